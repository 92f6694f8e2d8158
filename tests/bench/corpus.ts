/**
 * How long a corpus takes to load: cold, and from the cache, at 100, 1,000 and 5,000 articles, beside reading the same
 * files and parsing them once with the same YAML and Markdown parsers and nothing else.
 * Run: node tests/bench/corpus.ts
 */
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mdxToMdast } from 'satteri';
import { parse } from 'yaml';
import { loadCorpus } from '../../content/corpus/index.ts';
import { writeSyntheticCorpus } from '../setup/synthetic-corpus.ts';

const shop = join(import.meta.dirname, '..', '..', 'content');

async function milliseconds(work: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

function parseOnly(dir: string): void {
  for (const file of globSync('articles/*/*/*.mdx', { cwd: dir })) {
    const source = readFileSync(join(dir, file), 'utf8');
    const end = source.indexOf('\n---', 3);
    parse(source.slice(4, end));
    mdxToMdast(source.slice(end + 4).replace(/\{\{.*?\}\}/g, 'x'));
  }
}

for (const count of [100, 1_000, 5_000]) {
  const home = mkdtempSync(join(tmpdir(), 'tanggap-bench-'));
  const dir = join(home, 'content');
  const cacheDir = join(home, 'cache');
  writeSyntheticCorpus(shop, dir, count);
  const baseline = await milliseconds(() => parseOnly(dir));
  const cold = await milliseconds(() => loadCorpus(dir, { cacheDir }));
  const cached = await milliseconds(() => loadCorpus(dir, { cacheDir }));
  console.log(
    `${String(count).padStart(5)} articles  parse only ${baseline.toFixed(0)} ms  ` +
      `cold ${cold.toFixed(0)} ms (${(cold / baseline).toFixed(2)}x)  ` +
      `cached ${cached.toFixed(0)} ms (${(cached / baseline).toFixed(2)}x)`,
  );
  rmSync(home, { recursive: true });
}
