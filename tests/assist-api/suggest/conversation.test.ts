import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createComposer } from '../../../assist-api/compose/index.ts';
import { createProcedures } from '../../../assist-api/procedures/index.ts';
import { createRetriever } from '../../../assist-api/retrieval/index.ts';
import { toSuggestion } from '../../../assist-api/routes/suggestions/found.ts';
import { toStoredSuggestion } from '../../../assist-api/routes/suggestions/mapping.ts';
import { SuggestionRequestSchema, SuggestionSchema } from '../../../assist-api/routes/suggestions/schema.ts';
import { createFindSuggestion } from '../../../assist-api/suggest/index.ts';
import { createTriage } from '../../../assist-api/triage/index.ts';
import { loadCorpus } from '../../../content/corpus/index.ts';
import { createAnalyser } from '../../../content/corpus/language/index.ts';

const loaded = await loadCorpus(join(import.meta.dirname, '../../fixtures/corpus'));
const corpus = {
  ...loaded,
  signals: loaded.signals.map((signal) =>
    signal.kind === 'frustration'
      ? { ...signal, patterns: [{ event: 'contact' as const, atLeast: 2, withinDays: 30 }] }
      : signal,
  ),
};
const analyser = createAnalyser({ vocabulary: corpus.vocabulary });
const now = () => new Date('2030-03-06T03:00:00Z');
const find = createFindSuggestion({
  corpus,
  analyser,
  retriever: createRetriever({ corpus, now }),
  triage: createTriage({ corpus, analyser, now }),
  composer: createComposer({ corpus }),
  procedures: createProcedures(corpus, now),
  now,
  addressOf: ({ slug }, headingId) => `/help/${slug}#${headingId}`,
  newId: () => '3f2b9f0e-6d0b-4e53-9d61-0d5a0f6f7a11',
});
type Input = Parameters<typeof SuggestionRequestSchema.parse>[0];
const suggest = (request: Input) => toSuggestion(find(SuggestionRequestSchema.parse(request)));
const says = (...texts: string[]) => texts.map((text) => ({ role: 'customer' as const, text }));
const replies = (text: string) => ({ role: 'agent' as const, text });
const bodyOf = (shortCode: string) =>
  corpus.responses.find((entry) => entry.shortCode === shortCode && entry.locale === 'id')?.body ?? '';

describe('several questions', () => {
  const text = 'mau retur lentera gimana caranya? terus refund saya kok lama sekali?';

  test('each gets its own answers, and the list begins with the best of each', () => {
    const { questions, responses } = suggest({ messages: says(text) });
    expect(questions.map((question) => [question.text, question.responseIds[0]])).toEqual([
      ['mau retur lentera gimana caranya?', 'cara-retur'],
      ['terus refund saya kok lama sekali?', 'lama-refund'],
    ]);
    for (const { message, start, end, text: quoted } of questions) {
      expect([message, text.slice(start, end)]).toEqual([0, quoted]);
    }
    expect(
      responses
        .slice(0, 2)
        .map(({ shortCode }) => shortCode)
        .sort(),
    ).toEqual(['cara-retur', 'lama-refund']);
  });

  test('each keeps its first answer in a list that would be too short for them', () => {
    const { questions, responses } = suggest({ messages: says(text), limit: 1 });
    expect(responses).toHaveLength(2);
    expect(questions.map(({ responseIds: [first] }) => first)).toEqual(['cara-retur', 'lama-refund']);
  });

  test('of a list of five the three that something answers do', () => {
    const list = [
      '1. lentera belum datang, mana ya?',
      '2. cara retur lentera gimana?',
      '3. Siapa presiden Peru?',
      '4. refund saya kok lama?',
      '5. Resep soto Lamongan apa?',
    ].join('\n');
    const { questions } = suggest({ messages: says(list) });
    expect(questions.map(({ responseIds: [first] }) => first)).toEqual([
      'lentera-telat',
      'cara-retur',
      'lama-refund',
    ]);
    for (const question of questions) expect(list.slice(question.start, question.end)).toBe(question.text);
  });

  test.each([
    'lentera saya belum datang, udah seminggu, gimana ya, mana lenteranya?',
    'mau retur lentera dong, gimana caranya?',
  ])('one question is not torn apart: %s', (message) => {
    expect(suggest({ messages: says(message) }).questions.map((question) => question.text)).toEqual([
      message,
    ]);
  });

  test('of a burst the message that asks is named', () => {
    const [question] = suggest({ messages: says('halo kak', 'mau retur lentera gimana caranya') }).questions;
    expect(question).toMatchObject({ message: 1, text: 'mau retur lentera gimana caranya' });
  });
});

