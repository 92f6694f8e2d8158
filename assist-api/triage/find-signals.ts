import type { Signal } from '../../content/corpus/corpus.ts';
import type { Analyser } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { Evidence } from './evidence.ts';
import type { PhraseHit, PhraseIndex } from './phrase-index.ts';
import { isReported, quotedSpans } from './quotes.ts';
import type { Span } from './quotes.ts';
import { isNegating, readText } from './read-text.ts';
import type { ReadText } from './read-text.ts';
import { indexSignals } from './signal-rules.ts';
import type { PhraseRole, Rule } from './signal-rules.ts';

/** A signal with the words that it rests on, in order; never empty. */
export interface FoundSignal {
  readonly signal: Signal;
  readonly evidence: readonly Evidence[];
}

/** Why words that fit a rule are no sign. */
export type Denial = 'negation' | 'quote' | 'unless' | 'denies';

/** Words that fit a rule. */
export interface RuleMatch {
  readonly rule: Rule;
  /** One stretch for each list of the rule, in order; never empty. */
  readonly evidence: readonly Evidence[];
  /** Absent where the match counts. */
  readonly deniedBy?: { readonly reason: Denial; readonly evidence: Evidence };
}

/** Where a text stands in a request. */
export interface TextPlace {
  /** Index of the message. */
  readonly message: number;
  /** Where the text begins in it, in UTF-16 units. */
  readonly offset: number;
}

/** Finds the signals of a corpus in texts that it read. */
export interface SignalFinder {
  /** A text as each locale reads it. */
  read(text: string): readonly ReadText[];
  /** Every match with the rule behind it, also those that do not count. */
  match(reads: readonly ReadText[], place: TextPlace): RuleMatch[];
}

// Only light words may stand between a negation and what it denies: "tidak terlalu marah", "not really angry".
const lightWeight = 0.4;
const emphasisWeight = 0.02;
/** How far apart the parts of a rule, or a word that keeps it from counting, may stand in a sentence, in words. */
const reach = 14;

/**
 * Makes a finder. Phrases are matched as sequences of whole words by stem, each locale read in its own way, since
 * customers mix languages. What is denied, quoted from others or excepted by a rule is no signal; a phrase that itself
 * holds a negation is not denied by one.
 */
export function createSignalFinder(
  signals: readonly Signal[],
  analyser: Analyser,
  locales: readonly Locale[],
): SignalFinder {
  const indexes = locales.map((locale) => ({ locale, index: indexSignals(signals, locale, analyser) }));

  return {
    read: (text) => indexes.map(({ locale }) => readText(text, locale, analyser)),
    match(reads, place) {
      const spans = quotedSpans(reads[0]?.text ?? '');
      return indexes.flatMap(({ index }, at) => {
        const read = reads[at];
        return read ? matchesIn(read, index, spans, place) : [];
      });
    },
  };
}

/** What counts, one entry for each kind in order of where it begins; of words that overlap, those that were found first. */
export function signalsOf(matches: readonly RuleMatch[]): FoundSignal[] {
  const found = new Map<Signal, Evidence[]>();
  for (const { rule, evidence, deniedBy } of matches) {
    if (deniedBy) continue;
    const known = found.get(rule.signal) ?? [];
    found.set(rule.signal, known);
    for (const piece of evidence) {
      const overlaps = ({ message, start, end }: Evidence) =>
        message === piece.message && start < piece.end && piece.start < end;
      if (!known.some(overlaps)) known.push(piece);
    }
  }
  return sortSignals(
    Array.from(found, ([signal, evidence]) => ({
      signal,
      evidence: evidence.toSorted((a, b) => a.message - b.message || a.start - b.start),
    })),
  );
}

/** In the order in which their words begin. */
export function sortSignals(found: readonly FoundSignal[]): FoundSignal[] {
  return found.toSorted((a, b) => startOf(a) - startOf(b));
}

function startOf({ evidence: [first] }: FoundSignal): number {
  return first ? first.message * 1e6 + first.start : 0;
}

type RuleHit = PhraseHit<PhraseRole & { kind: 'rule' }>;

