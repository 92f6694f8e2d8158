import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { startServer, waitFor, type RunningServer } from '../setup/server.ts';

const token = 'writer-test-token-of-enough-characters';
let server: RunningServer;

beforeAll(async () => {
  server = await startServer({ env: { AGENT_TOKEN: token } });
});
afterAll(() => server.stop());

const text = async (path: string) => (await fetch(`${server.origin}${path}`)).text();
const asAgent = (path: string, body?: unknown) =>
  fetch(`${server.origin}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const SuggestionSchema = z.object({
  responses: z.array(z.object({ shortCode: z.string(), text: z.string() })),
});
const suggest = async (message: string) =>
  SuggestionSchema.parse(
    await (
      await asAgent('/v1/suggestions', { messages: [{ role: 'customer', text: message }], locale: 'id' })
    ).json(),
  );

describe('a writer', () => {
  test('changes one fact and sees it in article, response and suggestion, without a restart or a failed request', async () => {
    const facts = join(server.contentDir, 'facts.yaml');
    expect(await text('/artikel/mengajukan-retur/')).toContain('14 hari');
    writeFileSync(
      facts,
      readFileSync(facts, 'utf8').replace(
        'return_window: { type: duration, value: 14',
        'return_window: { type: duration, value: 21',
      ),
    );

    const statuses = new Set<number>();
    await waitFor(
      async () => {
        const answer = await fetch(`${server.origin}/artikel/mengajukan-retur/`);
        statuses.add(answer.status);
        return (await answer.text()).includes('21 hari') ? true : undefined;
      },
      120_000,
      () => `The article did not change:\n${server.output()}`,
    );
    expect([...statuses]).toEqual([200]);
    expect(await (await asAgent('/v1/canned-responses?locale=id&q=cara-retur')).text()).toContain('21 hari');
    const { responses } = await suggest('cara retur barang gmn kak');
    expect(responses.find(({ shortCode }) => shortCode === 'cara-retur')?.text).toContain('21 hari');
  });

  test('breaks a file, reads what to do, and customers keep the last good site', async () => {
    const file = join(server.contentDir, 'articles/id/returns/request-return.mdx');
    const good = readFileSync(file, 'utf8');
    writeFileSync(file, good.replace('title: Mengajukan retur', 'titel: Mengajukan retur'));
    await waitFor(
      () => (/request-return\.mdx/.test(server.output()) ? true : undefined),
      30_000,
      () => `Nothing was said about the broken file:\n${server.output()}`,
    );
    expect(server.output()).toContain('titel');
    expect(await text('/artikel/mengajukan-retur/')).toContain('Mengajukan retur');
    expect((await suggest('cara retur barang gmn kak')).responses.length).toBeGreaterThan(0);

    writeFileSync(file, good.replace('title: Mengajukan retur', 'title: Mengajukan retur barang'));
    await waitFor(
      async () =>
        (await text('/artikel/mengajukan-retur/')).includes('Mengajukan retur barang') ? true : undefined,
      120_000,
      () => `The mended file was not taken:\n${server.output()}`,
    );
  });
});
