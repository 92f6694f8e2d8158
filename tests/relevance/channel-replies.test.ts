import { expect, test } from 'vitest';
import { ReplyRequestSchema } from '../../assist-api/routes/replies/schema.ts';
import { ReplyCheckRequestSchema } from '../../assist-api/routes/reply-checks/schema.ts';
import { ChannelSchema } from '../../content/corpus/schema/business.ts';
import { corpus, knowledge, now } from './shop-knowledge.ts';

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
