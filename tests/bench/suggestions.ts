/**
 * Suggestions per second and their latency at 10 connections, messages of 12 and of 80 words, beside a bare Hono JSON
 * route and Hono + zod + plain MiniSearch over the same corpus, in one run.
 * Run: node tests/bench/suggestions.ts
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { loadCorpus } from '../../content/corpus/index.ts';
import { freePort, startServer } from '../setup/server.ts';
import { seededRandom } from '../setup/synthetic-corpus.ts';

const contentDir = join(import.meta.dirname, '..', '..', 'content');
const token = 'bench-token-of-enough-characters';
const durationSeconds = Number(process.env['BENCH_SECONDS'] ?? '8');

/** 200 messages of `words` words, cut from a seeded shuffle of the corpus's own examples. */
async function makeMessages(words: number): Promise<string[]> {
  const corpus = await loadCorpus(contentDir, { cacheDir: null });
  const examples = corpus.responses
    .filter(({ locale }) => locale === 'id')
    .flatMap((response) => response.examples);
  const random = seededRandom(words);
  return Array.from({ length: 200 }, () => {
    const taken: string[] = [];
    while (taken.length < words)
      taken.push(...(examples[Math.floor(random() * examples.length)] ?? '').split(' '));
    return taken.slice(0, words).join(' ');
  });
}

async function startPeer(kind: string): Promise<{ url: string; child: ChildProcess }> {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'peer-server.ts'), kind, String(port), contentDir],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  await once(child.stdout, 'data');
  return { url: `http://127.0.0.1:${port}/`, child };
}

async function measure(
  url: string,
  messages: readonly string[],
): Promise<{ rate: number; p50: number; p99: number }> {
  const run = (duration: number) =>
    autocannon({
      url,
      connections: 10,
      duration,
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      requests: messages.map((text) => ({
        body: JSON.stringify({ messages: [{ role: 'customer', text }] }),
      })),
    });
  await run(2);
  const { requests, latency, non2xx, errors } = await run(durationSeconds);
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} answers were not 2xx, ${errors} errors.`);
  return { rate: requests.average, p50: latency.p50, p99: latency.p99 };
}

const ours = await startServer({
  env: { AGENT_TOKEN: token, RATE_LIMIT_TOKEN_PER_MINUTE: '0', LOG_LEVEL: 'error' },
});
const bare = await startPeer('bare');
const plain = await startPeer('minisearch');
try {
  for (const words of [12, 80]) {
    const messages = await makeMessages(words);
    const rows = [
      { name: 'bare Hono JSON', ...(await measure(bare.url, messages)) },
      { name: 'Hono + zod + plain MiniSearch', ...(await measure(plain.url, messages)) },
      { name: 'POST /v1/suggestions', ...(await measure(`${ours.origin}/v1/suggestions`, messages)) },
    ];
    const [bareRow, plainRow] = rows;
    console.log(`\n${words} words, 10 connections, ${durationSeconds} s each`);
    for (const { name, rate, p50, p99 } of rows) {
      console.log(
        `${name.padEnd(32)} ${rate.toFixed(0).padStart(7)}/s  p50 ${p50} ms  p99 ${p99} ms  ` +
          `${(rate / (bareRow?.rate ?? NaN)).toFixed(3)} of bare  ${(rate / (plainRow?.rate ?? NaN)).toFixed(2)} of plain MiniSearch`,
      );
    }
  }
} finally {
  bare.child.kill();
  plain.child.kill();
  await ours.stop();
}