describe('a pasted chat', () => {
  const text = [
    '[09.50, 06/03/2030] Rina: lentera LN-104 belum datang',
    '[09.51, 06/03/2030] Rina: [foto]',
    '[09.55, 06/03/2030] Admin: Kami cek ya kak',
    '[09.58, 06/03/2030] Rina: eh salah, maksudnya LN-205',
    '[09.59, 06/03/2030] Rina: saya kecewa, lenteranya belum datang',
  ].join('\n');

  test('is answered at its end, with offsets in the paste', () => {
    const suggestion = suggest({ messages: says(text) });
    expect(SuggestionSchema.parse(suggestion)).toEqual(suggestion);
    expect(suggestion.turns?.map(({ role, speaker }) => [role, speaker])).toEqual([
      ['customer', 'Rina'],
      ['customer', 'Rina'],
      ['agent', 'Admin'],
      ['customer', 'Rina'],
      ['customer', 'Rina'],
    ]);
    expect(suggestion.turns?.[1]).toMatchObject({ text: '', attachments: ['photo'] });
    const evidence = suggestion.triage?.signals[0]?.evidence[0];
    expect(text.slice(evidence?.start, evidence?.end)).toBe('kecewa');
    expect(suggestion.responses[0]).toMatchObject({ shortCode: 'lentera-telat' });
    expect(suggestion.responses[0]?.text).toContain('LN-205');
  });

  test('only what was said last is kept of it', () => {
    const request = SuggestionRequestSchema.parse({ messages: says(text) });
    const { maskedText } = toStoredSuggestion(request, find(request), 'somebody', now());
    expect(maskedText).toBe('eh salah, maksudnya LN-205\nsaya kecewa, lenteranya belum datang');
  });
});

describe('earlier messages', () => {
  test('an elliptic follow-up asks about what was asked before', () => {
    const { responses } = suggest({
      messages: [...says('lentera saya belum datang'), replies('Sebentar ya'), ...says('terus yg satunya?')],
    });
    expect(responses[0]?.shortCode).toBe('lentera-telat');
  });

  test('they do not drown the last question', () => {
    const { responses } = suggest({
      messages: [
        ...says('lentera saya belum datang, lentera LN-104 belum sampai seminggu'),
        replies('Sebentar ya'),
        ...says('mau retur lentera gimana caranya'),
      ],
    });
    expect(responses[0]?.shortCode).toBe('cara-retur');
  });

  test('they tell what a burst means that is unsure alone', () => {
    const followUps = ['LN-205 lenteranya, cepat ya kak', 'itu lenteranya jadi kapan?'];
    for (const followUp of followUps) {
      const { responses, abstained } = suggest({
        messages: [
          ...says('lentera saya belum datang sudah seminggu'),
          replies('Boleh nomor pesanannya, Kak?'),
          ...says(followUp),
        ],
      });
      expect([followUp, responses[0]?.shortCode, abstained]).toEqual([followUp, 'lentera-telat', false]);
    }
  });

  test('what was sent stands behind the rest', () => {
    const messages = [
      ...says('mau retur lentera gimana caranya'),
      replies(bodyOf('cara-retur').replace(/\{\{[^}]*\}\}/g, 'Rina')),
      ...says('oke kak, lenteranya masih saya pegang'),
    ];
    const { responses } = suggest({ messages, limit: 20 });
    expect(responses.find(({ shortCode }) => shortCode === 'cara-retur')?.alreadySent).toBe(true);
    expect(responses.findIndex(({ alreadySent }) => alreadySent === true)).toBe(responses.length - 1);
  });

  test('unless it is asked for again', () => {
    const question = says('mau retur lentera gimana caranya');
    const { responses } = suggest({ messages: [...question, replies(bodyOf('cara-retur')), ...question] });
    expect(responses[0]).toMatchObject({ shortCode: 'cara-retur', alreadySent: true });
  });

  test.each(['boleh kirim lagi caranya? refund saya lama', 'could you send that again? my chat is gone'])(
    'what was sent is brought back: %s',
    (text) => {
      const question = says('mau retur lentera gimana caranya');
      const { responses } = suggest({
        messages: [...question, replies(bodyOf('cara-retur')), ...says(text)],
        locale: 'id',
      });
      expect(responses[0]).toMatchObject({ shortCode: 'cara-retur', alreadySent: true });
    },
  );
});

