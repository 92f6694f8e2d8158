import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createComposer } from '../../../assist-api/compose/index.ts';
import { createProcedures } from '../../../assist-api/procedures/index.ts';
import { createRetriever } from '../../../assist-api/retrieval/index.ts';
import { SuggestionRequestSchema, SuggestionSchema } from '../../../assist-api/routes/suggestions/schema.ts';
import { toSuggestion } from '../../../assist-api/routes/suggestions/found.ts';
import { createFindSuggestion } from '../../../assist-api/suggest/index.ts';
import type { SuggestParts } from '../../../assist-api/suggest/index.ts';
import { createTriage } from '../../../assist-api/triage/index.ts';
import { loadCorpus } from '../../../content/corpus/index.ts';
import { createAnalyser } from '../../../content/corpus/language/index.ts';

const corpus = await loadCorpus(join(import.meta.dirname, '../../fixtures/corpus'));
const analyser = createAnalyser({ vocabulary: corpus.vocabulary });
const now = () => new Date('2030-03-06T03:00:00Z');
const retriever = createRetriever({ corpus, now });
const suggestionId = '3f2b9f0e-6d0b-4e53-9d61-0d5a0f6f7a11';
const parts: SuggestParts = {
  corpus,
  analyser,
  retriever,
  triage: createTriage({ corpus, analyser, now }),
  composer: createComposer({ corpus }),
  procedures: createProcedures(corpus, now),
  now,
  addressOf: ({ slug }, headingId) => `/help/${slug}#${headingId}`,
  newId: () => suggestionId,
};

type Input = Parameters<typeof SuggestionRequestSchema.parse>[0];
const suggest = (request: Input, over: Partial<SuggestParts> = {}) =>
  toSuggestion(createFindSuggestion({ ...parts, ...over })(SuggestionRequestSchema.parse(request)));
const ask = (...texts: string[]) =>
  suggest({ messages: texts.map((text) => ({ role: 'customer', text })), agent: { name: 'Dewi' } });

test('a message gets the right response, its article, triage and where it all comes from', () => {
  const suggestion = ask('kak lentera sy LN-104 blm sampe udh seminggu');
  expect(SuggestionSchema.parse(suggestion)).toEqual(suggestion);
  expect(suggestion).toMatchObject({
    suggestionId,
    corpusVersion: corpus.version,
    locale: 'id',
    localeDetected: true,
    abstained: false,
    triage: { topic: 'orders' },
    escalation: { team: 'workshop', teamName: 'Bengkel' },
  });
  const [response] = suggestion.responses;
  expect(response).toMatchObject({ shortCode: 'lentera-telat', insertable: true, missing: [] });
  expect(response?.text).toContain('Pesanan LN-104 sedang kami telusuri');
  expect(response?.text).toContain('Salam, Dewi');
  expect(response?.sources).toEqual([
    {
      articleId: 'track-lantern',
      audience: 'public',
      title: 'Melacak lentera yang dikirim',
      url: '/help/melacak-lentera#',
    },
  ]);
  expect(response?.nextStep).toBe(suggestion.nextStep);
  expect(suggestion.articles.map(({ articleId }) => articleId)).toContain('track-lantern');
});

test('reasons quote the words of the customer in the language of the reply', () => {
  const [response] = ask('kak lentera sy blm sampe udh seminggu').responses;
  expect(response?.why[0]).toMatchObject({
    kind: 'example',
    text: 'Mirip contoh “kak lentera sy blm sampe udh seminggu”',
  });
  expect(response?.why[0]?.evidence).toContain('lentera');
  expect(ask('how do I return my lantern').responses[0]?.why[0]?.text).toBe(
    'Like the example “how do I return my lantern”',
  );
});

test('a correction of spelling is told', () => {
  const reasons = ask('mau retur lentrea').responses.flatMap(({ why }) => why);
  expect(reasons).toContainEqual({
    kind: 'spelling',
    text: '“lentrea” dibaca “lentera”',
    evidence: ['lentrea'],
  });
});

test('a response without all values is not insertable and says what to ask for', () => {
  const [response] = ask('lentera belum datang').responses;
  expect(response).toMatchObject({
    insertable: false,
    missing: [{ label: 'Nomor pesanan', example: 'LN-104' }],
  });
  expect(response?.text).toContain('[Nomor pesanan]');
});

test('public articles come with the address of the passage, playbook articles without any', () => {
  const { articles } = suggest({
    messages: [{ role: 'customer', text: 'retur lentera' }],
    limit: 20,
  });
  expect(articles.map(({ audience }) => audience)).toEqual(expect.arrayContaining(['public', 'internal']));
  for (const { audience, url } of articles) expect(url !== undefined).toBe(audience === 'public');
});

