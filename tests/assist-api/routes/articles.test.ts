import { describe, expect, it } from 'vitest';
import { ArticleReplySchema } from '../../../assist-api/routes/articles/schema.ts';
import { createTestApi } from '../test-api.ts';

const api = await createTestApi();
const read = async (path: string) =>
  ArticleReplySchema.parse(await (await api.asMachine('GET', `/v1/articles/${path}`)).json());

describe('GET /v1/articles/{articleId}', () => {
  it('gives a public article with the address of each passage', async () => {
    const article = await read('return-lantern');
    expect(article).toMatchObject({
      audience: 'public',
      locale: 'id',
      topicTitle: 'Retur',
      url: '/artikel/mengembalikan-lentera/',
    });
    expect([...article.locales].sort()).toEqual(['en', 'id']);
    expect(article.passages.map(({ url }) => url)).toContain('/artikel/mengembalikan-lentera/#syarat');
  });

  it('gives a playbook article with its procedure, without an address', async () => {
    const article = await read('late-return?locale=id');
    expect(article.url).toBeUndefined();
    expect(article).toMatchObject({
      audience: 'internal',
      procedure: {
        steps: [
          { text: 'Tanyakan alasannya', allows: [] },
          { text: 'Minta foto kaca', allows: ['photos_received'] },
          { text: 'Tawarkan kupon sampai Rp75.000', allows: ['voucher_sent'] },
        ],
        escalateToName: 'Bengkel',
      },
    });
  });

  it('gives the other language', async () => {
    expect((await read('return-lantern?locale=en')).url).toMatch(/^\/en\/articles\//);
  });

  it('refuses an unknown id, and everything without sign-in', async () => {
    expect((await api.asMachine('GET', '/v1/articles/nothing')).status).toBe(404);
    expect((await api.request('GET', '/v1/articles/return-lantern')).status).toBe(401);
  });
});
