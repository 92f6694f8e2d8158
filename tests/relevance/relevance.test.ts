import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createMiniSearchRetriever } from '../../assist-api/retrieval/index.ts';
import type { ItemKind } from '../../assist-api/suggest/retriever.ts';
import { loadCorpus } from '../../content/corpus/index.ts';
import { createAnalyser } from '../../content/corpus/language/index.ts';
import { readJudgedMessages } from './judged-messages.ts';
import type { JudgedMessage } from './judged-messages.ts';

const corpus = await loadCorpus(join(import.meta.dirname, '../../content'));
const analyser = createAnalyser({ vocabulary: corpus.vocabulary });
const retriever = createMiniSearchRetriever({ corpus, analyser, now: () => corpus.resolvedAt });
const messages = readJudgedMessages();

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

const results = messages.map((message) => ({
  message,
  response: rankOf(message, ['response'], message.responses),
  article: rankOf(message, ['article', 'playbook'], message.articles),
}));
type Result = (typeof results)[number];
const within = (list: readonly Result[], part: 'response' | 'article', k: number) =>
  list.filter((result) => result[part] <= k).length;

test('the figures', () => {
  const groups: [string, (message: JudgedMessage) => string][] = [
    ['all', () => 'all'],
    ['locale', ({ locale }) => locale],
    ['style', ({ locale, style }) => `${locale} ${style}`],
    ['split', ({ split }) => split],
  ];
  for (const [, groupOf] of groups) {
    for (const [name, list] of Map.groupBy(results, ({ message }) => groupOf(message))) {
      const figures = (['response', 'article'] as const).map(
        (part) => `${part} first ${within(list, part, 1)}, in 3 ${within(list, part, 3)}`,
      );
      console.log(`${name.padEnd(14)} n ${String(list.length).padStart(2)}  ${figures.join('  ')}`);
    }
  }
  expect(results).toHaveLength(40);
});

test.each(['response', 'article'] as const)(
  'the right %s is among the first 3 for at least 36 of 40',
  (part) => {
    expect(within(results, part, 3)).toBeGreaterThanOrEqual(36);
  },
);

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
