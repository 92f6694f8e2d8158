import type { Signal } from '../../content/corpus/corpus.ts';
import type { Analyser, Token } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { Turn } from '../conversation/index.ts';
import { overlaps } from './evidence.ts';
import type { Evidence } from './evidence.ts';
import type { PhraseHit, PhraseIndex, SharedPhrase } from './phrase-index.ts';
import { isReported } from './quotes.ts';
import { readText } from './read-text.ts';
import type { ReadText } from './read-text.ts';
import { indexSignals } from './signal-rules.ts';
import type { PhraseRole, Rule } from './signal-rules.ts';

/** A signal with the words that it rests on, in order; never empty. */
export interface FoundSignal {
  readonly signal: Signal;
  readonly evidence: readonly Evidence[];
}

/** Why words that fit a rule are no sign. */
export type Denial = 'negation' | 'quote' | 'unless' | 'denies' | 'pastMessages';

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

/** A text of the customer as each locale reads it. */
export interface PlacedText {
  readonly reads: readonly ReadText[];
  readonly place: TextPlace;
}

/** Finds the signals of a corpus in texts that it read. */
export interface SignalFinder {
  /** A text as each locale reads it. */
  read(text: string): readonly ReadText[];
  /** Every match in a single text with the rule behind it, also those that do not count. */
  match(reads: readonly ReadText[], place: TextPlace): RuleMatch[];
  /** The same for what the customer wrote since the last reply, after `earlier` turns, which are read where a rule asks. */
  matchBurst(burst: readonly PlacedText[], earlier: readonly Turn[]): RuleMatch[];
}

// Only light words may stand between a negation and what it denies: "tidak terlalu marah", "not really angry".
const lightWeight = 0.4;
const emphasisWeight = 0.02;
/** How far apart the parts of a rule, or a word that keeps it from counting, may stand in a sentence, in words. */
const reach = 14;
/** Earlier turns of one side that are read, the last ones. */
const mostEarlier = 20;

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
  const indexes = locales.map((locale) => {
    const { phrases, ruleCount } = indexSignals(signals, locale, analyser);
    return { locale, phrases, possibleIn: createPossibleRules(phrases, ruleCount) };
  });
  const read = (text: string) => indexes.map(({ locale }) => readText(text, locale, analyser));
  const matchBurst = (burst: readonly PlacedText[], earlier: readonly Turn[]) => {
    const matches: RuleMatch[] = [];
    for (let at = 0; at < indexes.length; at += 1) {
      const { locale, phrases, possibleIn } = indexes[at] as (typeof indexes)[number];
      const shared = burst.map(({ reads }) => {
        const own = reads[at];
        return own ? phrases.findShared(own) : [];
      });
      const possible = possibleIn(shared);
      if (!possible) continue;
      const texts: SearchedText[] = [];
      for (const [message, { reads, place }] of burst.entries()) {
        const own = reads[at];
        if (own) texts.push(searchedText(own, place, shared[message] ?? [], possible));
      }
      const hitsBefore = (role: Turn['role']) =>
        earlier
          .filter((turn) => turn.role === role)
          .slice(-mostEarlier)
          .flatMap(({ text }) => phrases.find(readText(text, locale, analyser)));
      addMatches(matches, texts, hitsBefore);
    }
    return matches;
  };

  return { read, match: (reads, place) => matchBurst([{ reads, place }], []), matchBurst };
}

/** Rules of which every list was found somewhere, but for lists that may stand in earlier turns. */
interface PossibleRules {
  /** 1 for each such rule, by its place. */
  readonly rules: Uint8Array;
  /** Their signals. */
  readonly signals: ReadonlySet<Signal>;
  readonly roles: RolesOfPhrases;
}

/** The roles of all phrases by number, side by side in memory: most are those of rules that are not possible. */
interface RolesOfPhrases {
  /** Where those of each phrase begin, in the order of its owners; one more than there are phrases. */
  readonly starts: Int32Array;
  /** For each role the place of its rule, -1 where it has none, and one bit for the list that it is in, 0 for none. */
  readonly rules: Int32Array;
}

function rolesOf(owners: readonly (readonly PhraseRole[])[]): RolesOfPhrases {
  const starts = new Int32Array(owners.length + 1);
  for (const [phrase, { length }] of owners.entries())
    starts[phrase + 1] = (starts[phrase] as number) + length;
  const rules = owners.flat().flatMap((role): [number, number] => {
    if (role.kind === 'rule') return [role.rule.place, 1 << role.group];
    return ['rule' in role ? role.rule.place : -1, 0];
  });
  return { starts, rules: Int32Array.from(rules) };
}

