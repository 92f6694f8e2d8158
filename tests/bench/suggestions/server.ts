/**
 * One of the servers that are measured, as a process of its own; prints its address and a token as JSON when it listens,
 * and answers any message of its parent with the milliseconds of processor time that it took so far.
 * `bare` answers a fixed JSON object; `minisearch` checks the body with zod and searches articles and responses with
 * MiniSearch as it comes; `tanggap` is the API with an empty database of its own, and as many threads for suggestions as
 * SUGGESTION_THREADS says, or as it would have by itself.
 * Usage: server.ts bare|minisearch|tanggap [ARTICLES RESPONSES]; without numbers the corpus is the shop's.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import MiniSearch from 'minisearch';
import { z } from 'zod';
import { createApp } from '../../../assist-api/app.ts';
import { addActor, issueSecret } from '../../../assist-api/auth/people.ts';
import { parseConfig } from '../../../assist-api/config.ts';
import { createKnowledge } from '../../../assist-api/create-knowledge.ts';
import { createLogger } from '../../../assist-api/log.ts';
import { turnOffPretenuring } from '../../../assist-api/pretenuring.ts';
import { listen } from '../../../assist-api/publish/server.ts';
import type { RunningServer } from '../../../assist-api/publish/server.ts';
import { createStore } from '../../../assist-api/store/create-store.ts';
import { createSuggestionThreads, roomForThreads } from '../../../assist-api/suggestion-threads/index.ts';
import type { Corpus } from '../../../content/corpus/corpus.ts';
import { loadCorpus } from '../../../content/corpus/index.ts';
import { enlarge } from './larger-corpus.ts';

/** What a server prints, and then nothing more. */
export interface Announcement {
  readonly origin: string;
  /** Of a machine that may ask; empty where none is needed. */
  readonly token: string;
}

const locale = 'id';
const anyPort = { port: 0, host: '127.0.0.1' };
const itemsShown = 10;

const [kind = '', articles, responses] = process.argv.slice(2);
const { server, token } = await serverOf(kind);
const announcement: Announcement = { origin: `http://127.0.0.1:${server.port}`, token };
console.log(JSON.stringify(announcement));
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.((user + system) / 1_000);
});

async function serverOf(name: string): Promise<{ server: RunningServer; token: string }> {
  switch (name) {
    case 'bare':
      return { server: await listen(bare(), anyPort), token: '' };
    case 'minisearch':
      return { server: await listen(plainMiniSearch(await readCorpus()), anyPort), token: '' };
    case 'tanggap':
      // As `npm start` does, before anything is read.
      turnOffPretenuring();
      return await tanggap(await readCorpus());
    default:
      throw new Error(`There is no server "${name}".`);
  }
}

async function readCorpus(): Promise<Corpus> {
  const corpus = await loadCorpus(join(import.meta.dirname, '..', '..', '..', 'content'), { cacheDir: null });
  if (articles === undefined) return corpus;
  return enlarge(corpus, locale, { articles: Number(articles), responses: Number(responses) });
}

function bare(): Hono {
  const app = new Hono();
  app.post('/v1/suggestions', (c) => c.json({ suggestionId: 'x', responses: [], articles: [] }));
  return app;
}

/** Holds the documents of the language that is asked in, and no others. */
function plainMiniSearch(corpus: Corpus): Hono {
  const index = new MiniSearch<{ id: string; title: string; text: string }>({ fields: ['title', 'text'] });
  const isOwn = (document: { locale: string }) => document.locale === locale;
  index.addAll(
    [...corpus.articles, ...corpus.playbook].filter(isOwn).map((article) => ({
      id: article.articleId,
      title: article.title,
      text: article.passages.map(({ heading, text }) => `${heading} ${text}`).join(' '),
    })),
  );
  index.addAll(
    corpus.responses.filter(isOwn).map((response) => ({
      id: `/${response.shortCode}`,
      title: response.title,
      text: `${response.body} ${response.examples.join(' ')}`,
    })),
  );
  const BodySchema = z.object({ messages: z.array(z.object({ role: z.string(), text: z.string() })).min(1) });
  const app = new Hono();
  app.post('/v1/suggestions', async (c) => {
    const { messages } = BodySchema.parse(await c.req.json());
    const found = index.search(messages.map(({ text }) => text).join('\n'));
    const items = found.slice(0, itemsShown).map(({ id, score }) => ({ id: String(id), score }));
    return c.json({ suggestionId: 'x', items });
  });
  return app;
}

async function tanggap(corpus: Corpus): Promise<{ server: RunningServer; token: string }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tanggap-bench-'));
  const now = () => new Date();
  const { SUGGESTION_THREADS } = process.env;
  const config = parseConfig(
    { RATE_LIMIT_TOKEN_PER_MINUTE: '0', LOG_LEVEL: 'info', SUGGESTION_THREADS },
    dataDir,
  );
  const log = createLogger(config.logLevel, (line) => console.error(line));
  const store = await createStore({ dataDir });
  const { actorId } = await addActor(store, { name: 'bench', role: 'integration' }, now());
  const { secret } = await issueSecret(store, actorId, 'token', now());
  const knowledge = createKnowledge(corpus, { config, now, log });
  const suggestionThreads = createSuggestionThreads({
    count: config.suggestionThreads ?? roomForThreads(),
    log,
  });
  suggestionThreads.follow(knowledge);
  await suggestionThreads.ready();
  const app = createApp({ config, store, now, log, knowledge: () => knowledge, suggestionThreads });
  const server = await listen(app, anyPort);
  process.once('SIGTERM', () => {
    void server
      .close()
      .then(() => suggestionThreads.close())
      .then(() => store.close())
      .then(() => {
        rmSync(dataDir, { recursive: true });
        // Listening to the parent keeps a process alive.
        process.disconnect();
      });
  });
  return { server, token: secret };
}
