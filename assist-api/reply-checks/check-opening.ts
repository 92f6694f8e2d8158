import type { Corpus } from '../../content/corpus/corpus.ts';
import { factText } from '../../content/corpus/facts/index.ts';
import type { Figure } from '../../content/corpus/figures/index.ts';
import { weekHoursText } from '../../content/corpus/hours/week-hours.ts';
import { weekdays } from '../../content/corpus/schema/weekday.ts';
import type { DraftFinding } from './draft-finding.ts';
import type { PhrasesOfLine } from './phrases.ts';
import type { CheckWording } from './wording.ts';

const rangeSign = /^\s*(?:-|–|—|sampai|hingga|s\/d|sd|to|through|until|till)\s*$/iu;

/** Days of the week that stand together, with where they stand. */
interface DayGroup {
  readonly days: readonly number[];
  readonly first: number;
}

/**
 * Hours of a sentence about when people answer, held against the opening hours of the days that it names. Undefined
 * where the figure is not about opening hours.
 */
export function judgeOpening(
  figure: Figure,
  phrases: PhrasesOfLine,
  corpus: Corpus,
  locale: string,
  wording: CheckWording,
): DraftFinding | 'right' | undefined {
  if (figure.unit !== 'clock') return undefined;
  const { line } = phrases;
  const start = line.offset + figure.start;
  const sentence = phrases.sentenceAt(start);
  const inSentence = (hit: { readonly first: number }) => phrases.sentenceOf(hit) === sentence;
  const groups = dayGroups(phrases).filter(inSentence);
  const isRange = figure.from !== figure.to;
  const isOpening = phrases.of('opening').some(inSentence) || (isRange && groups.length > 0);
  if (!isOpening || phrases.of('time').some(inSentence) || phrases.of('promise').some(inSentence))
    return undefined;

  const at = line.read.tokens.findIndex(({ end }) => end > figure.start);
  const days = groups.findLast(({ first }) => first < at)?.days ?? groups[0]?.days;
  const spansOf = (day: number) => corpus.business.openingHours[weekdays[day] ?? 'mon'] ?? [];
  const spans = days ? days.map(spansOf) : [weekdays.flatMap((_, day) => spansOf(day))];
  if (spans.every((own) => own.some((span) => fits(figure, span)))) return 'right';
  if (!days && corpus.business.holidays.some(({ hours }) => hours.some((span) => fits(figure, span))))
    return 'right';

  const [factName, fact] = Array.from(corpus.facts).find(([, { type }]) => type === 'openingHours') ?? [];
  const context = { business: corpus.business, now: corpus.resolvedAt };
  const text = fact
    ? factText(fact, locale, context)
    : weekHoursText(corpus.business, locale, corpus.resolvedAt);
  return {
    kind: 'wrong_fact',
    severity: 'block',
    start,
    end: line.offset + figure.end,
    message: wording.wrongFact(figure.text, text, wording.openingHours),
    right: { text, source: { ...(factName !== undefined && { factName }), title: wording.openingHours } },
    about: factName ?? 'opening_hours',
  };
}

function fits({ from, to, isHalfDay }: Figure, span: string): boolean {
  const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
  const [opens, closes] = [minutes(span.slice(0, 5)), minutes(span.slice(6))];
  if (from !== to) return same(from, opens, isHalfDay) && same(to, closes, isHalfDay);
  return same(from, opens, isHalfDay) || same(from, closes, isHalfDay);
}

const same = (one: number, other: number, isHalfDay = false) =>
  one === other || (isHalfDay && one % 720 === other % 720);

/** "Senin–Jumat" is five days, "Sabtu dan Minggu" two; groups in order. */
function dayGroups(phrases: PhrasesOfLine): DayGroup[] {
  const { read } = phrases.line;
  const week = weekdays.map((_, day) => day);
  const named = [
    ...phrases.of('weekday').map(({ owner, ...place }) => ({ ...place, days: [owner.day] })),
    ...phrases.of('everyDay').map((place) => ({ ...place, days: week })),
    ...phrases.of('weekend').map((place) => ({ ...place, days: week.slice(-2) })),
  ].sort((a, b) => a.first - b.first || b.last - a.last);
  const groups: { days: number[]; first: number; last: number }[] = [];
  for (const { days, first, last } of named) {
    const previous = groups.at(-1);
    const between = previous
      ? read.text.slice(read.tokens[previous.last]?.end ?? 0, read.tokens[first]?.start ?? 0)
      : '';
    const [day = 0] = days;
    if (previous && rangeSign.test(between)) {
      for (let next = ((previous.days.at(-1) ?? 0) + 1) % 7; ; next = (next + 1) % 7) {
        previous.days.push(next);
        if (next === day || previous.days.length > 7) break;
      }
      previous.last = last;
    } else if (previous && first - previous.last <= 2 && !/\d/.test(between)) {
      previous.days.push(...days);
      previous.last = last;
    } else groups.push({ days: [...days], first, last });
  }
  return groups;
}
