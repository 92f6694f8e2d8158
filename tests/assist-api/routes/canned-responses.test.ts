import { describe, expect, it } from 'vitest';
import { CannedResponsesSchema } from '../../../assist-api/routes/canned-responses/schema.ts';
import { createTestApi } from '../test-api.ts';

const api = await createTestApi();
const list = async (query = '') => {
  const response = await api.asMachine('GET', `/v1/canned-responses${query}`);
  expect(response.status).toBe(200);
  return CannedResponsesSchema.parse(await response.json());
};
const codes = async (query: string) => (await list(query)).responses.map(({ shortCode }) => shortCode);

describe('GET /v1/canned-responses', () => {
  it('lists all of the default language in order of topics', async () => {
    const { locale, responses } = await list();
    expect([locale, responses.map(({ shortCode }) => shortCode)]).toEqual([
      'id',
      ['lentera-telat', 'cara-retur', 'lama-refund'],
    ]);
    expect(responses[0]).toMatchObject({
      topicTitle: 'Pesanan',
      placeholders: ['contact.first_name', 'conversation.custom_attribute.order_number', 'agent.name'],
      nextStep: 'Telusuri ke kurir bila lewat 4–6 hari.',
    });
  });

  it('finds by words, and by the beginning of a short code with or without its slash', async () => {
    expect((await codes('?q=mau%20retur%20lentera'))[0]).toBe('cara-retur');
    expect((await codes('?q=lama'))[0]).toBe('lama-refund');
    expect((await codes('?q=/cara'))[0]).toBe('cara-retur');
  });

  it('keeps to a language, a topic and a number', async () => {
    expect((await list('?locale=en&topic=returns&limit=1')).responses).toMatchObject([
      { locale: 'en', topicId: 'returns' },
    ]);
    expect(await codes('?limit=2')).toHaveLength(2);
  });

  it('gives nothing for words that no response has', async () => {
    expect(await codes('?q=zxqv')).toEqual([]);
  });

  it('is for signed-in callers', async () => {
    expect((await api.request('GET', '/v1/canned-responses')).status).toBe(401);
  });
});
