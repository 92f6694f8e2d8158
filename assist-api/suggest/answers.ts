import { wordsOfCandidate } from '../conversation/index.ts';
import type { Candidate, Conversation } from '../conversation/index.ts';
import { isAnswer } from './abstention.ts';
import type { Hit } from './retriever.ts';

/** What was found for one text. */
export interface Found {
  readonly responses: readonly Hit[];
  readonly articles: readonly Hit[];
}

/** A question with what was found for it. */
export interface AskedQuestion extends Found {
  /** As typed, in one message. */
  readonly message: number;
  readonly start: number;
  readonly end: number;
}

/** Hits of each question that count as its answers. */
const answersEach = 3;

/** How the words of a question are looked up. */
export interface QuestionSearch {
  readonly search: (text: string) => Found;
  /** What the words find together with what was said before the burst, where they are unsure alone. */
  readonly withContext: (text: string, found: Found) => Found;
}

/**
 * The questions of a conversation, each with its own answers. A burst is parted only where the parts find different
 * items with confidence; `whole` is what all of it finds.
 */
export function findQuestions(
  { asked, burst, text, candidates }: Conversation,
  whole: Found,
  search: QuestionSearch,
): readonly AskedQuestion[] {
  if (candidates.length > 1) {
    const parts: Part[] = [];
    for (const candidate of candidates) parts.push(findPart(candidate, parts.at(-1), search));
    const questions = distinct(parts);
    if (questions.length > 1) return questions;
  }
  if (text.trim() === '') return [];
  const place = placeOf(
    candidates.at(-1)?.asking,
    candidates.length > 0
      ? candidates.flatMap(({ stretches }) => stretches)
      : burst
          .filter(({ message, offset }) =>
            asked.some((turn) => turn.message === message && turn.offset === offset),
          )
          .map(stretchOf),
  );
  return place ? [{ ...place, ...whole }] : [];
}

interface Part extends Found {
  readonly candidate: Candidate;
}

/** Parts that find something of their own; a part that does not belongs to the question before it. */
function distinct(parts: readonly Part[]): AskedQuestion[] {
  const groups: Part[] = [];
  const keys: string[] = [];
  for (const part of parts) {
    const key = surestOf(part);
    const last = groups.at(-1);
    const known = key === undefined ? -1 : keys.indexOf(key);
    if (key !== undefined && known < 0) {
      // What led up to a question without finding anything is part of it.
      const isLead = last && keys.length === 0;
      if (isLead) groups.pop();
      groups.push(isLead ? { ...part, candidate: joined(last.candidate, part.candidate) } : part);
      keys.push(key);
    } else if (last) {
      groups[groups.length - 1] = { ...last, candidate: joined(part.candidate, last.candidate) };
    } else groups.push(part);
  }
  return groups.flatMap(({ candidate, responses, articles }) => {
    const place = placeOf(candidate.asking, candidate.stretches);
    return place ? [{ ...place, responses, articles }] : [];
  });
}

/** One candidate of two that follow each other, in either order; the second asks. */
function joined(one: Candidate, { asking, stretches }: Candidate): Candidate {
  const all = [...one.stretches, ...stretches];
  return { asking, stretches: all.toSorted((a, b) => a.message - b.message || a.start - b.start) };
}

/** The best response, or the best article where no response is sure; undefined where nothing is. */
function surestOf({ responses, articles }: Found): string | undefined {
  return [responses[0], articles[0]].find((hit) => hit !== undefined && isAnswer(hit))?.id;
}

// "terus ongkirnya siapa yg bayar?" leans on what was said before it.
const leaning = /^(?:terus|trus|trs|lalu|kalau|kalo|klo|and|then|what about)\s|(?<=\p{L}{3})nya(?!\p{L})/iu;
const mostLeaningWords = 7;

/** What a part finds; a short one that leans on the part before it is read with that, where both find something new. */
function findPart(
  candidate: Candidate,
  before: Part | undefined,
  { search, withContext }: QuestionSearch,
): Part {
  const own = wordsOfCandidate(candidate);
  const isShort = own.split(/\s+/).length <= mostLeaningWords;
  if (before && isShort && leaning.test(own)) {
    const found = search(`${own}\n\n${wordsOfCandidate(before.candidate)}`);
    const key = surestOf(found);
    const isNew = key !== undefined && key !== surestOf(before);
    if (isNew && !saysNothingNew(found, own, wordsOfCandidate(before.candidate)))
      return { candidate, ...found };
  }
  const found = search(own);
  if (!before) return { candidate, ...withContext(own, found) };
  return saysNothingNew(found, own, wordsOfCandidate(before.candidate))
    ? { ...before, candidate }
    : { candidate, ...found };
}

/** Whether the words that a part is found by stood in the part before it: "belum datang lenteranya, mana lenteranya?" */
function saysNothingNew({ responses, articles }: Found, own: string, before: string): boolean {
  const telling = [responses[0], articles[0]]
    .flatMap((hit) => hit?.matched ?? [])
    .filter((word) => own.includes(word));
  const said = before.toLowerCase();
  return telling.every((word) => said.includes(word.toLowerCase().replace(/nya$/, '')));
}

type Stretch = Candidate['asking'];

function stretchOf({ text, message, offset }: Conversation['asked'][number]): Stretch {
  const trimmed = text.trim();
  const start = offset + text.indexOf(trimmed);
  return { text: trimmed, message, start, end: start + trimmed.length };
}

/** Where a question stands: of one that goes over several messages, what it says in the one that asks, else the last. */
function placeOf(
  asking: Stretch | undefined,
  stretches: readonly Stretch[],
): Omit<AskedQuestion, keyof Found> | undefined {
  const said = stretches.filter(({ text }) => text !== '');
  const message = (asking ?? said.at(-1))?.message;
  const own = said.filter((stretch) => stretch.message === message);
  const [first] = own;
  const last = own.at(-1);
  return first && last ? { message: first.message, start: first.start, end: last.end } : undefined;
}

/** One ranked list: the best of each question, the surest first, then what all of the burst finds. */
export function rankTogether(
  questions: readonly AskedQuestion[],
  whole: readonly Hit[],
  listOf: (found: Found) => readonly Hit[],
): readonly Hit[] {
  if (questions.length < 2) return whole;
  const ranked: Hit[] = [];
  const known = new Set<string>();
  const add = (hits: readonly (Hit | undefined)[]) => {
    const fresh = hits.filter((hit) => hit !== undefined && !known.has(hit.id)) as Hit[];
    for (const hit of fresh.toSorted((a, b) => b.confidence - a.confidence)) {
      if (known.has(hit.id)) continue;
      known.add(hit.id);
      ranked.push(hit);
    }
  };
  for (let place = 0; place < answersEach; place += 1) {
    add(questions.map((question) => listOf(question)[place]));
  }
  add(whole);
  return ranked;
}

/** The ids of a question's answers that are listed. */
export function answerIds(hits: readonly Hit[], listed: readonly string[]): string[] {
  return hits.map(({ id }) => id).filter((id) => listed.includes(id));
}
