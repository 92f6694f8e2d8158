import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { factText } from '../../content/corpus/facts/index.ts';
import type { Fact } from '../../content/corpus/schema/fact.ts';
import { plainSource } from '../../assist-api/reply-checks/statements.ts';
import { wordingsOf } from './fact-wordings.ts';
import { ReplyRequestSchema } from '../../assist-api/routes/replies/schema.ts';
import { ReplyCheckRequestSchema } from '../../assist-api/routes/reply-checks/schema.ts';
import type { Finding } from '../../assist-api/routes/reply-checks/schema.ts';
import { corpus, knowledge, now } from './shop-knowledge.ts';

const check = (request: Record<string, unknown>) =>
  knowledge.replyChecks.check(ReplyCheckRequestSchema.parse(request), { role: 'agent' }, now).findings;

/** A seeded generator, so that the same cases come each time. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const attributes = {
  id: {
    order_number: 'TK-20418',
    tracking_number: 'JX8841203377',
    courier: 'JNE',
    product_name: 'Rak bambu tiga susun',
    last_status: 'di gudang sortir Surabaya sejak kemarin',
    refund_amount: 'Rp189.000',
    next_update: 'besok sebelum pukul 12.00 WIB',
    reason: 'label harga sudah dilepas',
  },
  en: {
    order_number: 'TK-20418',
    tracking_number: 'JX8841203377',
    courier: 'JNE',
    product_name: 'Three-tier bamboo shelf',
    last_status: 'at the sorting hub in Surabaya since yesterday',
    refund_amount: 'IDR 189,000',
    next_update: 'tomorrow before 12:00',
    reason: 'the price label was removed',
  },
} as const;
type Language = keyof typeof attributes;
const languages: readonly Language[] = ['id', 'en'];

interface Reply {
  readonly name: string;
  readonly request: Readonly<Record<string, unknown>> & { readonly text: string; readonly locale: Language };
}

/** Responses as they would be sent, each once for every seed. */
function rendered(locale: Language, seeds: readonly string[], channel?: string): Reply[] {
  return corpus.responses
    .filter((response) => response.locale === locale && response.status === 'published')
    .flatMap(({ shortCode, examples }) =>
      seeds.map((id): Reply => {
        const messages = [{ role: 'customer', text: examples[0] ?? 'halo' }];
        const given = {
          messages,
          locale,
          contact: { name: 'Rina Wijaya' },
          agent: { name: 'Dewi Lestari' },
          conversation: { id, custom_attribute: attributes[locale] },
          ...(channel !== undefined && { channel }),
        };
        const outcome = knowledge.reply(ReplyRequestSchema.parse({ responseIds: [shortCode], ...given }));
        const text = 'reply' in outcome ? outcome.reply.text : '';
        return {
          name: `${locale}/${shortCode} ${id}`,
          request: { text, responseIds: [shortCode], ...given },
        };
      }),
    )
    .filter(({ request }) => request.text !== '');
}

const free = readFileSync(join(import.meta.dirname, 'free-replies.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line, at): Reply => {
    const {
      locale,
      text,
      customer,
      caseData = [],
    } = JSON.parse(line) as {
      locale: Language;
      text: string;
      customer: string;
      caseData?: unknown[];
    };
    const messages = [{ role: 'customer', text: customer }];
    return { name: `free ${at + 1}: ${text}`, request: { text, locale, messages, caseData } };
  });

/** Findings of a reply in one line, to be read when a test fails. */
const told = (findings: readonly Finding[]) =>
  findings.map(({ kind, text, right }) => `${kind} “${text}”${right ? ` -> ${right.text}` : ''}`).join('; ');

