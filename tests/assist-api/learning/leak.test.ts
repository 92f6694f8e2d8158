import { describe, expect, it } from 'vitest';
import { answerFrom, prepareContent } from '../../../assist-api/create-knowledge.ts';
import { historyOf } from '../../../assist-api/learning/history.ts';
import { createLogger } from '../../../assist-api/log.ts';
import { createTestApi, envToken, startOfTest } from '../test-api.ts';

/** Made-up words, planted in past messages only, with a misspelling of each. */
const canaries = [
  ['brumolkistan', 'brumolkistn'],
  ['dwenparizok', 'dwenparzok'],
] as const;
const words = canaries.map(([word]) => word);

const plain = await createTestApi();
const parts = {
  config: { basePath: '', publicUrl: undefined },
  now: () => startOfTest,
  log: createLogger('silent', () => undefined),
};
const past = (itemId: string, text: string) => ({
  messageId: text,
  locale: 'id',
  itemId,
  text,
  at: startOfTest,
  sourceIds: [text],
});
const history = historyOf(
  words.flatMap((word) =>
    ['refund-lantern', 'return-lantern', 'cara-retur', 'late-return'].flatMap((itemId) =>
      Array.from({ length: 10 }, (_, at) => past(itemId, `lentera ${word} retur nomor ${at} ${word}`)),
    ),
  ),
);
const knowledge = answerFrom(prepareContent(plain.knowledge.corpus, parts), history, parts);
const api = await createTestApi({}, { knowledge: () => knowledge });

const search = (q: string, locale = 'id') =>
  `/v1/search?${new URLSearchParams({ q, locale, limit: '50' }).toString()}`;

describe('words of past messages', () => {
  it('move what agents are suggested, so the planting works', async () => {
    const body = { messages: [{ role: 'customer', text: `lentera ${words[0]}` }], locale: 'id' };
    const answer = await api.request('POST', '/v1/suggestions', {
      headers: { Authorization: `Bearer ${envToken}` },
      body,
    });
    expect(await answer.text()).toContain('"kind":"past"');
  });

  it.each(
    canaries.flatMap(([word, misspelt]) => [word, misspelt, `lentera ${misspelt} retur`, `retur ${word}`]),
  )('change neither results, order nor corrections of a public search for "%s"', async (q) => {
    for (const locale of ['id', 'en']) {
      const told = await (await api.request('GET', search(q, locale))).text();
      expect(told).toBe(await (await plain.request('GET', search(q, locale))).text());
      if (!words.some((word) => q.includes(word))) {
        for (const word of words) expect(told).not.toContain(word);
      }
    }
  });

  it('are in no answer that anybody may ask for', async () => {
    for (const path of [
      '/healthz',
      '/readyz',
      '/v1/openapi.json',
      search('lentera'),
      search('retur', 'en'),
    ]) {
      const told = await (await api.request('GET', path)).text();
      for (const word of words) expect(told).not.toContain(word);
      expect(told).not.toContain(history.version);
    }
  });
});
