/**
 * Whole suggestion requests (HTTP, sign-in, triage, retrieval, composition, the row of what was shown) at 10
 * connections, with messages of 12 and of 80 words, beside a bare Hono JSON route and Hono + zod + plain MiniSearch over
 * the same corpus. Each server is a process of its own; rounds go from one to the next, so that a slow moment of the
 * machine meets all of them; figures and ratios are medians over rounds. No two messages are the same.
 * Run: node tests/bench/suggestions.ts [--corpora shop,1000/500,5000/1000] [--rounds 5] [--seconds 3] [--warmup 20]
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { searchableDocuments } from '../../assist-api/retrieval/searchable-document.ts';
import { loadCorpus } from '../../content/corpus/index.ts';
import { readJudgedMessages } from '../relevance/judged-messages.ts';
import { median } from './retrieval/measure-search.ts';
import { createTextMaker } from './retrieval/texts.ts';
import { send } from './suggestions/client.ts';
import type { Answered } from './suggestions/client.ts';
import type { Announcement } from './suggestions/server.ts';

const { values: options } = parseArgs({
  options: {
    corpora: { type: 'string', default: 'shop,1000/500,5000/1000' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
    warmup: { type: 'string', default: '20' },
  },
});
const rounds = Number(options.rounds);
const seconds = Number(options.seconds);
const warmUpSeconds = Number(options.warmup);
const messagesEach = 2_000;
const serverNames = ['bare', 'minisearch', 'tanggap'] as const;

type ServerName = (typeof serverNames)[number];
/** One round; `cpu` is the server's processor time for each request, in milliseconds. */
type Round = Answered & { readonly cpu: number };
type Measured = Readonly<Record<ServerName, readonly Round[]>>;

const corpus = await loadCorpus(join(import.meta.dirname, '..', '..', 'content'), { cacheDir: null });
const texts = createTextMaker(
  searchableDocuments(corpus, 'id', 'agent', new Date('2026-11-21T00:00:00Z')),
  readJudgedMessages('tuning-messages.jsonl').flatMap(({ locale, text }) => (locale === 'id' ? text : [])),
);

const goals: string[] = [];
for (const name of options.corpora.split(',')) {
  const size = name === 'shop' ? [] : name.split('/');
  const servers = await Promise.all(serverNames.map((kind) => startServer(kind, size)));
  try {
    for (const words of [12, 80]) report(name, words, await measure(servers, words));
  } finally {
    for (const { child } of servers) child.kill();
  }
}
console.log(`\n${goals.join('\n')}`);

interface BenchServer extends Announcement {
  readonly name: ServerName;
  readonly child: ChildProcess;
}

async function startServer(name: ServerName, size: readonly string[]): Promise<BenchServer> {
  const script = join(import.meta.dirname, 'suggestions', 'server.ts');
  const child = spawn(process.execPath, [script, name, ...size], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const { stdout } = child;
  if (!stdout) throw new Error(`The server ${name} has no output.`);
  const [said] = (await Promise.race([
    once(stdout, 'data'),
    once(child, 'exit').then(() => Promise.reject(new Error(`The server ${name} ended before it listened.`))),
  ])) as [Buffer];
  return { name, child, ...(JSON.parse(said.toString()) as Announcement) };
}

async function processorMs(child: ChildProcess): Promise<number> {
  child.send('processor');
  const [used] = (await once(child, 'message')) as [number];
  return used;
}

async function measure(servers: readonly BenchServer[], words: number): Promise<Measured> {
  const bodies = texts
    .queries(messagesEach, words, words)
    .map((text) => JSON.stringify({ messages: [{ role: 'customer', text }] }));
  const measured: Record<ServerName, Round[]> = { bare: [], minisearch: [], tanggap: [] };
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, origin, token, child } of servers) {
      const before = await processorMs(child);
      // The first round warms up: each thread goes on compiling code for some thousands of requests.
      const length = round === 0 ? warmUpSeconds : seconds;
      const answered = await send({ origin, path: '/v1/suggestions', token, bodies }, length);
      const cpu = ((await processorMs(child)) - before) / answered.count;
      if (round > 0) measured[name].push({ ...answered, cpu });
    }
  }
  return measured;
}

function report(name: string, words: number, measured: Measured): void {
  const { bare, minisearch, tanggap } = measured;
  console.log(
    `\n${name}, ${words} words                 /s    p50 ms    p99 ms   of bare   of MiniSearch   cpu ms`,
  );
  for (const server of serverNames) {
    const own = measured[server];
    const cells = [
      middle(own, 'perSecond').toFixed(0),
      middle(own, 'p50').toFixed(2),
      middle(own, 'p99').toFixed(2),
      ratio(own, bare, 'perSecond').toFixed(3),
      ratio(own, minisearch, 'perSecond').toFixed(2).padStart(16),
      middle(own, 'cpu').toFixed(3),
    ];
    console.log(`  ${server.padEnd(20)}${cells.map((cell) => cell.padStart(10)).join('')}`);
  }
  const judge = (goal: string, value: number, isKept: boolean) => {
    goals.push(`${isKept ? 'kept  ' : 'missed'}  ${name}, ${words} words: ${goal}: ${value.toFixed(3)}`);
  };
  const spread = median(tanggap.map(({ p50, p99 }) => p99 / p50));
  const ofBare = ratio(tanggap, bare, 'perSecond');
  const ofPeer = ratio(tanggap, minisearch, 'perSecond');
  const wait = ratio(tanggap, minisearch, 'p50');
  if (name === 'shop') {
    judge('at least 0.05 of the bare route', ofBare, ofBare >= 0.05);
    judge('p99 at most 5 times p50', spread, spread <= 5);
  }
  if (name === '1000/500') judge('at least as many a second as plain MiniSearch', ofPeer, ofPeer >= 1);
  if (name === '5000/1000') judge('p50 at most half of plain MiniSearch', wait, wait <= 0.5);
}

function middle(answered: readonly Round[], figure: keyof Round): number {
  return median(answered.map((round) => round[figure]));
}

/** The median over rounds of the ratio: what slows a whole round falls out. */
function ratio(own: readonly Round[], its: readonly Round[], figure: keyof Round): number {
  return median(own.map((answered, round) => answered[figure] / (its[round]?.[figure] ?? NaN)));
}
