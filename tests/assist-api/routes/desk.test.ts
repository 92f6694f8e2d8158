import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DeskSchema, FilledSnippetSchema, SnippetSchema } from '../../../assist-api/routes/desk/schema.ts';
import { createTestApi } from '../test-api.ts';
import type { Ask, TestApi } from '../test-api.ts';

const read = async (ask: Ask, query = '') =>
  DeskSchema.parse(await (await ask('GET', `/v1/desk${query}`)).json());
const codeOf = async (answer: Promise<Response>) => {
  const response = await answer;
  return [response.status, ((await response.json()) as { error: { code: string } }).error.code];
};
const snippet = (over: Record<string, unknown> = {}) => ({
  title: 'Minta foto',
  text: 'Boleh kirim fotonya, {{ contact.first_name | default: "Kak" }}?',
  locale: 'id',
  ...over,
});
const save = async (ask: Ask, over: Record<string, unknown> = {}, id: string = randomUUID()) =>
  SnippetSchema.parse(await (await ask('PUT', `/v1/desk/snippets/${id}`, snippet(over))).json());

/** Records that an agent used an item of a suggestion. */
async function use(api: TestApi, ask: Ask, id: string, event: string) {
  const messages = [{ role: 'customer', text: 'mau retur lentera' }];
  const { suggestionId } = (await (await ask('POST', '/v1/suggestions', { messages })).json()) as {
    suggestionId: string;
  };
  const at = api.now().toISOString();
  const path = `/v1/suggestions/${suggestionId}/outcome`;
  const answer = await ask('PATCH', path, { item: { kind: 'response', id }, event, at });
  expect(answer.status).toBe(200);
}

describe('favourites', () => {
  it('are one’s own, with today’s titles in the language asked for', async () => {
    const api = await createTestApi();
    const rina = await api.person('Rina', 'agent');
    const budi = await api.person('Budi', 'writer');
    for (const path of ['response/cara-retur', 'article/return-lantern', 'article/late-return']) {
      expect((await rina('PUT', `/v1/desk/favourites/${path}`)).status).toBe(204);
      api.advance(1_000);
    }
    const { favourites } = await read(rina, '?locale=en');
    expect(
      favourites.map(({ kind, id, audience, locale, isGone }) => [kind, id, audience, locale, isGone]),
    ).toEqual([
      ['article', 'late-return', 'internal', 'en', false],
      ['article', 'return-lantern', 'public', 'en', false],
      ['response', 'cara-retur', undefined, 'en', false],
    ]);
    expect(favourites[1]?.title).toBe(api.knowledge.library.article('return-lantern', 'en')?.title);
    expect(await read(budi)).toEqual({ favourites: [], snippets: [], recents: [] });
    for (const status of [204, 204]) {
      expect((await rina('DELETE', '/v1/desk/favourites/article/late-return')).status).toBe(status);
    }
    expect((await read(rina)).favourites).toHaveLength(2);
  });

  it('stay when they leave the content, marked as gone', async () => {
    const api = await createTestApi();
    const rina = await api.person('Rina', 'agent');
    const { actorId } = (await api.store.listActors())[0] ?? { actorId: '' };
    await api.store.addFavourite(actorId, { kind: 'response', id: 'sudah-lama', at: api.now() }, 9);
    expect((await read(rina)).favourites).toEqual([
      { kind: 'response', id: 'sudah-lama', isGone: true, at: api.now().toISOString() },
    ]);
    expect((await rina('DELETE', '/v1/desk/favourites/response/sudah-lama')).status).toBe(204);
  });

  it.each([
    ['response/tidak-ada', 404, 'ITEM_NOT_FOUND'],
    ['response/return-lantern', 404, 'ITEM_NOT_FOUND'],
    ['article/cara-retur', 404, 'ITEM_NOT_FOUND'],
    ['response/constructor', 404, 'ITEM_NOT_FOUND'],
    ['topic/returns', 400, 'INVALID_REQUEST'],
    ['response/Cara%20Retur', 400, 'INVALID_REQUEST'],
  ])('cannot be %s', async (path, status, code) => {
    const api = await createTestApi();
    const rina = await api.person('Rina', 'agent');
    expect(await codeOf(rina('PUT', `/v1/desk/favourites/${path}`))).toEqual([status, code]);
  });

  it('are 500 at most', async () => {
    const api = await createTestApi();
    const rina = await api.person('Rina', 'agent');
    const { actorId } = (await api.store.listActors())[0] ?? { actorId: '' };
    for (let at = 0; at < 500; at += 1)
      await api.store.addFavourite(actorId, { kind: 'response', id: `nomor-${at}`, at: api.now() }, 500);
    const path = '/v1/desk/favourites/response/cara-retur';
    expect(await codeOf(rina('PUT', path))).toEqual([409, 'DESK_FULL']);
    await rina('DELETE', '/v1/desk/favourites/response/nomor-7');
    expect((await rina('PUT', path)).status).toBe(204);
  });
});

