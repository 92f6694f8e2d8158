import type { ApiProblem } from '../../api/problem.ts';

/** Something that keeps a text from being signals.yaml. */
export interface Fault {
  /** From 1. */
  readonly line: number;
  /** Where in the file: `frustration.phrases.id.3`; empty for the whole. */
  readonly key: string;
  readonly message: string;
}

/** The faults that a refusal names; none for a refusal of something else. */
export function faultsOf({ issues }: Pick<ApiProblem, 'issues'>): readonly Fault[] {
  return issues.flatMap(({ path, message }) => {
    const place = /^signals:(\d+)(?: (.*))?$/.exec(path);
    return place ? [{ line: Number(place[1]), key: place[2] ?? '', message }] : [];
  });
}

/** First and last line, from 1, that differ from the text in force; lines that were only taken out have `to` below `from`. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** The part of `text` that is not as in `inForce`; undefined where nothing differs. */
export function changedLines(inForce: string, text: string): LineRange | undefined {
  if (inForce === text) return undefined;
  const before = inForce.split('\n');
  const after = text.split('\n');
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  return { from: start + 1, to: after.length - same };
}

/** The line, from 1, where a rule of a kind begins; that of the kind where the rule is not found, 1 where neither is. */
export function lineOfRule(text: string, kind: string, rule: string): number {
  const lines = text.split('\n');
  const kindAt = lines.findIndex((line) => line.trimEnd() === `${kind}:`);
  if (kindAt < 0) return 1;
  const next = lines.findIndex((line, index) => index > kindAt && /^\S/.test(line) && !line.startsWith('#'));
  const end = next < 0 ? lines.length : next;
  const phrases = rule.split(/ \/ | \+ | – | — /).map((phrase) => phrase.replace(/[()[\]]/g, '').trim());
  const block = lines.slice(kindAt + 1, end);
  const holds = (line: string) => phrases.every((phrase) => line.includes(phrase));
  const found = block.findIndex(holds);
  const nearly = found < 0 ? block.findIndex((line) => line.includes(phrases[0] ?? rule)) : found;
  return kindAt + 1 + (nearly < 0 ? 0 : nearly + 1);
}