describe('right replies of the shop', () => {
  test('at most 2 of 200 are told wrong', () => {
    const composed = languages.flatMap((locale) => [
      ...rendered(locale, ['a', 'b']),
      ...rendered(locale, ['c'], 'whatsapp'),
    ]);
    const random = randomFrom(11);
    const shuffled = composed.map((reply) => ({ reply, at: random() })).sort((a, b) => a.at - b.at);
    const replies = [...free, ...shuffled.map(({ reply }) => reply)].slice(0, 200);
    const alarms = replies
      .map(({ name, request }) => ({ name, findings: check(request) }))
      .filter(({ findings }) => findings.length > 0);
    console.log(
      `right replies: ${replies.length} (${free.length} written by hand), false alarms: ${alarms.length}\n` +
        alarms.map(({ name, findings }) => `  ${name} :: ${told(findings)}`).join('\n'),
    );
    expect(replies).toHaveLength(200);
    expect(free.length).toBeGreaterThanOrEqual(60);
    expect(alarms.length).toBeLessThanOrEqual(2);
  });
});

interface Wrong extends Reply {
  readonly kind: string;
  /** The words that are wrong, and where they begin. */
  readonly written: string;
  readonly at: number;
  /** What must be offered; undefined where any right value will do. */
  readonly right?: string;
}

const context = { business: corpus.business, now };
const factors = [2, 3, 5, 10];
const pick = <Of>(list: readonly Of[], random: () => number): Of | undefined =>
  list[Math.floor(random() * list.length)];

/** A wrong value of a fact, by the kind of mistake; undefined where the kind does not fit the fact. */
function mistake(kind: string, fact: Fact, locale: Language, random: () => number): string | undefined {
  // As the content writes it, or in another way that agents have.
  const say = (other: Fact) =>
    (random() < 0.5 ? pick(wordingsOf(other, locale), random) : undefined) ??
    factText({ ...other, wording: undefined } as Fact, locale, context);
  const factor = pick(factors, random) ?? 2;
  if (kind === 'amount' && fact.type === 'money' && fact.value > 0)
    return say({ ...fact, value: fact.value * factor });
  if (kind === 'day' && fact.type === 'duration') return say({ ...fact, value: fact.value * factor });
  if (kind === 'day' && fact.type === 'durationRange')
    return say({ ...fact, min: fact.min * factor, max: fact.max * factor + 1 });
  if (kind === 'unit' && (fact.type === 'duration' || fact.type === 'durationRange')) {
    const units = {
      workingDay: 'day',
      day: 'workingDay',
      hour: 'day',
      minute: 'hour',
      second: 'minute',
      month: 'year',
      week: 'day',
      year: 'month',
    } as const;
    return say({ ...fact, unit: units[fact.unit] });
  }
  if (kind === 'hour' && fact.type === 'time') {
    const hour = (Number(fact.value.slice(0, 2)) + 1 + Math.floor(random() * 4)) % 24;
    return say({ ...fact, value: `${String(hour).padStart(2, '0')}:00` });
  }
  if (kind === 'link' && fact.type === 'link') {
    return pick(
      [fact.value.replace('www.', 'promo-'), fact.value.replace('.example', '-id.example'), `${fact.value}n`],
      random,
    );
  }
  return undefined;
}

/** Where the words of a fact stand by themselves: "14 hari" is neither "7–14 hari" nor "14 hari kerja". */
function placeOf(words: string, text: string): number {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const isWhole =
      !/[\d.,–-]$/.test(text.slice(0, at)) && !/^(?:\w| kerja)/.test(text.slice(at + words.length));
    if (isWhole) return at;
  }
  return -1;
}

