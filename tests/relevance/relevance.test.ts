import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createRetriever } from '../../assist-api/retrieval/index.ts';
import type { ItemKind } from '../../assist-api/suggest/retriever.ts';
import { loadCorpus } from '../../content/corpus/index.ts';
import { readJudgedMessages } from './judged-messages.ts';
import type { JudgedMessage } from './judged-messages.ts';

const corpus = await loadCorpus(join(import.meta.dirname, '../../content'));
const retriever = createRetriever({ corpus, now: () => corpus.resolvedAt });
const judged = readJudgedMessages('customer-messages.jsonl');
const tuning = readJudgedMessages('tuning-messages.jsonl');
const agentQuestions = readJudgedMessages('agent-questions.jsonl');
const messages = [...judged, ...tuning, ...agentQuestions];

/** Rank of the first right hit, from 1; Infinity when it is not among the first ten. */
function rankOf(
  { text, locale }: JudgedMessage,
  kinds: readonly ItemKind[],
  right: readonly string[],
): number {
  const hits = retriever.search({ text, locale, kinds, limit: 10 });
  const at = hits.findIndex(({ id }) => right.includes(id));
  return at < 0 ? Infinity : at + 1;
}

type Part = 'response' | 'article';
const parts: readonly Part[] = ['response', 'article'];
const kindsOf: Readonly<Record<Part, readonly ItemKind[]>> = {
  response: ['response'],
  article: ['article', 'playbook'],
};
const rightOf = (message: JudgedMessage, part: Part) =>
  part === 'response' ? message.responses : message.articles;

/** Rank of the right item, for each message that has one. */
function ranksOf(list: readonly JudgedMessage[], part: Part): number[] {
  return list
    .filter((message) => rightOf(message, part).length > 0)
    .map((message) => rankOf(message, kindsOf[part], rightOf(message, part)));
}
const within = (ranks: readonly number[], k: number) => ranks.filter((rank) => rank <= k).length;

test('the figures', () => {
  const groups: ((message: JudgedMessage) => string)[] = [
    () => 'all',
    ({ locale }) => locale,
    ({ locale, style }) => `${locale} ${style}`,
    ({ split }) => split,
  ];
  const print = (name: string, list: readonly JudgedMessage[]) => {
    const figures = parts.map((part) => {
      const ranks = ranksOf(list, part);
      return `${part} n ${ranks.length}, first ${within(ranks, 1)}, in 3 ${within(ranks, 3)}`;
    });
    console.log(`${name.padEnd(14)} ${figures.join('  ')}`);
  };
  for (const groupOf of groups) {
    for (const [name, list] of Map.groupBy(judged, groupOf)) print(name, list);
  }
  for (const [name, list] of Map.groupBy(tuning, ({ locale }) => `tuning ${locale}`)) print(name, list);
  for (const [name, list] of Map.groupBy(
    agentQuestions,
    ({ locale, split }) => `agents ${locale} ${split}`,
  )) {
    print(name, list);
  }
  expect(judged).toHaveLength(40);
  expect(judged.filter(({ split }) => split === 'check')).toHaveLength(20);
});

test.each(parts)('the right %s is among the first 3 for at least 36 of the 40 judged messages', (part) => {
  expect(within(ranksOf(judged, part), 3)).toBeGreaterThanOrEqual(36);
});

test.each(parts)('the right %s is among the first 3 for at least 0.9 of the tuning messages', (part) => {
  const ranks = ranksOf(tuning, part);
  expect(within(ranks, 3) / ranks.length).toBeGreaterThanOrEqual(0.9);
});

test('the right article is among the first 3 for at least 0.8 of the questions that agents ask', () => {
  const ranks = ranksOf(agentQuestions, 'article');
  expect(ranks).toHaveLength(40);
  expect(within(ranks, 3) / ranks.length).toBeGreaterThanOrEqual(0.8);
});

describe('judged messages', () => {
  test('name responses and articles that exist', () => {
    const codes = new Set(corpus.responses.map(({ shortCode, locale }) => `${locale}/${shortCode}`));
    const ids = new Set(
      [...corpus.articles, ...corpus.playbook].map(({ articleId, locale }) => `${locale}/${articleId}`),
    );
    const unknown = messages.flatMap(({ locale, responses, articles }) => [
      ...responses.filter((code) => !codes.has(`${locale}/${code}`)),
      ...articles.filter((id) => !ids.has(`${locale}/${id}`)),
    ]);
    expect(unknown).toEqual([]);
  });

  test('share at most 60% of their distinct words with any example of their answer', () => {
    const copies = messages.flatMap((message) =>
      examplesOf(message)
        .filter((example) => sharedWords(message.text, example) > 0.6)
        .map((example) => `${message.queryId}: ${example}`),
    );
    expect(copies).toEqual([]);
  });

  test('a copy of an example would be refused', () => {
    expect(sharedWords('Mau retur barang', 'mau retur barang kak')).toBe(1);
    expect(sharedWords('mau tukar ukuran baju', 'mau retur barang kak')).toBe(0.25);
  });
});

function examplesOf({ locale, responses, articles }: JudgedMessage): readonly string[] {
  return [
    ...corpus.responses.filter((entry) => entry.locale === locale && responses.includes(entry.shortCode)),
    ...[...corpus.articles, ...corpus.playbook].filter(
      (entry) => entry.locale === locale && articles.includes(entry.articleId),
    ),
  ].flatMap(({ examples }) => examples);
}

/** Share of the distinct words of a message that an example holds too. */
function sharedWords(message: string, example: string): number {
  const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const words = wordsOf(message);
  const others = wordsOf(example);
  return [...words].filter((word) => others.has(word)).length / words.size;
}
