import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ErrorReplySchema } from '../../../assist-api/errors/schema.ts';
import type { Role } from '../../../assist-api/auth/roles.ts';
import { SignalTrialSchema } from '../../../assist-api/routes/signal-trials/schema.ts';
import { createTestApi, fixtureCorpusDir } from '../test-api.ts';

const api = await createTestApi();
const own = { Origin: 'http://localhost' };
const signals = readFileSync(join(fixtureCorpusDir, 'signals.yaml'), 'utf8');
const messages = [{ role: 'customer', text: 'saya tidak kecewa, tapi lama sekali' }];

async function cookieOf(role: Role) {
  const token = await api.invite(`Rina ${role} ${randomUUID()}`, role);
  const answer = await api.request('POST', '/v1/session', { body: { token }, headers: own });
  return { ...own, Cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' };
}
async function person(role: Role) {
  const headers = await cookieOf(role);
  return (body: unknown) => api.request('POST', '/v1/signal-trials', { body, headers });
}
const asWriter = await person('writer');
const trial = async (body: unknown) => {
  const response = await asWriter(body);
  expect(response.status).toBe(200);
  return SignalTrialSchema.parse(await response.json());
};

describe('POST /v1/signal-trials', () => {
  it('says which rules fit, where, and why one does not count', async () => {
    const { matches, triage, difference } = await trial({ messages });
    expect(matches).toMatchObject([
      {
        kind: 'frustration',
        rule: 'kecewa',
        locale: 'id',
        counts: false,
        deniedBy: {
          reason: 'negation',
          text: 'Tidak dihitung: disangkal oleh “tidak”',
          evidence: { text: 'tidak', message: 0, start: 5, end: 10 },
        },
      },
      { kind: 'frustration', rule: 'lama sekali', counts: true, evidence: [{ text: 'lama sekali' }] },
    ]);
    expect(triage.signals.map(({ kind }) => kind)).toEqual(['frustration']);
    expect(difference).toBeUndefined();
  });

  it('is explained in the language that is asked for, and reads the message in its own', async () => {
    const { locale, matches, triage } = await trial({ messages, locale: 'en' });
    expect(locale).toBe('en');
    expect(matches[0]?.deniedBy?.text).toBe('Does not count: denied by “tidak”');
    expect(triage.signals.map(({ kind }) => kind)).toEqual(['frustration']);
  });

  it('compares a changed signals.yaml with the rules in force', async () => {
    const changed = signals.replace('kesal banget, lama sekali', 'kesal banget') + '\n';
    const { triage, difference } = await trial({ messages, signals: changed });
    expect(triage.signals).toEqual([]);
    expect(difference).toMatchObject({
      priorityBefore: 'high',
      appeared: [],
      disappeared: ['frustration'],
      newMatches: [],
      lostMatches: [{ rule: 'lama sekali' }],
    });
  });

  it('refuses a text that is no YAML, and one that is no signals.yaml, with the line', async () => {
    for (const [text, path] of [
      ['frustration:\n  phrases: [a', 'signals:2'],
      [`${signals}new_kind:\n  phrases: { id: ["kali *"] }\n`, 'signals:22 new_kind.phrases.id.0'],
    ] as const) {
      const response = await asWriter({ messages, signals: text });
      expect(response.status).toBe(400);
      const body: unknown = await response.json();
      const { error } = ErrorReplySchema.parse(body);
      expect(error.code).toBe('SIGNALS_INVALID');
      expect(error.issues?.map((issue) => issue.path)).toContain(path);
    }
  });

  it('keeps nothing, and counts the history that came with it', async () => {
    const before = await api.store.countSearchMisses();
    const { triage } = await trial({ messages, history: { events: [] } });
    expect(triage.facts).toEqual([]);
    expect(await api.store.countSearchMisses()).toBe(before);
  });

  it('is for writers and managers', async () => {
    expect((await (await person('manager'))({ messages })).status).toBe(200);
    expect((await (await person('agent'))({ messages })).status).toBe(403);
    expect((await api.asMachine('POST', '/v1/signal-trials', { messages })).status).toBe(403);
    expect((await api.request('POST', '/v1/signal-trials', { body: { messages } })).status).toBe(401);
  });
});

describe('GET /v1/signals', () => {
  const read = async (headers: Record<string, string>) => api.request('GET', '/v1/signals', { headers });

  it('gives writers and managers the text in force, which is the file', async () => {
    for (const role of ['writer', 'manager'] as const) {
      const response = await read(await cookieOf(role));
      expect([response.status, await response.json()]).toEqual([
        200,
        { text: signals, corpusVersion: api.knowledge.corpus.version },
      ]);
    }
  });

  it('is kept from everybody else', async () => {
    expect((await read(await cookieOf('agent'))).status).toBe(403);
    expect((await api.asMachine('GET', '/v1/signals')).status).toBe(403);
    expect((await read({})).status).toBe(401);
  });
});
