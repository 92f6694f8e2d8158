import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AgentSearchRequest } from '../../../assist-api/agent-search/index.ts';
import type { Knowledge } from '../../../assist-api/knowledge.ts';
import { AgentSearchSchema } from '../../../assist-api/routes/agent-search/schema.ts';
import type { AgentSearch, Stretches } from '../../../assist-api/routes/agent-search/schema.ts';
import { replacing } from '../../content/corpus/changed-corpus.ts';
import { shopWithLimits } from '../procedures/shop-with-limits.ts';
import { createTestApi } from '../test-api.ts';

const api = await createTestApi();
const shop = api.knowledge;
const search = (text: string, over: Partial<AgentSearchRequest> = {}, from: Knowledge = shop) =>
  from.agentSearch({ text, locale: 'id', limit: 12, ...over });

/** `kind id`, in the order of the one list. */
const found = ({ groups }: AgentSearch) =>
  groups
    .flatMap(({ kind, results }) => results.map(({ id, rank }) => ({ name: `${kind} ${id}`, rank })))
    .sort((a, b) => a.rank - b.rank)
    .map(({ name }) => name);
const marked = (stretches: Stretches) => stretches.filter((part) => part.marked).map((part) => part.text);
const whole = (stretches: Stretches) => stretches.map((part) => part.text).join('');
const resultOf = (reply: AgentSearch, kind: string, id: string) =>
  reply.groups.find((group) => group.kind === kind)?.results.find((result) => result.id === id);