/** Makes a function giving the possible rules of texts, few of those that were met; undefined where there are none. */
function createPossibleRules(
  phrases: PhraseIndex<PhraseRole>,
  ruleCount: number,
): (texts: readonly (readonly SharedPhrase<PhraseRole>[])[]) => PossibleRules | undefined {
  const roles = rolesOf(phrases.owners);
  const needs = new Int32Array(ruleCount);
  const signalOf: Signal[] = [];
  for (const owner of phrases.owners.flat()) {
    if (owner.kind !== 'rule') continue;
    needs[owner.rule.place] = owner.rule.needs;
    signalOf[owner.rule.place] = owner.rule.signal;
  }
  /** One bit for each list of a rule that was found in the texts at hand. */
  const lists = new Int32Array(ruleCount);
  const rules = new Uint8Array(ruleCount);
  return (texts) => {
    let signals: Set<Signal> | undefined;
    lists.fill(0);
    rules.fill(0);
    for (const shared of texts) {
      for (const { phrase } of shared) {
        const end = roles.starts[phrase + 1] as number;
        for (let role = roles.starts[phrase] as number; role < end; role += 1) {
          const list = roles.rules[2 * role + 1] as number;
          if (list === 0) continue;
          const rule = roles.rules[2 * role] as number;
          const found = (lists[rule] as number) | list;
          lists[rule] = found;
          const needed = needs[rule] as number;
          if ((found & needed) !== needed) continue;
          rules[rule] = 1;
          (signals ??= new Set()).add(signalOf[rule] as Signal);
        }
      }
    }
    return signals && { rules, signals, roles };
  };
}

/** A text with those of its phrases that belong to possible rules. */
function searchedText(
  read: ReadText,
  place: TextPlace,
  shared: readonly SharedPhrase<PhraseRole>[],
  { rules, signals, roles }: PossibleRules,
): SearchedText {
  const hits: RuleHit[] = [];
  const guards: Guard[] = [];
  for (const { owners, phrase, first, last } of shared) {
    const start = roles.starts[phrase] as number;
    for (let at = 0; at < owners.length; at += 1) {
      const rule = roles.rules[2 * (start + at)] as number;
      if (rule >= 0 && rules[rule] === 0) continue;
      const owner = owners[at] as PhraseRole;
      if (owner.kind === 'rule') {
        if (!isQuestionTag(read, { first, last })) hits.push({ owner, first, last });
      } else if (owner.kind === 'unless' || (owner.kind !== 'afterAgent' && signals.has(owner.signal))) {
        guards.push({ owner, first, last });
      }
    }
  }
  return { read, place, hits, guards };
}

/** Whether a single word only asks: "bisa jam 4 sore ga?", but not "kok belum?". */
function isQuestionTag(
  { text, tokens, clauses, cues }: ReadText,
  { first, last }: { first: number; last: number },
): boolean {
  const token = tokens[last];
  if (first !== last || !token || !cues.tags.has(token.word)) return false;
  if (!text.slice(token.end, tokens[last + 1]?.start).includes('?')) return false;
  for (let place = last - 1; place >= 0 && clauses[place] === clauses[last]; place -= 1) {
    if (cues.asks.has((tokens[place] as Token).word)) return true;
  }
  return false;
}

