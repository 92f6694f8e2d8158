/**
 * Lighthouse's scores of the served production build: mobile defaults, median of five runs, on home, topic, article and
 * search, with the largest finding of every category that is not full.
 * Run: node tests/bench/lighthouse.ts [--runs 5] [--locale id]
 */
import { parseArgs } from 'node:util';
import lighthouse from 'lighthouse';
import type { Result } from 'lighthouse';
import { launchBrowser } from '../setup/browser.ts';
import { freePort, startServer } from '../setup/server.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const pages: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  id: {
    home: '/',
    topic: '/topik/retur/',
    article: '/artikel/mengajukan-retur/',
    search: '/cari/',
  },
  en: {
    home: '/en/',
    topic: '/en/topics/returns/',
    article: '/en/articles/request-a-return/',
    search: '/en/search/',
  },
};

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, locale: { type: 'string', default: 'id' } },
});

/** On a busy machine a recording may fail: such a run says nothing and is made again, at most three times. */
async function audit(url: string, port: number, attemptsLeft = 3): Promise<Result> {
  const run = await lighthouse(url, { port, logLevel: 'error', onlyCategories: [...categories] });
  if (run && !run.lhr.runtimeError) return run.lhr;
  if (attemptsLeft > 1) return audit(url, port, attemptsLeft - 1);
  throw new Error(`${url}: ${run?.lhr.runtimeError?.message ?? 'no result'}`);
}

/** 0 to 100. */
const scoreOf = (result: Result, category: string) =>
  Math.round((result.categories[category]?.score ?? 0) * 100);

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** Audits that keep a category from being full; those of speed have times, which are printed apart. */
function findings(result: Result): readonly string[] {
  return categories
    .filter((category) => category !== 'performance')
    .flatMap((category) => result.categories[category]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (result.audits[id]?.score ?? 1) < 1)
    .map(({ id }) => `${id}: ${result.audits[id]?.title ?? ''}`);
}

const port = await freePort();
const server = await startServer({ env: { LOG_LEVEL: 'warn' } });
const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
try {
  for (const [kind, path] of Object.entries(pages[values.locale] ?? {})) {
    const results: Result[] = [];
    for (let run = 0; run < Number(values.runs); run += 1)
      results.push(await audit(`${server.origin}${path}`, port));
    const scores = categories.map(
      (category) => `${category} ${median(results.map((result) => scoreOf(result, category)))}`,
    );
    const milliseconds = (id: string) =>
      median(results.map((result) => Math.round(result.audits[id]?.numericValue ?? NaN)));
    console.log(
      `${kind.padEnd(8)} ${scores.join('  ')}  (first paint ${milliseconds('first-contentful-paint')} ms, ` +
        `largest ${milliseconds('largest-contentful-paint')} ms, blocked ${milliseconds('total-blocking-time')} ms)`,
    );
    for (const finding of new Set(results.flatMap(findings))) console.log(`         ${finding}`);
  }
} finally {
  await browser.close();
  await server.stop();
}
