import { expect, it } from 'vitest';
import { toSuggestion } from '../../../assist-api/routes/suggestions/found.ts';
import { SuggestionRequestSchema, SuggestionSchema } from '../../../assist-api/routes/suggestions/schema.ts';
import { writeSuggestion } from '../../../assist-api/routes/suggestions/write.ts';
import { ChannelSchema } from '../../../content/corpus/schema/business.ts';
import { createTestApi } from '../test-api.ts';

const { knowledge } = await createTestApi();
const customer = (text: string) => ({ role: 'customer' as const, text });

const late = customer('kak lentera sy LN-104 blm sampe udh seminggu 😭 gmn “sih”?');
const greeted = [late, { role: 'agent' as const, text: 'Halo Kak, kami cek dulu ya' }, late];
const pasted = customer(
  '[21/11/26 10.02.11] Rina: <foto tidak disertakan>\n[21/11/26 10.02.40] Rina: lenteranya rusak, saya kecewa',
);
const contact = { name: 'Bu Rina "Dewi" 🙏', time_zone: 'Asia/Makassar' };
const history = { events: [{ kind: 'contact' as const, at: '2026-11-20T08:00:00Z' }] };

const requests = [
  { messages: [late] },
  { messages: [late], agentLocale: 'en', contact, limit: 20 },
  { messages: [customer('mau retur lentera gimana caranya? terus refund saya kok lama sekali?')], history },
  { messages: [customer('my lantern is broken, I want my money back')], contact },
  { messages: [customer('qwxz vbnm')] },
  { messages: greeted },
  { messages: [pasted] },
  ...ChannelSchema.options.map((channel) => ({ messages: [late], channel, contact })),
].map((request) => SuggestionRequestSchema.parse(request));

it('a suggestion is written as it is read, whatever was asked', () => {
  for (const request of requests) {
    const found = knowledge.findSuggestion(request);
    const suggestion: unknown = JSON.parse(writeSuggestion(found));
    expect(suggestion).toEqual(JSON.parse(JSON.stringify(toSuggestion(found))));
    expect(SuggestionSchema.parse(suggestion)).toEqual(suggestion);
  }
});

it('what failed is told in it', () => {
  const [request] = requests;
  if (!request) throw new Error('There is no request.');
  const errors = [{ part: 'record' as const, message: 'Not kept: “disk full”.' }];
  expect(JSON.parse(writeSuggestion({ ...knowledge.findSuggestion(request), errors }))).toMatchObject({
    errors,
  });
});