describe('snippets', () => {
  it('are kept, changed and deleted by their person', async () => {
    const api = await createTestApi();
    const rina = await api.person('Rina', 'agent');
    const snippetId = randomUUID();
    const kept = await save(rina, { title: ' Minta  foto ' }, snippetId.toUpperCase());
    expect(kept).toEqual({
      ...snippet(),
      snippetId,
      placeholders: [{ placeholder: 'contact.first_name', label: 'Nama panggilan pelanggan' }],
      updatedAt: api.now().toISOString(),
    });
    api.advance(1_000);
    const changed = await save(rina, { text: 'Fotonya mana,\r\n{{ agent.name }}?', locale: 'en' }, snippetId);
    expect(changed).toMatchObject({ text: 'Fotonya mana,\n{{ agent.name }}?', locale: 'en' });
    expect((await read(rina)).snippets).toEqual([changed]);
    const budi = await api.person('Budi', 'agent');
    await budi('DELETE', `/v1/desk/snippets/${snippetId}`);
    expect((await read(rina)).snippets).toHaveLength(1);
    for (const status of [204, 204]) {
      expect((await rina('DELETE', `/v1/desk/snippets/${snippetId}`)).status).toBe(status);
    }
    expect((await read(rina)).snippets).toEqual([]);
    expect(api.logged.join('\n')).not.toMatch(/Fotonya|Minta/);
  });

  it('hold personal data masked, but for what the shop publishes', async () => {
    const api = await createTestApi();
    const rina = await api.person('Rina', 'agent');
    const { facts } = api.knowledge.corpus;
    const phone = [...facts.values()].find(({ type }) => type === 'phone');
    const own = phone?.type === 'phone' ? phone.value : '';
    expect(own).toMatch(/^\+62/);
    const { text, title } = await save(rina, {
      title: 'Nomor 0812-9999-8888',
      text: `Hubungi ${own} atau sari@example.com, 0812-9999-8888.`,
    });
    expect(text).toBe(`Hubungi ${own} atau [email], [telepon].`);
    expect(title).toBe('Nomor [telepon]');
  });

  it.each([
    ['text', '{{ contact.nama }}', 'SNIPPET_INVALID', 'text:1'],
    ['text', 'Halo\n{{ fact.return_window }}', 'SNIPPET_INVALID', 'text:2'],
    ['text', 'Halo\n\n{{ contact.name | besar }}', 'SNIPPET_INVALID', 'text:3'],
    ['text', '{{ contact.name', 'SNIPPET_INVALID', 'text:1'],
    ['text', '{% include "rahasia" %}', 'SNIPPET_INVALID', 'text:1'],
    ['text', ' \n', 'INVALID_REQUEST', 'text'],
    ['text', 'x'.repeat(4_001), 'INVALID_REQUEST', 'text'],
    ['title', '', 'INVALID_REQUEST', 'title'],
    ['title', 'x'.repeat(81), 'INVALID_REQUEST', 'title'],
    ['locale', 'fr', 'UNKNOWN_LOCALE', 'locale'],
    ['owner', 'Budi', 'INVALID_REQUEST', ''],
  ])('are refused with %s %j', async (key, value, code, path) => {
    const api = await createTestApi();
    const rina = await api.person('Rina', 'agent');
    const answer = await rina('PUT', `/v1/desk/snippets/${randomUUID()}`, snippet({ [key]: value }));
    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      { error: { code, issues: [{ path }] } },
    ]);
    expect((await read(rina)).snippets).toEqual([]);
  });

  it('need a UUID', async () => {
    const api = await createTestApi();
    const rina = await api.person('Rina', 'agent');
    expect((await rina('PUT', '/v1/desk/snippets/satu', snippet())).status).toBe(400);
    expect((await rina('DELETE', '/v1/desk/snippets/satu')).status).toBe(400);
  });

  it('are 200 at most, of which each can still be changed', async () => {
    const api = await createTestApi();
    const rina = await api.person('Rina', 'agent');
    const { actorId } = (await api.store.listActors())[0] ?? { actorId: '' };
    const ids = Array.from({ length: 200 }, () => randomUUID());
    for (const snippetId of ids) {
      const kept = { snippetId, title: 'x', text: 'y', locale: 'id', updatedAt: api.now() };
      await api.store.saveSnippet(actorId, kept, 200);
    }
    const path = `/v1/desk/snippets/${randomUUID()}`;
    expect(await codeOf(rina('PUT', path, snippet()))).toEqual([409, 'DESK_FULL']);
    expect((await save(rina, {}, ids[7])).title).toBe('Minta foto');
  });

  it('answer any text with what is kept or a refusal, and read back what they answered', async () => {
    const api = await createTestApi();
    const rina = await api.person('Rina', 'agent');
    const pieces = fc.constantFrom(
      '{{',
      '}}',
      '{%',
      '%}',
      'contact.name',
      ' | ',
      'default: "x"',
      '\n',
      'if',
      '\0',
    );
    const texts = fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme' })), { maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(texts, async (parts) => {
        const snippetId = randomUUID();
        const path = `/v1/desk/snippets/${snippetId}`;
        const answer = await rina('PUT', path, snippet({ text: parts.join('') }));
        expect([200, 400]).toContain(answer.status);
        const kept = (await read(rina)).snippets.find((each) => each.snippetId === snippetId);
        expect(kept === undefined).toBe(answer.status === 400);
        await rina('DELETE', path);
      }),
      { numRuns: 60, seed: 20261122 },
    );
  });
});

