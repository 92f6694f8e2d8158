import type { Corpus } from '../../content/corpus/corpus.ts';
import { isLive } from '../../content/corpus/liveness.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { DraftFinding } from './draft-finding.ts';
import { customerTexts, plainSource, plainTemplate } from './statements.ts';
import type { CheckWording } from './wording.ts';

/** So many words in a row are no chance. */
const runLength = 8;

/** Finds words that only agents may read. */
export interface InternalWording {
  find(text: string, wording: CheckWording): DraftFinding[];
  /** Whether words stand in a public article or in what a response says. */
  readonly isPublished: (words: string) => boolean;
}

/** Prepares runs of words of playbook and agents' notes that stand in nothing that customers get. */
export function createInternalWording(corpus: Corpus, locale: Locale): InternalWording {
  const isShown = (document: Parameters<typeof isLive>[0] & { readonly locale: string }) =>
    document.locale === locale && isLive(document, corpus.resolvedAt, corpus.business.timeZone);
  const publicTexts = [
    ...corpus.articles
      .filter(isShown)
      .map(({ title, description, source }) => [title, description, plainSource(source)].join('\n')),
    ...corpus.responses.filter(isShown).flatMap((response) => customerTexts(response).map(plainTemplate)),
  ];
  const internal = new Set<string>();
  for (const { source, procedure } of corpus.playbook.filter(isShown)) {
    // What stands in quotation marks is meant to be said.
    addRuns(internal, plainSource(source.replace(/["“][^"”\n]{1,600}["”]/g, '\n')));
    if (!procedure) continue;
    const { when, steps, dataNeeded, decides = '', stopWhen = '' } = procedure;
    const written = [...steps, ...dataNeeded].map(({ text }) => text);
    for (const text of [...when, ...written, decides, stopWhen]) {
      addRuns(internal, text);
    }
  }
  for (const { nextStep = '', followUp = '' } of corpus.responses.filter(isShown)) {
    addRuns(internal, nextStep);
    addRuns(internal, followUp);
  }
  const published = new Set<string>();
  for (const text of publicTexts) addRuns(published, text);
  for (const run of published) internal.delete(run);

  const names = [...corpus.facts]
    .filter(([name, { audience }]) => audience === 'internal' && name.includes('_'))
    .map(([name]) => escaped(name));
  const namePattern = names.length > 0 ? new RegExp(`\\b(?:${names.join('|')})\\b`, 'giu') : undefined;
  const everything = publicTexts.join('\n').toLowerCase();
  const teams = Object.values(corpus.business.teams).flatMap((team) => {
    const name = team[locale];
    return name === undefined || everything.includes(name.toLowerCase()) ? [] : [escaped(name)];
  });
  const titles = new Set(corpus.topics.map(({ title }) => escaped(title[locale] ?? '')));
  const ownTeams = teams.filter((team) => !titles.has(team));
  const teamPattern = ownTeams.length > 0 ? new RegExp(`\\b(?:${ownTeams.join('|')})\\b`, 'gu') : undefined;

  return {
    isPublished: (words) => everything.includes(words.toLowerCase()),
    find(text, wording) {
      const findings: DraftFinding[] = [];
      const add = (start: number, end: number, message: string) =>
        findings.push({ kind: 'internal', severity: 'block', start, end, message });
      for (const line of linesOf(text)) {
        const { words } = line;
        let from = -1;
        let to = -1;
        for (let at = 0; at + runLength <= words.length; at += 1) {
          if (!internal.has(runAt(line, at))) continue;
          if (from >= 0 && at > to) {
            add(words[from]?.start ?? 0, words[to]?.end ?? 0, wording.internalWording);
            from = -1;
          }
          if (from < 0) from = at;
          to = at + runLength - 1;
        }
        if (from >= 0) add(words[from]?.start ?? 0, words[to]?.end ?? 0, wording.internalWording);
      }
      for (const pattern of [namePattern, teamPattern]) {
        if (!pattern) continue;
        for (const match of text.matchAll(pattern)) {
          add(match.index, match.index + match[0].length, wording.internalName);
        }
      }
      return findings;
    },
  };
}

/** A line as its words alone, with where each begins in it, and where it stands in the text. */
interface PlainLine {
  readonly plain: string;
  readonly words: readonly { readonly at: number; readonly start: number; readonly end: number }[];
}

function linesOf(text: string): PlainLine[] {
  const lines: PlainLine[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const words: PlainLine['words'][number][] = [];
    let plain = '';
    for (const match of line.matchAll(/[\p{L}\p{N}]+/gu)) {
      const start = offset + match.index;
      words.push({ at: plain.length, start, end: start + match[0].length });
      plain += `${match[0].toLowerCase()} `;
    }
    lines.push({ plain, words });
    offset += line.length + 1;
  }
  return lines;
}

function addRuns(runs: Set<string>, text: string): void {
  for (const line of linesOf(text)) {
    for (let at = 0; at + runLength <= line.words.length; at += 1) runs.add(runAt(line, at));
  }
}

function runAt({ plain, words }: PlainLine, at: number): string {
  return plain.slice(words[at]?.at ?? 0, words[at + runLength]?.at ?? plain.length);
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