describe('words', () => {
  test('find responses, articles, playbook passages and procedures, with marks', () => {
    const reply = search('retur lentera', { limit: 50 });
    expect(AgentSearchSchema.parse(reply)).toEqual(reply);
    expect(found(reply)).toEqual(
      expect.arrayContaining([
        'response cara-retur',
        'article return-lantern',
        'playbook late-return',
        'procedure late-return',
      ]),
    );
    const article = resultOf(reply, 'article', 'return-lantern');
    expect(article).toMatchObject({ locale: 'id', locales: ['id', 'en'], topicId: 'returns' });
    expect(article?.url).toMatch(/^\/artikel\//);
    expect(marked(article?.title ?? [])).toContain('lentera');
    expect(resultOf(reply, 'playbook', 'late-return')?.url).toBeUndefined();
    const procedure = resultOf(reply, 'procedure', 'late-return');
    expect(whole(procedure?.passage ?? [])).toBe(
      '1. Tanyakan alasannya 2. Minta foto kaca 3. Tawarkan kupon sampai Rp75.000',
    );
  });

  test('lead to the passage, by its anchor', () => {
    expect(resultOf(search('kupon tanpa bertanya'), 'playbook', 'late-return')).toMatchObject({
      heading: 'Yang boleh diberikan',
      passageAnchor: 'yang-boleh-diberikan',
    });
  });

  test('find what only a step says', () => {
    const reply = search('minta foto kac');
    expect(found(reply)[0]).toBe('procedure late-return');
    expect(marked(resultOf(reply, 'procedure', 'late-return')?.passage ?? [])).toEqual(['foto', 'kaca']);
  });

  test('show a response with its open places and without greeting', () => {
    const { passage } = resultOf(search('telusuri ke kurir'), 'response', 'lentera-telat') ?? { passage: [] };
    expect(whole(passage)).toContain('Pesanan [Nomor pesanan]');
  });

  test.each([
    ['the beginning of the last word', 'mengembalikan len'],
    ['a slip', 'mengembalikan lentrea'],
    ['chat spelling', 'gmn balikin lentera'],
  ])('are understood: %s', (_, text) => {
    expect(found(search(text))).toContain('article return-lantern');
  });

  test('a beginning goes on only as the last word', () => {
    expect(found(search('kac'))).toContain('procedure late-return');
    expect(found(search('kac '))).not.toContain('procedure late-return');
  });

  test('mark no function words while others are there', () => {
    const reply = search('cara dan lentera');
    const marks = reply.groups.flatMap(({ results }) => results.flatMap(({ passage }) => marked(passage)));
    expect(marks.length).toBeGreaterThan(0);
    expect(marks).not.toContain('dan');
  });

  test.each(['', '   ', 'zzqxv', '??', '\u0000'])('that say nothing find nothing: %j', (text) => {
    expect(search(text).groups).toEqual([]);
  });
});

describe('languages', () => {
  test('words of the other language find its texts, each item once', () => {
    const reply = search('return my lantern', { limit: 50 });
    expect(resultOf(reply, 'article', 'return-lantern')).toMatchObject({
      locale: 'en',
      locales: ['id', 'en'],
    });
    expect(new Set(found(reply)).size).toBe(found(reply).length);
  });

  test('the preferred one comes first where both have the word', () => {
    expect(resultOf(search('refund', { locale: 'id' }), 'response', 'lama-refund')?.locale).toBe('id');
    expect(resultOf(search('refund', { locale: 'en' }), 'response', 'lama-refund')?.locale).toBe('en');
  });
});

describe('short codes', () => {
  test('come first where one begins so, spaces for hyphens', () => {
    expect(found(search('lama'))[0]).toBe('response lama-refund');
    expect(found(search('Lentera tel'))[0]).toBe('response lentera-telat');
  });

  test('alone are looked for behind a slash, also by a later word of theirs', () => {
    expect(found(search('/lentera'))).toEqual(['response lentera-telat']);
    expect(found(search(' /ret'))).toEqual(['response cara-retur']);
    expect(found(search('/kurir'))).toEqual([]);
    expect(found(search('/'))).toEqual([
      'response cara-retur',
      'response lama-refund',
      'response lentera-telat',
    ]);
  });

  test('one letter is none without the slash', () => {
    expect(found(search('/l')).length).toBe(2);
    expect(found(search('l '))).toEqual([]);
  });
});

test('what is not live is not found', async () => {
  const archived = replacing('owner: workshop', 'owner: workshop\nstatus: archived');
  const other = await shopWithLimits({
    'canned-responses/id/returns/lama-refund.md': archived,
    'canned-responses/en/returns/lama-refund.md': archived,
  });
  expect(found(search('/lama', {}, other))).toEqual([]);
  expect(found(search('refund', { limit: 50 }, other))).not.toContain('response lama-refund');
  expect(found(search('refund', { limit: 50 }))).toContain('response lama-refund');
});

test('the limit holds over all kinds, and none fills the list alone', () => {
  for (const limit of [1, 2, 3, 5]) expect(found(search('lentera', { limit })).length).toBe(limit);
  const kinds = search('lentera retur', { limit: 4 }).groups;
  expect(kinds.length).toBeGreaterThan(1);
  for (const { results } of kinds) expect(results.length).toBeLessThanOrEqual(2);
});

test('any text is answered: ranks without gaps, stretches that follow each other, groups in order', () => {
  const words = fc.constantFrom('retur', 'lentera', 'refund', 'lan', '/', 'kaca', '😀', '{{', 'x'.repeat(60));
  const text = fc.oneof(
    fc.string({ maxLength: 500, unit: 'grapheme' }),
    fc.array(words).map((all) => all.join(' ')),
  );
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 50 }), fc.constantFrom('id', 'en'), (q, limit, locale) => {
      const reply = AgentSearchSchema.parse(search(q, { limit, locale }));
      const results = reply.groups.flatMap((group) => group.results);
      expect(results.map(({ rank }) => rank).sort((a, b) => a - b)).toEqual(results.map((_, at) => at));
      expect(results.length).toBeLessThanOrEqual(limit);
      const firsts = reply.groups.map((group) => group.results[0]?.rank ?? -1);
      expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
      for (const { title, passage } of results) {
        for (const parts of [title, passage]) {
          expect(parts.every((part, at) => part.text !== '' && part.marked !== parts[at + 1]?.marked)).toBe(
            true,
          );
        }
      }
    }),
    { numRuns: 300 },
  );
});

describe('GET /v1/agent-search', () => {
  test('answers signed-in callers only', async () => {
    const refused = await api.request('GET', '/v1/agent-search?q=foto%20kaca');
    expect(refused.status).toBe(401);
    expect(await refused.text()).not.toContain('kaca');
    const answered = await api.asMachine('GET', '/v1/agent-search?q=foto%20kaca&locale=id&limit=3');
    expect(answered.status).toBe(200);
    expect(answered.headers.get('Cache-Control')).toBe('no-store');
    expect(found(AgentSearchSchema.parse(await answered.json()))[0]).toBe('procedure late-return');
  });

  test('takes the first language by default', async () => {
    const reply = AgentSearchSchema.parse(
      await (await api.asMachine('GET', '/v1/agent-search?q=retur')).json(),
    );
    expect(reply.locale).toBe('id');
  });

  test.each(['?q=x&locale=xx', '?locale=id', '?q=x&limit=0', '?q=x&limit=51', `?q=${'x'.repeat(501)}`])(
    'refuses %s',
    async (query) => {
      expect((await api.asMachine('GET', `/v1/agent-search${query}`)).status).toBe(400);
    },
  );
});