/** Replies and sentences of articles in which a fact stands, with the fact. */
function places(): { reply: Reply; name: string; fact: Fact; words: string; at: number }[] {
  const texts: { reply: Reply; facts: readonly string[]; locale: Language }[] = [];
  for (const locale of languages) {
    for (const reply of rendered(locale, ['m'])) {
      const [shortCode = ''] = reply.request['responseIds'] as string[];
      const facts = knowledge.library.response(shortCode, locale)?.facts ?? [];
      texts.push({ reply, facts, locale });
    }
    for (const article of corpus.articles.filter(
      (own) => own.locale === locale && own.status === 'published',
    )) {
      const sentences = plainSource(article.source.replace(/^\|.*$/gm, ''))
        .split('\n')
        .flatMap((line) => line.split(/(?<=[.!?])\s+(?=\p{Lu})/u));
      for (const sentence of sentences
        .map((own) => own.trim())
        .filter((own) => own.length > 30 && !own.startsWith('#'))) {
        const request = { text: sentence, locale };
        texts.push({
          reply: { name: `${locale}/${article.articleId}`, request },
          facts: article.facts,
          locale,
        });
      }
    }
  }
  return texts.flatMap(({ reply, facts, locale }) =>
    facts.flatMap((name) => {
      const fact = corpus.facts.get(name);
      if (!fact || fact.audience !== 'public') return [];
      const words = factText(fact, locale, context);
      const at = placeOf(words, reply.request.text);
      return at < 0 ? [] : [{ reply, name, fact, words, at }];
    }),
  );
}

/** Wrong replies of one kind, made of the shop's own by seeded rules. */
function wrongFacts(kind: string, count: number, random: () => number): Wrong[] {
  const candidates = places()
    .map((place) => ({ ...place, order: random() }))
    .sort((a, b) => a.order - b.order);
  const wrong: Wrong[] = [];
  const uses = new Map<string, number>();
  for (const { reply, name, fact, words, at } of candidates) {
    if (wrong.length === count) break;
    // No fact more than four times, unless few are of the kind.
    const used = uses.get(name) ?? 0;
    if (used >= 4 && kind !== 'hour' && kind !== 'link') continue;
    const written = mistake(kind, fact, reply.request.locale, random);
    if (written === undefined || written === words) continue;
    uses.set(name, used + 1);
    const before = reply.request.text;
    const text = before.slice(0, at) + written + before.slice(at + words.length);
    wrong.push({
      name: `${reply.name} ${name}`,
      kind,
      written,
      at,
      right: words,
      request: { ...reply.request, text },
    });
  }
  return wrong;
}

const sooner = {
  id: [
    'Kami kabari hasilnya 5 menit lagi.',
    'Tim kami hubungi Kakak dalam 3 menit.',
    'Kabarnya kami kirim 2 menit lagi ya, Kak.',
    'Kami balas lagi dalam 5 menit, Kak.',
  ],
  en: [
    "We'll get back to you in 5 minutes.",
    'We will call you within 3 minutes.',
    'You will hear from us in 2 minutes.',
    'Our team will reply within 5 minutes.',
  ],
} as const;
const generous = {
  id: [
    'Sebagai permintaan maaf, kami beri voucher {}.',
    'Kami kirim kompensasi {} ke akun Kakak.',
    'Ongkirnya kami ganti {} ya, Kak.',
  ],
  en: [
    'As an apology, we are giving you a voucher of {}.',
    'We will add compensation of {} to your account.',
    'We can offer you {} in store credit.',
  ],
} as const;

/** Promises that cannot be kept, and amounts above the limit, each after a right reply. */
function wrongSentences(kind: 'promise' | 'limit', count: number, random: () => number): Wrong[] {
  return Array.from({ length: count }, (_, at): Wrong => {
    const locale: Language = at % 2 === 0 ? 'id' : 'en';
    const base = pick(
      free.filter(({ request }) => request.locale === locale),
      random,
    );
    const amount = corpus.facts.get('agent_goodwill_limit');
    const limit = amount?.type === 'money' ? amount : undefined;
    const above = limit
      ? factText({ ...limit, value: limit.value + 25_000 * (1 + Math.floor(random() * 8)) }, locale, context)
      : '';
    const sentence =
      kind === 'promise'
        ? (pick(sooner[locale], random) ?? '')
        : (pick(generous[locale], random) ?? '').replace('{}', above);
    const right = kind === 'limit' && limit ? { right: factText(limit, locale, context) } : {};
    const written = kind === 'limit' ? above : (/\d \p{L}+/u.exec(sentence)?.[0] ?? '');
    const text = `${base?.request.text ?? ''}\n\n${sentence}`;
    return {
      name: `${locale} ${kind} ${at}`,
      kind,
      written,
      at: text.lastIndexOf(written),
      ...right,
      request: { ...base?.request, text, locale, channel: 'whatsapp' },
    };
  });
}

