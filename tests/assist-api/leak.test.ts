import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../content/corpus/index.ts';
import { createKnowledge } from '../../assist-api/create-knowledge.ts';
import { createLogger } from '../../assist-api/log.ts';
import { createTestApi, envToken, fixtureCorpusDir, startOfTest } from './test-api.ts';

/** Made-up words, each planted in one kind of internal text; the second of each pair is a misspelling of it. */
const canaries = {
  playbook: ['kumbrelazon', 'kumbrelazn'],
  procedure: ['vostrimelup', 'vostrimelp'],
  response: ['plindarosek', 'plindarosk'],
  signal: ['grobwentafil', 'grobwentafl'],
  example: ['trazolimbek', 'trazolimbk'],
} as const;
const words = Object.values(canaries).map(([word]) => word);
const misspelt = Object.values(canaries).map(([, word]) => word);

const contentDir = mkdtempSync(join(tmpdir(), 'tanggap-leak-'));
afterAll(() => {
  rmSync(contentDir, { recursive: true, force: true });
});
cpSync(fixtureCorpusDir, contentDir, { recursive: true });
const change = (file: string, edit: (text: string) => string) => {
  const path = join(contentDir, file);
  writeFileSync(path, edit(readFileSync(path, 'utf8')));
};
const [playbook, procedure, response, signal, example] = words;
change('playbook/id/returns/late-return.mdx', (text) =>
  `${text}\n\nKata ${playbook ?? ''} lentera.\n`
    .replace('Tanyakan alasannya', procedure ?? '')
    .replace('minta retur lewat batas', `retur lentera ${example ?? ''}`),
);
change('signals.yaml', (text) => text.replace('kesal banget', signal ?? ''));
appendFileSync(
  join(contentDir, 'canned-responses/id/returns/cara-retur.md'),
  `\nLentera ${response ?? ''}.\n`,
);

const corpus = await loadCorpus(contentDir, { now: startOfTest });
const knowledge = createKnowledge(corpus, {
  config: { basePath: '', publicUrl: undefined },
  now: () => startOfTest,
  log: createLogger('silent', () => undefined),
});
const api = await createTestApi({}, { knowledge: () => knowledge });

/** Everything that anybody can read of an answer. */
async function told(answer: Response): Promise<string> {
  const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
  return `${answer.status}\n${headers}\n${await answer.text()}`.toLowerCase();
}

describe('internal words', () => {
  it('are seen by agents, so the planting works', async () => {
    const headers = { Authorization: `Bearer ${envToken}` };
    const article = await told(await api.request('GET', '/v1/articles/late-return', { headers }));
    expect(article).toContain(playbook);
    expect(article).toContain(procedure);
    expect(await told(await api.request('GET', '/v1/canned-responses', { headers }))).toContain(response);
  });

  it.each([
    ...misspelt,
    'lentera',
    'retur',
    'kupon tanpa bertanya',
    'retur yang terlambat',
    'kepala bengkel',
  ])('are in no public answer to "%s"', async (q) => {
    for (const locale of ['id', 'en']) {
      const query = new URLSearchParams({ q, locale, limit: '50' }).toString();
      const answer = await told(await api.request('GET', `/v1/search?${query}`));
      for (const word of words) expect(answer).not.toContain(word);
      expect(answer).not.toContain('late-return');
    }
  });

  it('change neither results, order nor corrections of a public search', async () => {
    const plain = await createTestApi();
    for (const q of [...words, ...misspelt, ...words.map((word) => `lentera ${word} retur`)]) {
      const path = `/v1/search?${new URLSearchParams({ q, locale: 'id', limit: '50' }).toString()}`;
      expect(await (await api.request('GET', path)).json()).toEqual(
        await (await plain.request('GET', path)).json(),
      );
    }
  });

  it('stay at the desk of whoever kept them', async () => {
    const rina = await api.person('Rina', 'agent');
    const own = 'mirvanolesk';
    const dueAt = new Date(startOfTest.getTime() + 3_600_000).toISOString();
    const promiseId = crypto.randomUUID();
    const kept = [
      await rina('POST', '/v1/promises', { promiseId, text: `lentera ${own}`, dueAt }),
      await rina('PUT', `/v1/desk/snippets/${promiseId}`, { title: own, text: `retur ${own}`, locale: 'id' }),
      await rina('POST', '/v1/reports', {
        kind: 'article',
        id: 'return-lantern',
        locale: 'id',
        reason: 'wrong',
        comment: own,
      }),
    ];
    for (const answer of kept) expect(await told(answer)).toMatch(/^200[^]*mirvanolesk/);
    for (const path of [
      ...['lentera', 'retur', own, 'mirvanolsk'].map((q) => `/v1/search?q=${q}&locale=id&limit=50`),
      '/readyz',
      '/v1/openapi.json',
      '/v1/promises?owner=all',
      '/v1/desk',
      '/v1/reports',
      '/v1/feedback',
      '/v1/articles/return-lantern/feedback',
    ]) {
      expect(await told(await api.request('GET', path))).not.toContain(own);
    }
  });

  it('are in no other public answer, refusals included', async () => {
    const answers = [
      await api.request('GET', '/healthz'),
      await api.request('GET', '/readyz'),
      await api.request('GET', '/v1/openapi.json'),
      await api.request('GET', '/v1/docs'),
      await api.request('GET', '/v1/session'),
      await api.request('GET', '/v1/search?q=a&locale=xx'),
      await api.request('GET', '/v1/search?q=a&topic=none'),
      await api.request('GET', '/v1/search'),
      await api.request('GET', '/v1/articles/late-return'),
      await api.request('GET', '/v1/canned-responses'),
      await api.request('POST', '/v1/suggestions', { body: {} }),
      await api.request('POST', '/v1/search-misses', { body: { q: 'lentera', locale: 'xx' } }),
      await api.request('PUT', '/v1/search'),
      await api.request('POST', '/v1/articles/late-return/votes', {
        body: { locale: 'id', voteId: crypto.randomUUID(), helpful: true },
        headers: { Origin: 'http://localhost' },
      }),
      await api.request('GET', '/v1/articles/late-return/feedback'),
      await api.request('GET', '/v1/feedback'),
      await api.request('GET', '/nothing'),
    ];
    for (const answer of answers) {
      const text = await told(answer);
      for (const word of words) expect(text).not.toContain(word);
    }
  });
});