describe('a snippet for a case', () => {
  const setUp = async (text: string, locale = 'id') => {
    const api = await createTestApi();
    const rina = await api.person('Rina Wijaya', 'agent');
    const { snippetId } = await save(rina, { text, locale });
    const path = `/v1/desk/snippets/${snippetId}/filled`;
    return { api, path, fill: (body: unknown = {}) => rina('POST', path, body) };
  };

  it('has the values of contact, agent and messages', async () => {
    const { fill } = await setUp(
      'Halo {{ contact.first_name }},\n\nsoal {{ conversation.custom_attribute.order_number }}: *cek* ya.\n{{ agent.first_name }}',
    );
    const body = {
      contact: { name: '<b>Sari</b> {{ x }}' },
      messages: [{ role: 'customer', text: 'pesanan LN-104 mana' }],
    };
    const filled = FilledSnippetSchema.parse(await (await fill(body)).json());
    expect(filled).toEqual({
      text: expect.stringMatching(/^Halo .+,\n\nsoal LN-104: \*cek\* ya\.\nRina$/) as string,
      missing: [],
      insertable: true,
    });
  });

  it('names what is missing, once, and takes defaults', async () => {
    const { fill } = await setUp(
      'Dear {{ contact.first_name | default: "customer" }}, {{ conversation.custom_attribute.order_number }} and {{ conversation.custom_attribute.order_number }}',
      'en',
    );
    expect(await (await fill()).json()).toEqual({
      text: 'Dear customer, [Order number] and [Order number]',
      missing: [
        {
          placeholder: 'conversation.custom_attribute.order_number',
          label: 'Order number',
          example: 'LN-104',
        },
      ],
      insertable: false,
    });
  });

  it('is refused where the template takes too much', async () => {
    const { fill } = await setUp('{% for i in (1..90000000) %}{{ contact.name }}{% endfor %}');
    expect(await codeOf(fill())).toEqual([400, 'SNIPPET_INVALID']);
  });

  it('is filled in for its person only', async () => {
    const { api, path, fill } = await setUp('Halo');
    const budi = await api.person('Budi', 'agent');
    expect(await codeOf(budi('POST', path, {}))).toEqual([404, 'SNIPPET_NOT_FOUND']);
    expect((await fill({ other: 1 })).status).toBe(400);
    expect((await fill({ messages: [{ role: 'customer', text: '' }] })).status).toBe(400);
  });
});

describe('recents', () => {
  it('are what the person used last', async () => {
    const api = await createTestApi();
    const rina = await api.person('Rina', 'agent');
    const budi = await api.person('Budi', 'agent');
    await use(api, rina, 'cara-retur', 'inserted');
    api.advance(1_000);
    await use(api, rina, 'cara-retur', 'sent');
    await use(api, budi, 'cara-retur', 'opened');
    expect((await read(rina)).recents).toEqual([
      {
        kind: 'response',
        id: 'cara-retur',
        title: api.knowledge.library.response('cara-retur', 'id')?.title,
        locale: 'id',
        isGone: false,
        at: api.now().toISOString(),
      },
    ]);
  });
});

describe('a desk', () => {
  it('is for people only', async () => {
    const api = await createTestApi();
    for (const [method, path, body] of [
      ['GET', '/v1/desk'],
      ['PUT', '/v1/desk/favourites/response/cara-retur'],
      ['DELETE', '/v1/desk/favourites/response/cara-retur'],
      ['PUT', `/v1/desk/snippets/${randomUUID()}`, snippet()],
      ['DELETE', `/v1/desk/snippets/${randomUUID()}`],
      ['POST', `/v1/desk/snippets/${randomUUID()}/filled`, {}],
    ] as const) {
      expect((await api.asMachine(method, path, body)).status).toBe(403);
      expect((await api.request(method, path, { body })).status).toBe(401);
    }
  });

  it('refuses an unknown language', async () => {
    const api = await createTestApi();
    const rina = await api.person('Rina', 'agent');
    expect(await codeOf(rina('GET', '/v1/desk?locale=fr'))).toEqual([400, 'UNKNOWN_LOCALE']);
  });
});