describe('language', () => {
  test('is that of the last burst', () => {
    expect(ask('where is my lantern').locale).toBe('en');
  });

  test('is the one asked for', () => {
    const suggestion = suggest({
      messages: [{ role: 'customer', text: 'lentera saya di mana' }],
      locale: 'en',
    });
    expect(suggestion).toMatchObject({ locale: 'en', localeDetected: false });
  });
});

describe('language that the last burst does not tell', () => {
  const asked = { role: 'customer' as const, text: 'where is my lantern, it has not arrived' };

  test.each(['👍🏽', '??', '104'])('is that of what the customer wrote before %s', (text) => {
    const { locale, responses } = suggest({
      messages: [asked, { role: 'agent', text: 'Let me check' }, { role: 'customer', text }],
    });
    expect(locale).toBe('en');
    expect(responses[0]?.locale).toBe('en');
  });

  test('is the first of business.yaml when nothing was written before', () => {
    expect(ask('👍🏽')).toMatchObject({ locale: 'id', responses: [], articles: [], abstained: true });
  });
});

describe('what may be suggested', () => {
  test('a response that is not for the channel of the request is left out', () => {
    const codes = (channel?: 'sms' | 'email') =>
      suggest({
        messages: [{ role: 'customer', text: 'refund saya kok lama sekali' }],
        ...(channel && { channel }),
      }).responses.map(({ shortCode }) => shortCode);
    expect(codes()[0]).toBe('lama-refund');
    expect(codes('email')[0]).toBe('lama-refund');
    expect(codes('sms')).not.toContain('lama-refund');
  });

  test.each([
    ['archived', { status: 'archived' as const }],
    ['not yet out', { publishOn: '2030-03-07' }],
    ['expired', { expireOn: '2030-03-06' }],
  ])('an article that is %s is no source and gives no address', (_, life) => {
    const hidden = {
      ...corpus,
      articles: corpus.articles.map((article) =>
        article.articleId === 'track-lantern' ? { ...article, ...life } : article,
      ),
    };
    const suggestion = suggest(
      { messages: [{ role: 'customer', text: 'kak lentera sy blm sampe udh seminggu' }] },
      { corpus: hidden, retriever: createRetriever({ corpus: hidden, now }) },
    );
    expect(suggestion.responses[0]).toMatchObject({ shortCode: 'lentera-telat', sources: [] });
    expect(JSON.stringify(suggestion)).not.toContain('melacak-lentera');
  });

  test('a language without responses gets articles only', () => {
    const english = { ...corpus, responses: corpus.responses.filter(({ locale }) => locale === 'en') };
    const { responses, articles } = suggest(
      { messages: [{ role: 'customer', text: 'mau retur lentera' }], locale: 'id' },
      { corpus: english, retriever: createRetriever({ corpus: english, now }) },
    );
    expect(responses).toEqual([]);
    expect(articles.length).toBeGreaterThan(0);
  });

  test('an empty corpus gives an empty suggestion that abstains', () => {
    const empty = { ...corpus, articles: [], playbook: [], responses: [] };
    const suggestion = suggest(
      { messages: [{ role: 'customer', text: 'mau retur lentera' }] },
      { corpus: empty, retriever: createRetriever({ corpus: empty, now }) },
    );
    expect(suggestion).toMatchObject({ responses: [], articles: [], abstained: true });
    expect(suggestion.triage?.topic).toBeNull();
  });
});

test.each(['__proto__', 'constructor', 'toString'])(
  'an attribute named %s is a value like any other',
  (key) => {
    const request = SuggestionRequestSchema.parse(
      JSON.parse(
        `{"messages":[{"role":"customer","text":"lentera belum datang"}],"contact":{"custom_attribute":{"${key}":"x"}}}`,
      ),
    );
    expect(createFindSuggestion(parts)(request).errors).toBeUndefined();
  },
);

