import { describe, expect, it } from 'vitest';
import { SuggestionSchema } from '../../../assist-api/routes/suggestions/schema.ts';
import { createTestApi } from '../test-api.ts';

const api = await createTestApi();
const suggest = async (body: unknown) => {
  const response = await api.asMachine('POST', '/v1/suggestions', body);
  expect(response.status).toBe(200);
  return SuggestionSchema.parse(await response.json());
};

describe('POST /v1/suggestions', () => {
  it('suggests the right response and articles from the fixture', async () => {
    const found = await suggest({
      messages: [{ role: 'customer', text: 'kak lentera sy blm sampe udh seminggu' }],
    });
    expect(found).toMatchObject({ locale: 'id', localeDetected: true, abstained: false });
    expect(found.corpusVersion).toBe(api.knowledge.corpus.version);
    expect(found.responses[0]?.responseId).toBe('lentera-telat');
    expect(found.articles.map(({ articleId }) => articleId)).toContain('track-lantern');
  });

  it('keeps what was shown, with the last words of the customer masked', async () => {
    const { suggestionId, responses } = await suggest({
      messages: [
        { role: 'customer', text: 'dulu' },
        { role: 'agent', text: 'ya kak?' },
        { role: 'customer', text: 'mau retur lentera' },
        { role: 'customer', text: 'ini nomor saya 0812-3456-7890' },
      ],
      channel: 'whatsapp',
    });
    const kept = await api.store.findSuggestion(suggestionId);
    expect(kept).toMatchObject({ channel: 'whatsapp', actorId: 'env', locale: 'id', createdAt: api.now() });
    expect(kept?.maskedText).toMatch(/^mau retur lentera\nini nomor saya \[/);
    expect(kept?.maskedText).not.toContain('3456');
    expect(kept?.items[0]).toEqual({
      kind: 'response',
      id: responses[0]?.responseId,
      confidence: responses[0]?.confidence,
    });
  });

  it('keeps a gap when it abstains', async () => {
    const before = await api.store.countSearchMisses();
    const found = await suggest({ messages: [{ role: 'customer', text: 'zxqv wqxz' }] });
    expect(found.abstained).toBe(true);
    expect(await api.store.countSearchMisses()).toBe(before + 1);
  });

  it('explains itself in the language of the agent, whatever that of the reply', async () => {
    const messages = [{ role: 'customer', text: 'lama sekali, lentera sy blm sampe kak' }];
    const [own, other] = [await suggest({ messages }), await suggest({ messages, agentLocale: 'en' })];
    expect([own.locale, other.locale]).toEqual(['id', 'id']);
    expect(other.responses.map(({ parts }) => parts)).toEqual(own.responses.map(({ parts }) => parts));
    expect(own.triage).toMatchObject({ topicTitle: 'Pesanan', signals: [{ label: 'Pelanggan kesal' }] });
    expect(other.triage).toMatchObject({
      topicTitle: 'Orders',
      signals: [{ label: 'The customer is upset' }],
    });
    expect(own.triage?.priorityReason).toMatch(/^Topik Pesanan/);
    expect(other.triage?.priorityReason).toMatch(/^Topic Orders/);
    const refused = await api.asMachine('POST', '/v1/suggestions', { messages, agentLocale: 'jv' });
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ error: { issues: [{ path: 'agentLocale' }] } });
  });

  it('writes no text of a customer into the log', async () => {
    await suggest({ messages: [{ role: 'customer', text: 'rahasiaku lentera' }] });
    expect(api.logged.join('\n')).not.toContain('rahasiaku');
  });
});
