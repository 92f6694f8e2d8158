import type { Analyser } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import { PhraseIndex } from '../triage/phrase-index.ts';
import type { PhraseHit } from '../triage/phrase-index.ts';
import type { Line } from './read-reply.ts';
import { commitments } from './patterns/index.ts';
import type { Claim, Commitment, DayPart, NamedTime, ReplyPatterns, Rewording } from './patterns/index.ts';

/** What a phrase of the patterns means. */
export type Role =
  | { readonly kind: 'claim'; readonly claim: Claim }
  /** What an action is done to. */
  | { readonly kind: 'object'; readonly claim: Claim }
  | { readonly kind: 'given'; readonly commitment: Commitment }
  | { readonly kind: 'blame'; readonly rewording: Rewording }
  | { readonly kind: 'time'; readonly time: NamedTime }
  | { readonly kind: 'dayPart'; readonly part: DayPart }
  | { readonly kind: 'weekday'; readonly day: number }
  | {
      readonly kind:
        | 'noClaim'
        | 'othersAct'
        | 'promise'
        | 'noPromise'
        | 'fromNow'
        | 'gives'
        | 'denies'
        | 'besidesItem'
        | 'may'
        | 'internal'
        | 'selling'
        | 'problem'
        | 'reward'
        | 'penalty'
        | 'review'
        | 'reviewNoun'
        | 'condition'
        | 'apart'
        | 'secret'
        | 'asks'
        | 'act'
        | 'join'
        | 'noAsking'
        | 'certain'
        | 'hoped'
        | 'blameless'
        | 'weekend'
        | 'everyDay'
        | 'opening';
    };

export type RoleKind = Role['kind'];
export type Hit<Kind extends RoleKind = RoleKind> = PhraseHit<Extract<Role, { kind: Kind }>>;

/** The phrases of one line. */
export interface PhrasesOfLine {
  readonly line: Line;
  /** In order of where they begin. */
  of<Kind extends RoleKind>(kind: Kind): readonly Hit<Kind>[];
  /** Offsets of a hit in the text. */
  spanOf(hit: { readonly first: number; readonly last: number }): { start: number; end: number };
  /** The token at an offset of the text, or the next one; the last behind the last. */
  tokenAt(offset: number): number;
  /** The sentence in which an offset of the text stands. */
  sentenceAt(offset: number): number;
  sentenceOf(hit: { readonly first: number }): number;
}

/** Makes a finder of all patterns of one language, so that each line is read once. */
export function createPhraseFinder(
  patterns: ReplyPatterns | undefined,
  locale: Locale,
  analyser: Analyser,
): (line: Line) => PhrasesOfLine {
  const index = new PhraseIndex<Role>(analyser, locale);
  const add = (phrases: readonly string[], role: Role) => {
    for (const phrase of phrases) index.add(phrase, role);
  };
  if (patterns) {
    for (const [claim, phrases] of Object.entries(patterns.claims)) {
      if (isClaim(claim, patterns)) add(phrases, { kind: 'claim', claim });
    }
    for (const [claim, phrases] of Object.entries(patterns.objects)) {
      if (isClaim(claim, patterns)) add(phrases, { kind: 'object', claim });
    }
    for (const commitment of commitments) add(patterns.given[commitment], { kind: 'given', commitment });
    for (const rewording of patterns.blame) add(rewording.phrases, { kind: 'blame', rewording });
    for (const time of patterns.times) add(time.phrases, { kind: 'time', time });
    for (const part of patterns.dayParts) add(part.phrases, { kind: 'dayPart', part });
    for (const [day, words] of patterns.weekdays.entries()) add(words, { kind: 'weekday', day });
    add(patterns.noClaim, { kind: 'noClaim' });
    add(patterns.othersAct, { kind: 'othersAct' });
    add(patterns.promises, { kind: 'promise' });
    add(patterns.noPromise, { kind: 'noPromise' });
    add(patterns.fromNow, { kind: 'fromNow' });
    add(patterns.gives, { kind: 'gives' });
    add(patterns.denials, { kind: 'denies' });
    add(patterns.modals, { kind: 'may' });
    add(patterns.besidesItem, { kind: 'besidesItem' });
    add(patterns.internal, { kind: 'internal' });
    add(patterns.selling, { kind: 'selling' });
    add(patterns.problems, { kind: 'problem' });
    add(patterns.rewards, { kind: 'reward' });
    add(patterns.penalties, { kind: 'penalty' });
    add(patterns.reviews, { kind: 'review' });
    add(patterns.reviewNouns, { kind: 'reviewNoun' });
    add(patterns.conditions, { kind: 'condition' });
    add(patterns.apart, { kind: 'apart' });
    add(patterns.secrets, { kind: 'secret' });
    add(patterns.asks, { kind: 'asks' });
    add(patterns.acts, { kind: 'act' });
    add(patterns.joins, { kind: 'join' });
    add(patterns.noAsking, { kind: 'noAsking' });
    add(patterns.certain, { kind: 'certain' });
    add(patterns.hoped, { kind: 'hoped' });
    add(patterns.blameless, { kind: 'blameless' });
    add(patterns.weekend, { kind: 'weekend' });
    add(patterns.everyDay, { kind: 'everyDay' });
    add(patterns.opening, { kind: 'opening' });
  }
  return (line) => {
    const { read, offset } = line;
    const { tokens, sentences } = read;
    const hits = patterns ? index.find(read) : [];
    const tokenAt = (at: number) => {
      const place = tokens.findIndex(({ end }) => end + offset > at);
      return place === -1 ? tokens.length - 1 : place;
    };
    const sentenceOf = ({ first }: { readonly first: number }) => sentences[first] ?? 0;
    return {
      line,
      of: <Kind extends RoleKind>(kind: Kind) =>
        hits.filter((hit): hit is Hit<Kind> => hit.owner.kind === kind),
      spanOf: ({ first, last }) => ({
        start: offset + (tokens[first]?.start ?? 0),
        end: offset + (tokens[last]?.end ?? 0),
      }),
      tokenAt,
      sentenceAt: (at) => sentences[tokenAt(at)] ?? 0,
      sentenceOf,
    };
  };
}

function isClaim(name: string, { claims }: ReplyPatterns): name is Claim {
  return Object.hasOwn(claims, name);
}