describe('conversations', () => {
  test('messages since the last reply are one question', () => {
    const { responses } = ask('halo kak', 'mau tanya', 'mau retur lentera gimana caranya');
    expect(responses[0]?.shortCode).toBe('cara-retur');
  });

  test('what was asked before a reply does not drown the last question', () => {
    const { responses } = suggest({
      messages: [
        { role: 'customer', text: 'lentera saya belum sampai sudah seminggu' },
        { role: 'agent', text: 'Sedang kami telusuri' },
        { role: 'customer', text: 'refund saya kok lama sekali' },
      ],
    });
    expect(responses[0]?.shortCode).toBe('lama-refund');
  });

  test.each(['eh maksud saya mau retur lentera gimana caranya', 'ralat, mau retur lentera gimana caranya'])(
    'a correction wins: %s',
    (correction) => {
      expect(ask('refund saya kok lama sekali', correction).responses[0]?.shortCode).toBe('cara-retur');
    },
  );

  test('a message that says nothing asks about the one before', () => {
    const { responses } = suggest({
      messages: [
        { role: 'customer', text: 'refund saya kok lama sekali' },
        { role: 'agent', text: 'Baik' },
        { role: 'customer', text: 'gmn kak?' },
      ],
    });
    expect(responses[0]?.shortCode).toBe('lama-refund');
  });

  test('evidence names the message in the request', () => {
    const { triage } = suggest({
      messages: [
        { role: 'agent', text: 'Halo' },
        { role: 'customer', text: 'lentera belum sampai' },
        { role: 'customer', text: 'kecewa' },
      ],
    });
    expect(triage?.signals[0]?.evidence).toEqual([{ text: 'kecewa', message: 2, start: 0, end: 6 }]);
  });

  test('without any message of the customer the suggestion abstains', () => {
    expect(suggest({ messages: [{ role: 'agent', text: 'Halo' }] })).toMatchObject({
      responses: [],
      articles: [],
      abstained: true,
    });
  });
});

test('a message like past ones that nothing answered makes the suggestion abstain, however well its words fit', () => {
  const places = [
    'Lawang',
    'Tumpang',
    'Batu',
    'Dau',
    'Turen',
    'Wagir',
    'Pakis',
    'Kepanjen',
    'Dampit',
    'Bululawang',
  ];
  const pastMessages = places.flatMap((place) => [
    ...[`lentera saya dari ${place} blm sampe udh seminggu`, `mana lentera pesanan ${place}`].map((text) => ({
      locale: 'id',
      askedBy: 'customer' as const,
      text,
      docs: ['lentera-telat'],
    })),
    ...[`festival lentera di ${place} blm mulai kapan ya`, `tiket festival lentera ${place}`].map((text) => ({
      locale: 'id',
      askedBy: 'customer' as const,
      text,
      docs: [],
    })),
  ]);
  const taught = { retriever: createRetriever({ corpus: { ...corpus, pastMessages }, now }) };
  const asked = (text: string) => suggest({ messages: [{ role: 'customer', text }] }, taught);
  expect(asked('kak tiket festival lentera kapan ya').abstained).toBe(true);
  expect(asked('kak lentera sy blm sampe udh seminggu').abstained).toBe(false);
});

test('a question that nothing answers makes the suggestion abstain', () => {
  expect(ask('resep nasi goreng zzz')).toMatchObject({ abstained: true, triage: { topic: null } });
});

test('at most as many responses and articles come back as asked for', () => {
  const { responses, articles } = suggest({ messages: [{ role: 'customer', text: 'lentera' }], limit: 1 });
  expect(responses).toHaveLength(1);
  expect(articles).toHaveLength(1);
});

describe('a part that fails', () => {
  const fail = (): never => {
    throw new Error('internal text');
  };
  const request = { messages: [{ role: 'customer' as const, text: 'mau retur lentera' }] };

  test('triage: the rest holds, the failure is named without internal text', () => {
    const failures: unknown[] = [];
    const suggestion = suggest(request, { triage: fail, onFailure: (part) => failures.push(part) });
    expect(suggestion.triage).toBeNull();
    expect(suggestion.responses.length).toBeGreaterThan(0);
    expect(suggestion.errors?.map(({ part }) => part)).toEqual(['triage']);
    expect(JSON.stringify(suggestion)).not.toContain('internal text');
    expect(failures).toEqual(['triage']);
  });

  test('responses: articles and triage hold', () => {
    const suggestion = suggest(request, { composer: { start: fail } });
    expect(suggestion.responses).toEqual([]);
    expect(suggestion.articles.length).toBeGreaterThan(0);
    expect(suggestion.triage?.topic).toBe('returns');
    expect(suggestion.errors?.map(({ part }) => part)).toEqual(['responses']);
  });

  test('articles: responses hold', () => {
    const suggestion = suggest(request, {
      retriever: { search: (query) => (query.kinds.includes('article') ? fail() : retriever.search(query)) },
    });
    expect(suggestion.articles).toEqual([]);
    expect(suggestion.responses.length).toBeGreaterThan(0);
    expect(suggestion.errors?.map(({ part }) => part)).toEqual(['articles']);
  });

  test('retrieval: triage still reads signals', () => {
    const suggestion = suggest(
      { messages: [{ role: 'customer', text: 'saya kecewa' }] },
      { retriever: { search: fail } },
    );
    expect(suggestion.triage?.signals[0]?.kind).toBe('frustration');
    expect(suggestion.errors?.map(({ part }) => part)).toEqual(['responses', 'articles']);
    expect(suggestion.abstained).toBe(false);
  });
});