/** What counts, one entry for each kind in order of where it begins; of words that overlap, those that were found first. */
export function signalsOf(matches: readonly RuleMatch[]): FoundSignal[] {
  const found = new Map<Signal, Evidence[]>();
  for (const { rule, evidence, deniedBy } of matches) {
    if (deniedBy) continue;
    const known = found.get(rule.signal) ?? [];
    found.set(rule.signal, known);
    for (const piece of evidence) {
      if (!known.some((other) => overlaps(piece, other))) known.push(piece);
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
type Guard = PhraseHit<Exclude<PhraseRole, { kind: 'rule' | 'afterAgent' }>>;

/** A text with the phrases that stand in it. */
interface SearchedText {
  readonly read: ReadText;
  readonly place: TextPlace;
  readonly hits: readonly RuleHit[];
  /** What keeps rules from counting. */
  readonly guards: readonly Guard[];
}

/** A phrase of a rule in its text. */
interface RulePart {
  readonly hit: RuleHit;
  readonly text: SearchedText;
}

/** What one side wrote before, searched only where a rule asks for it. */
type HitsBefore = (role: Turn['role']) => readonly PhraseHit<PhraseRole>[];

function addMatches(matches: RuleMatch[], texts: readonly SearchedText[], hitsBefore: HitsBefore): void {
  const complete: RulePart[][] = [];
  for (const text of texts) addComplete(complete, text);
  addWideComplete(complete, texts, hitsBefore);
  for (const parts of complete) {
    const rule = parts[0]?.hit.owner.rule;
    if (!rule) continue;
    if (rule.needsAgent && !holdsRole(hitsBefore('agent'), rule, 'afterAgent')) continue;
    const deniedBy = denialOf(parts, texts);
    matches.push({
      rule,
      evidence: parts
        .map(({ hit, text }) => evidenceOf(hit, text))
        .sort((a, b) => a.message - b.message || a.start - b.start),
      ...(deniedBy && { deniedBy }),
    });
  }
}

function evidenceOf(
  { first, last }: { first: number; last: number },
  { read, place: { message, offset } }: SearchedText,
): Evidence {
  const start = read.tokens[first]?.start ?? 0;
  const end = read.tokens[last]?.end ?? 0;
  return { text: read.text.slice(start, end), message, start: start + offset, end: end + offset };
}

/** Why parts that make a rule complete do not count. */
function denialOf(parts: readonly RulePart[], texts: readonly SearchedText[]): RuleMatch['deniedBy'] {
  for (const { hit, text } of parts) {
    const { rule, isNegative } = hit.owner;
    const negation = isNegative ? undefined : negationOf(text.read, hit);
    if (negation !== undefined) {
      return { reason: 'negation', evidence: evidenceOf({ first: negation, last: negation }, text) };
    }
    for (const guarded of rule.reads === 'sentence' ? [text] : texts) {
      const guard = guarded.guards.find((other) =>
        keepsFrom(other, rule, guarded === text ? hit : undefined, text.read),
      );
      if (guard) {
        const reason = guard.owner.kind === 'denies' ? 'denies' : 'unless';
        return { reason, evidence: evidenceOf(guard, guarded) };
      }
    }
    if (rule.signal.evenQuoted !== true && isReported(text.read, hit.first)) {
      return { reason: 'quote', evidence: evidenceOf(hit, text) };
    }
  }
  return undefined;
}

/** Adds the hits of each rule of which every list was found in one sentence; the nearest ones of several. */
function addComplete(complete: RulePart[][], text: SearchedText): void {
  const { hits, read } = text;
  for (const hit of hits) {
    if (hit.owner.rule.reads !== 'sentence') continue;
    const { rule, group } = hit.owner;
    if (rule.groups === 1) {
      complete.push([{ hit, text }]);
      continue;
    }
    if (group !== 0) continue;
    const parts = [{ hit, text }];
    for (let other = 1; other < rule.groups; other += 1) {
      const nearest = nearestOf(hits, other, hit, read);
      if (!nearest) break;
      parts.push({ hit: nearest, text });
    }
    if (parts.length === rule.groups) complete.push(parts);
  }
}

function nearestOf(
  hits: readonly RuleHit[],
  group: number,
  { first, last, owner: { rule } }: RuleHit,
  read: ReadText,
): RuleHit | undefined {
  let nearest: RuleHit | undefined;
  for (const hit of hits) {
    if (hit.owner.rule !== rule || hit.owner.group !== group || (hit.first <= last && hit.last >= first))
      continue;
    if (!isNear(hit, { first }, read)) continue;
    if (!nearest || Math.abs(hit.first - first) < Math.abs(nearest.first - first)) nearest = hit;
  }
  return nearest;
}

/** Adds the hits of each rule that reads more than a sentence, of which every list was found; the first ones of several. */
function addWideComplete(
  complete: RulePart[][],
  texts: readonly SearchedText[],
  hitsBefore: HitsBefore,
): void {
  const byRule = new Map<Rule, RulePart[]>();
  for (const text of texts) {
    for (const hit of text.hits) {
      if (hit.owner.rule.reads === 'sentence') continue;
      const known = byRule.get(hit.owner.rule);
      if (known) known.push({ hit, text });
      else byRule.set(hit.owner.rule, [{ hit, text }]);
    }
  }
  for (const [rule, found] of byRule) {
    const parts: RulePart[] = [];
    let missing = 0;
    for (let group = 0; group < rule.groups; group += 1) {
      const candidates = found.filter(
        (part) => part.hit.owner.group === group && !parts.some((other) => overlap(part, other)),
      );
      const best = candidates.find((part) => denialOf([part], texts) === undefined) ?? candidates[0];
      if (best) parts.push(best);
      else if (
        group === 0 ||
        rule.reads !== 'conversation' ||
        !holdsGroup(hitsBefore('customer'), rule, group)
      ) {
        missing += 1;
      }
    }
    if (missing === 0) complete.push(parts);
  }
}

function overlap(one: RulePart, other: RulePart): boolean {
  return one.text === other.text && one.hit.first <= other.hit.last && other.hit.first <= one.hit.last;
}

function holdsGroup(hits: readonly PhraseHit<PhraseRole>[], rule: Rule, group: number): boolean {
  return hits.some((hit) => isRuleHit(hit) && hit.owner.rule === rule && hit.owner.group === group);
}

function holdsRole(hits: readonly PhraseHit<PhraseRole>[], rule: Rule, kind: 'afterAgent'): boolean {
  return hits.some(({ owner }) => owner.kind === kind && owner.rule === rule);
}

function isRuleHit(hit: PhraseHit<PhraseRole>): hit is RuleHit {
  return hit.owner.kind === 'rule';
}

function isNear(one: { first: number }, other: { first: number }, { sentences }: ReadText): boolean {
  return sentences[one.first] === sentences[other.first] && Math.abs(one.first - other.first) <= reach;
}

/** Whether a guard keeps a rule from counting. `part`: the words to be guarded, undefined where they stand in another message. */
function keepsFrom(guard: Guard, rule: Rule, part: RuleHit | undefined, read: ReadText): boolean {
  const { owner } = guard;
  if (owner.kind === 'denies') return owner.signal === rule.signal;
  const isInReach = () => part !== undefined && isNear(guard, part, read);
  if (owner.kind === 'unless') return owner.rule === rule && (rule.reads !== 'sentence' || isInReach());
  return owner.signal === rule.signal && isInReach();
}

/**
 * The token that denies a hit: before it ("tidak terlalu marah"), within it ("lepas waktu belum dipakai"), after it
 * ("marah sih nggak"), or as an answer to it ("kecewa? nggak kok").
 */
function negationOf(read: ReadText, hit: RuleHit): number | undefined {
  return (
    negationBefore(read, hit.first) ??
    negationWithin(read, hit) ??
    negationAfter(read, hit.last) ??
    negationAnswering(read, hit.last)
  );
}

function negationBefore({ tokens, clauses, cues }: ReadText, first: number): number | undefined {
  for (let place = first - 1; place >= 0 && clauses[place] === clauses[first]; place -= 1) {
    const token = tokens[place];
    if (!token) return undefined;
    if (cues.isNegating(token.record)) {
      if (cues.notOnly.has(tokens[place + 1]?.word ?? '')) return undefined;
      const before = [tokens[place - 1]?.word ?? '', tokens[place - 2]?.word ?? ''];
      // "kalau tidak, saya tuntut" threatens.
      const isOtherwise =
        cues.conditions.has(before[0] ?? '') &&
        (cues.self.has(tokens[place + 1]?.word ?? '') || clauses[place + 1] !== clauses[place]);
      return isOtherwise || before.some((word) => cues.rhetorical.has(word)) ? undefined : place;
    }
    if (token.weight > lightWeight) return undefined;
  }
  return undefined;
}

/** Only a gap in a phrase can hold one: hits that hold a negation themselves are not asked. */
function negationWithin({ tokens, clauses, cues }: ReadText, { first, last }: RuleHit): number | undefined {
  for (let place = last - 1; place > first && clauses[place] === clauses[last]; place -= 1) {
    const { record, word } = tokens[place] as Token;
    if (cues.isNegating(record) || cues.tags.has(word)) return place;
  }
  return undefined;
}

/** A question that ends with the hit and that the customer answers: "marah? sama sekali tidak". */
function negationAnswering(
  { text, tokens, sentences, clauses, cues }: ReadText,
  last: number,
): number | undefined {
  const answer = last + 1;
  const [asked, first] = [tokens[last], tokens[answer]];
  if (!asked || !first || sentences[answer] === sentences[last]) return undefined;
  if (!text.slice(asked.end, first.start).includes('?')) return undefined;
  let negation: number | undefined;
  for (let place = answer; clauses[place] === clauses[answer] && place < tokens.length; place += 1) {
    const token = tokens[place] as Token;
    if (cues.isNegating(token.record)) negation ??= place;
    else if (token.weight > lightWeight) return undefined;
  }
  return negation;
}

function negationAfter({ tokens, clauses, cues }: ReadText, last: number): number | undefined {
  let place = last + 1;
  let particles = 0;
  while (clauses[place] === clauses[last] && (tokens[place]?.weight ?? 1) <= emphasisWeight) {
    place += 1;
    particles += 1;
  }
  const token = tokens[place];
  if (particles === 0 || !token || clauses[place] !== clauses[last] || !cues.isNegating(token.record)) {
    return undefined;
  }
  const next = tokens[place + 1];
  const isLast = !next || clauses[place + 1] !== clauses[last] || next.weight <= emphasisWeight;
  return isLast || cues.contrasts.has(next.word) ? place : undefined;
}