test('the frame of a mail says nothing, but what it names is known', () => {
  const text = [
    'Dengan hormat,',
    'lentera saya belum datang.',
    'Demikian kami sampaikan, terima kasih.',
    'Hormat saya,',
    'Rina, pesanan LN-205',
    'On Friday Lentera wrote:',
    '> maaf kalau Kakak kecewa dengan refund yang lama sekali',
  ].join('\n');
  const { responses, triage } = suggest({ messages: says(text) });
  expect(responses[0]?.shortCode).toBe('lentera-telat');
  expect(responses[0]?.text).toContain('LN-205');
  expect(triage?.signals.map(({ kind }) => kind)).not.toContain('frustration');
});

describe('wishes that are called off', () => {
  const codes = (...texts: string[]) =>
    suggest({ messages: says(...texts) }).responses.map(({ shortCode }) => shortCode);
  const wishes = ['mau retur lentera gimana caranya', 'terus refund saya kok lama sekali?'];

  test.each([
    ['eh tunggu, batalin semuanya aja', ['lentera saya belum datang']],
    ['never mind all that', ['lentera saya belum datang']],
    ['semuanya ga jadi deh kak', ['lentera saya belum datang']],
  ])('count no longer behind "%s"', (callingOff, then) => {
    expect(codes(...wishes)).toContain('cara-retur');
    expect(codes(...wishes, callingOff, ...then)[0]).toBe('lentera-telat');
    expect(codes(...wishes, callingOff, ...then)).not.toContain('lama-refund');
    expect(codes(`${wishes.join('. ')}. ${callingOff}, ${then.join('. ')}`)).not.toContain('lama-refund');
  });

  test.each(['kalau batal semua gimana?', 'jangan batalin semua ya', "don't cancel everything"])(
    'count where nothing is called off: %s',
    (text) => {
      expect(codes(...wishes, text)).toEqual(expect.arrayContaining(['cara-retur', 'lama-refund']));
    },
  );

  test('an order number that came with them is still known', () => {
    const { responses } = suggest({
      messages: says('mau retur lentera LN-205', 'eh cancel semua aja, lentera saya belum datang'),
    });
    expect(responses.find(({ shortCode }) => shortCode === 'lentera-telat')?.text).toContain('LN-205');
  });
});

