import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseConfig } from '../../assist-api/config.ts';
import { createKnowledge } from '../../assist-api/create-knowledge.ts';
import { createLogger } from '../../assist-api/log.ts';
import { ReplyRequestSchema } from '../../assist-api/routes/replies/schema.ts';
import { ReplyCheckRequestSchema } from '../../assist-api/routes/reply-checks/schema.ts';
import { loadCorpus } from '../../content/corpus/index.ts';
import { ChannelSchema } from '../../content/corpus/schema/business.ts';

/** A Tuesday afternoon within opening hours. */
const now = new Date('2026-11-24T07:00:00Z');
const contentDir = join(import.meta.dirname, '..', '..', 'content');
const corpus = await loadCorpus(contentDir, { now, cacheDir: null });
const knowledge = createKnowledge(corpus, {
  config: parseConfig({ PUBLIC_URL: 'https://bantuan.tokokirana.example' }, contentDir),
  now: () => now,
  log: createLogger(
    'silent',
    () => undefined,
    () => now,
  ),
});
const responses = corpus.responses.filter(({ status }) => status === 'published');

/** What the placeholders of the shop give as an example, in one language. */
function attributesIn(locale: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(corpus.business.placeholders).flatMap(([name, { example }]) => {
      const text = typeof example === 'string' ? example : example[locale];
      const [, attribute] = name.split('custom_attribute.');
      return attribute === undefined || text === undefined ? [] : [[attribute, text]];
    }),
  );
}

test.each(ChannelSchema.options)('what is composed for %s passes the checks', (channel) => {
  const held = responses.flatMap(({ shortCode, locale, examples }) => {
    const given = {
      messages: [{ role: 'customer', text: examples[0] ?? 'halo' }],
      locale,
      channel,
      contact: { name: 'Rina Wijaya' },
      agent: { name: 'Dewi Lestari' },
      conversation: { id: 'c1', custom_attribute: attributesIn(locale) },
    };
    const outcome = knowledge.reply(ReplyRequestSchema.parse({ responseIds: [shortCode], ...given }));
    if (!('reply' in outcome)) return [`${locale}/${shortCode}: not composed`];
    const { text } = outcome.reply;
    const request = ReplyCheckRequestSchema.parse({ text, responseIds: [shortCode], ...given });
    return knowledge.replyChecks
      .check(request, { role: 'agent' }, now)
      .findings.filter(({ severity }) => severity === 'block')
      .map(
        ({ kind, start, end, right }) =>
          `${locale}/${shortCode}: ${kind} “${text.slice(Math.max(0, start - 40), end + 40)}” -> ${right?.text ?? ''}`,
      );
  });
  expect(held).toEqual([]);
});
