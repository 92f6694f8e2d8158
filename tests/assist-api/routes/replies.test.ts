import { describe, expect, it } from 'vitest';
import { ReplySchema } from '../../../assist-api/routes/replies/schema.ts';
import { createTestApi } from '../test-api.ts';

const api = await createTestApi();
const messages = [{ role: 'customer', text: 'kak lentera sy LN-104 blm sampe' }];
const agent = { name: 'Dewi' };
const compose = async (body: object) => {
  const response = await api.asMachine('POST', '/v1/replies', { messages, agent, ...body });
  return { status: response.status, body: (await response.json()) as unknown };
};
const reply = async (body: object) => ReplySchema.parse((await compose(body)).body);

describe('POST /v1/replies', () => {
  it('composes a response as a suggestion does', async () => {
    const suggested = await api.asMachine('POST', '/v1/suggestions', { messages, agent, locale: 'id' });
    const { responses } = (await suggested.json()) as { responses: { responseId: string; text: string }[] };
    const first = responses[0];
    const composed = await reply({ responseIds: [first?.responseId], locale: 'id' });
    expect(composed.text).toBe(first?.text);
    expect(composed).toMatchObject({ locale: 'id', insertable: true });
    expect(composed.text).toContain('LN-104');
  });

  it('answers several in their order, and takes another wording when asked', async () => {
    const { answers } = await reply({ responseIds: ['cara-retur', 'lentera-telat'] });
    expect(answers.map(({ responseId }) => responseId)).toEqual(['cara-retur', 'lentera-telat']);
    const [first, second] = [answers[1]?.choice, answers[1]?.alternatives[0]];
    const again = await reply({
      responseIds: ['cara-retur', 'lentera-telat'],
      parts: { answers: [0, second] },
    });
    expect(again.answers[1]).toMatchObject({ choice: second });
    expect(again.answers[1]?.alternatives).toContain(first);
    expect(again.answers[1]?.text).not.toBe(answers[1]?.text);
  });

  it('refuses a response that there is not, more than five, and unknown keys', async () => {
    expect(await compose({ responseIds: ['tidak-ada'] })).toMatchObject({
      status: 404,
      body: { error: { code: 'RESPONSE_NOT_FOUND' } },
    });
    const many = Array.from({ length: 6 }, () => 'cara-retur');
    for (const body of [
      { responseIds: many },
      { responseIds: [], extra: 1 },
      { responseIds: [], parts: { greeting: -1 } },
      { responseIds: [], locale: 'xx' },
    ]) {
      expect((await compose(body)).status).toBe(400);
    }
  });

  it('is for signed-in callers', async () => {
    expect((await api.request('POST', '/v1/replies', { body: { responseIds: [], messages } })).status).toBe(
      401,
    );
  });
});