/** Whether the wrong words are held back, with the right value offered. */
function isCaught({ at, written, right }: Wrong, findings: readonly Finding[]): boolean {
  return findings.some(
    (finding) =>
      finding.severity === 'block' &&
      finding.start < at + written.length &&
      at < finding.end &&
      finding.right !== undefined &&
      (right === undefined || finding.right.text === right),
  );
}

describe('wrong replies made of the right ones', () => {
  test('at least 98 of 100 are caught, with the right value', () => {
    const random = randomFrom(7);
    const wrong = [
      ...wrongFacts('amount', 20, random),
      ...wrongFacts('day', 24, random),
      ...wrongFacts('unit', 20, random),
      ...wrongFacts('hour', 8, random),
      ...wrongFacts('link', 10, random),
      ...wrongSentences('promise', 9, random),
      ...wrongSentences('limit', 9, random),
    ];
    const results = wrong.map((reply) => {
      const findings = check(reply.request);
      return { reply, findings, caught: isCaught(reply, findings) };
    });
    const missed = results.filter(({ caught }) => !caught);
    const byKind = Map.groupBy(results, ({ reply }) => reply.kind);
    const counts = Array.from(
      byKind,
      ([kind, list]) => `${kind} ${list.filter(({ caught }) => caught).length}/${list.length}`,
    );
    console.log(
      `wrong replies: ${wrong.length}, caught: ${results.length - missed.length} (${counts.join(', ')})\n` +
        missed
          .map(
            ({ reply, findings }) =>
              `  ${reply.kind} ${reply.name}: “${reply.written}” for “${reply.right ?? ''}” :: ${told(findings)}\n      ${reply.request.text.slice(Math.max(0, reply.at - 90), reply.at + 60).replaceAll('\n', ' / ')}`,
          )
          .join('\n'),
    );
    expect(wrong).toHaveLength(100);
    expect(results.length - missed.length).toBeGreaterThanOrEqual(98);
  });
});

describe('wrong replies made of those written by hand', () => {
  test('most durations and amounts that are far off are held back', () => {
    const measured =
      /(\d+)(?= (?:hari kerja|hari|jam|menit|bulan|working days|days|hours|hour|minutes|months)\b)/u;
    const cases = free
      .filter(({ request }) => !Array.isArray(request['caseData']) || request['caseData'].length === 0)
      .flatMap(({ request }) => {
        const match = measured.exec(request.text);
        if (!match) return [];
        const written = String(Number(match[1]) * 3 + 1);
        const text =
          request.text.slice(0, match.index) + written + request.text.slice(match.index + match[0].length);
        return [{ text, at: match.index, request: { ...request, text } }];
      })
      .filter(
        ({ text }) =>
          !/telusuri|sudah \d|for \d+ days now|tanpa kabar|without a word/u.test(text) ||
          /setelah/u.test(text),
      );
    const missed = cases.filter(
      ({ request, at }) =>
        !check(request).some(({ severity, start, end }) => severity === 'block' && start <= at && at < end),
    );
    console.log(
      `wrong hand-written replies: ${cases.length}, caught: ${cases.length - missed.length}\n` +
        missed.map(({ text }) => `  ${text}`).join('\n'),
    );
    expect(cases.length).toBeGreaterThanOrEqual(25);
    expect((cases.length - missed.length) / cases.length).toBeGreaterThanOrEqual(0.8);
  });
});