describe("an agent's own question", () => {
  test('alone is answered from the playbook first, and no signals are read', () => {
    const { askedBy, articles, triage } = suggest({
      messages: [replies('customer kecewa mau retur telat, boleh terima retur yang telat?')],
    });
    expect(askedBy).toBe('agent');
    expect(articles[0]?.audience).toBe('internal');
    expect(triage).toMatchObject({ signals: [], priority: 'normal', sentiment: 'neutral' });
  });

  test('is known by how it is put', () => {
    const askedBy = (text: string) => suggest({ messages: says(text) }).askedBy;
    expect(askedBy('pelanggan minta refund penuh, jawabnya gimana?')).toBe('agent');
    expect(askedBy('kak saya mau refund, gimana?')).toBe('customer');
  });

  test.each([
    ['agent', 'buyer keeps swearing, ok to end it?'],
    ['agent', 'boleh sy tutup chat yang isinya makian?'],
    ['agent', 'kasus mentok, oper ke siapa'],
    ['agent', 'what goes in the handover note'],
    ['customer', "the label shows another buyer's address"],
    ['customer', 'is the customer service open today'],
    ['customer', 'dikasih lentera punya pembeli lain'],
    ['customer', 'who do i write to about my lantern'],
  ])('is told by words of an %s: %s', (asker, text) => {
    expect(suggest({ messages: says(text) }).askedBy).toBe(asker);
  });

  test('puts a playbook article before public ones that are about as good', () => {
    const text = 'pelanggan minta retur lentera lewat batas';
    const kindsOf = (role: 'agent' | 'customer', asked: string) =>
      suggest({ messages: [{ role, text: asked }], limit: 20 }).articles.map(({ audience }) => audience);
    expect(kindsOf('agent', text)[0]).toBe('internal');
    expect(kindsOf('customer', 'retur lentera')[0]).toBe('public');
    expect(suggest({ messages: [replies(text)], limit: 1 }).articles).toHaveLength(1);
  });
});

describe('history', () => {
  const events = [1, 2].map((day) => ({ kind: 'contact' as const, at: `2030-03-0${day}T00:00:00Z` }));
  const request = SuggestionRequestSchema.parse({
    messages: says('lentera belum datang'),
    history: { events },
  });

  test('gives countable facts that change nothing else', () => {
    const { triage, ...rest } = toSuggestion(find(request));
    const { triage: without, ...other } = suggest({ messages: says('lentera belum datang') });
    expect(triage?.facts).toEqual([
      { kind: 'frustration', event: 'contact', count: 2, withinDays: 30, text: '2 kontak dalam 30 hari' },
    ]);
    expect({ ...triage, facts: [] }).toEqual(without);
    expect(rest).toEqual(other);
  });

  test('nothing of it is kept', () => {
    const stored = toStoredSuggestion(request, find(request), 'somebody', now());
    expect(JSON.stringify(stored)).not.toMatch(/contact|kontak|facts/);
  });
});

test('the reply-by time keeps to target, hours and order for every channel and priority', () => {
  const texts = { normal: 'lentera belum datang', high: 'saya kecewa', urgent: 'saya laporkan ke polisi' };
  const moment = fc.date({ min: new Date('2030-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
  const channel = fc.constantFrom('email', 'chat', 'whatsapp', 'sms', 'social', 'marketplace', 'phone');
  fc.assert(
    fc.property(moment, channel, (at, name) => {
      const triage = createTriage({ corpus, analyser, now: () => at });
      const due = Object.values(texts).map((text) => {
        const message = { text, message: 0, offset: 0 };
        const { priority, replyBy } = triage({
          messages: [message],
          locale: 'id',
          channel: name,
          hits: [],
        });
        const { channels } = corpus.business;
        const own = channels.find((entry) => entry.channel === name) ?? channels[0];
        const target = (own?.replyWithinMinutes[priority] ?? 0) * 60_000;
        expect(Date.parse(replyBy)).toBeGreaterThanOrEqual(at.getTime() + target);
        return Date.parse(replyBy);
      });
      expect(due).toEqual(due.toSorted((a, b) => b - a));
    }),
    { seed: 20261122, numRuns: 100 },
  );
});

test('nothing that a conversation can hold fails a part', () => {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 120 }).map((words) => `a${words}`);
  const message = fc.record({ role: fc.constantFrom('customer' as const, 'agent' as const), text });
  fc.assert(
    fc.property(fc.array(message, { minLength: 1, maxLength: 5 }), (messages) => {
      const suggestion = suggest({ messages });
      expect(suggestion.errors).toBeUndefined();
      for (const question of suggestion.questions) {
        expect(messages[question.message]?.text.slice(question.start, question.end)).toBe(question.text);
      }
    }),
    { seed: 20261122, numRuns: 200 },
  );
});