function matchesIn(
  read: ReadText,
  index: PhraseIndex<PhraseRole>,
  spans: readonly Span[],
  { message, offset }: TextPlace,
): RuleMatch[] {
  const hits = index.find(read);
  if (hits.length === 0) return [];
  const evidenceOf = ({ first, last }: { first: number; last: number }): Evidence => {
    const start = read.tokens[first]?.start ?? 0;
    const end = read.tokens[last]?.end ?? 0;
    return { text: read.text.slice(start, end), message, start: start + offset, end: end + offset };
  };
  const denialOf = (parts: readonly RuleHit[]): RuleMatch['deniedBy'] => {
    for (const part of parts) {
      const { rule, isNegative } = part.owner;
      const negation = isNegative ? undefined : negationOf(read, part);
      if (negation !== undefined) {
        return { reason: 'negation', evidence: evidenceOf({ first: negation, last: negation }) };
      }
      const guard = hits.find((hit) => isGuard(hit, rule, part, read));
      if (guard) {
        const reason = guard.owner.kind === 'denies' ? 'denies' : 'unless';
        return { reason, evidence: evidenceOf(guard) };
      }
      if (rule.signal.evenQuoted !== true && isReported(read, part.first, spans)) {
        return { reason: 'quote', evidence: evidenceOf(part) };
      }
    }
    return undefined;
  };

  const matches: RuleMatch[] = [];
  for (const parts of completeRules(hits, read)) {
    const [first] = parts;
    if (!first) continue;
    const deniedBy = denialOf(parts);
    matches.push({
      rule: first.owner.rule,
      evidence: parts.map(evidenceOf).sort((a, b) => a.start - b.start),
      ...(deniedBy && { deniedBy }),
    });
  }
  return matches;
}

/** The hits of each rule of which every list was found in one sentence; the nearest ones of several. */
function* completeRules(hits: readonly PhraseHit<PhraseRole>[], read: ReadText): Iterable<RuleHit[]> {
  for (const hit of hits) {
    if (!isRuleHit(hit)) continue;
    const { rule, group } = hit.owner;
    if (rule.groups === 1) {
      yield [hit];
      continue;
    }
    if (group !== 0) continue;
    const parts = [hit];
    for (let other = 1; other < rule.groups; other += 1) {
      const nearest = hits
        .filter(isRuleHit)
        .filter(
          (candidate) =>
            candidate.owner.rule === rule &&
            candidate.owner.group === other &&
            (candidate.first > hit.last || candidate.last < hit.first) &&
            isNear(candidate, hit, read),
        )
        .sort((a, b) => Math.abs(a.first - hit.first) - Math.abs(b.first - hit.first))[0];
      if (nearest) parts.push(nearest);
    }
    if (parts.length === rule.groups) yield parts;
  }
}

function isRuleHit(hit: PhraseHit<PhraseRole>): hit is RuleHit {
  return hit.owner.kind === 'rule';
}

function isNear(
  one: { first: number; last: number },
  other: { first: number; last: number },
  { sentences }: ReadText,
): boolean {
  return sentences[one.first] === sentences[other.first] && Math.abs(one.first - other.first) <= reach;
}

function isGuard(hit: PhraseHit<PhraseRole>, rule: Rule, part: RuleHit, read: ReadText): boolean {
  const { owner } = hit;
  if (owner.kind === 'denies') return owner.signal === rule.signal;
  if (owner.kind === 'unless') return owner.rule === rule && isNear(hit, part, read);
  return owner.kind === 'unlessSignal' && owner.signal === rule.signal && isNear(hit, part, read);
}

/** The token that denies a hit: before it ("tidak terlalu marah") or after it ("marah sih nggak"). */
function negationOf(read: ReadText, { first, last }: RuleHit): number | undefined {
  return negationBefore(read, first) ?? negationAfter(read, last);
}

function negationBefore({ tokens, clauses, cues, locale }: ReadText, first: number): number | undefined {
  for (let place = first - 1; place >= 0 && clauses[place] === clauses[first]; place -= 1) {
    const token = tokens[place];
    if (!token) return undefined;
    if (isNegating(token, locale)) {
      if (cues.notOnly.has(tokens[place + 1]?.word ?? '')) return undefined;
      const before = [tokens[place - 1]?.word ?? '', tokens[place - 2]?.word ?? ''];
      return before.some((word) => cues.rhetorical.has(word)) ? undefined : place;
    }
    if (token.weight > lightWeight) return undefined;
  }
  return undefined;
}

function negationAfter({ tokens, clauses, cues, locale }: ReadText, last: number): number | undefined {
  let place = last + 1;
  let particles = 0;
  while (clauses[place] === clauses[last] && (tokens[place]?.weight ?? 1) <= emphasisWeight) {
    place += 1;
    particles += 1;
  }
  const token = tokens[place];
  if (particles === 0 || !token || clauses[place] !== clauses[last] || !isNegating(token, locale)) {
    return undefined;
  }
  const next = tokens[place + 1];
  const isLast = !next || clauses[place + 1] !== clauses[last] || next.weight <= emphasisWeight;
  return isLast || cues.contrasts.has(next.word) ? place : undefined;
}
