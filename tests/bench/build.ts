/**
 * What a cold build of the help center costs beside Starlight with the same articles (the shop's own and perturbed
 * copies, one language, search index included on both sides): CPU seconds, memory and size. Then how the help center's
 * build grows with the number of articles.
 * Run: node tests/bench/build.ts [--articles 1000] [--grown 5000] [--rounds 1]
 */
import { globSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { astroProgram, builderStart } from '../../assist-api/publish/build-site.ts';
import { loadCorpus } from '../../content/corpus/index.ts';
import { writeSyntheticCorpus } from '../setup/synthetic-corpus.ts';
import { measureProcess } from './site/measure-process.ts';
import type { ProcessCost } from './site/measure-process.ts';
import { starlightVersion, writeStarlightProject } from './site/starlight-project.ts';

interface Build extends ProcessCost {
  readonly outputBytes: number;
}

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    grown: { type: 'string', default: '5000' },
    rounds: { type: 'string', default: '1' },
  },
});
const root = join(import.meta.dirname, '..', '..');
const locale = 'id';
mkdirSync(join(root, '.tanggap', 'cache'), { recursive: true });
const home = mkdtempSync(join(root, '.tanggap', 'bench-'));
const starlightDir = join(root, '.tanggap', 'bench-starlight');

function contentOf(count: number): string {
  const dir = join(home, `content-${count}`);
  writeSyntheticCorpus(join(root, 'content'), dir, count, { locale });
  return dir;
}

interface BuilderStart {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

async function build(dir: string, outDir: string, { args, env }: BuilderStart): Promise<Build> {
  const cost = await measureProcess(process.execPath, args, {
    cwd: dir,
    env: { ASTRO_TELEMETRY_DISABLED: '1', ...env },
    log: join(home, 'build.log'),
  });
  const sizes = globSync('**/*', { cwd: outDir, withFileTypes: true }).filter((entry) => entry.isFile());
  const outputBytes = sizes.reduce(
    (sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size,
    0,
  );
  rmSync(outDir, { recursive: true });
  return { ...cost, outputBytes };
}

/** Each build gets a folder of content of its own, and with it an empty cache. */
async function buildOurs(count: number): Promise<Build> {
  const contentDir = contentOf(count);
  const cachesBefore = new Set(caches());
  try {
    const outDir = join(home, 'site');
    const { args, env } = builderStart(root);
    const settings = { CONTENT_DIR: contentDir, OUT_DIR: outDir, PUBLIC_URL: 'https://help.example' };
    return await build(root, outDir, { args, env: { ...env, ...settings } });
  } finally {
    for (const cache of caches().filter((folder) => !cachesBefore.has(folder)))
      rmSync(cache, { recursive: true });
    rmSync(contentDir, { recursive: true });
  }
}

const caches = () => globSync(join(root, '.tanggap', 'cache', 'astro-*'));

async function buildStarlight(): Promise<Build> {
  for (const kept of ['.astro', 'node_modules/.astro', 'node_modules/.vite'])
    rmSync(join(starlightDir, kept), { recursive: true, force: true });
  const start = { args: [astroProgram(starlightDir), 'build'], env: {} };
  return build(starlightDir, join(starlightDir, 'dist'), start);
}

function print(name: string, count: number, { cpuSeconds, ...bytes }: Build): void {
  const mb = (value: number) => `${(value / 1e6).toFixed(0).padStart(5)} MB`;
  console.log(
    `${name.padEnd(16)} ${String(count).padStart(5)} articles  CPU ${cpuSeconds.toFixed(1).padStart(6)} s  ` +
      `${((cpuSeconds / count) * 1000).toFixed(1)} s per 1,000  ` +
      `memory ${mb(bytes.peakTreeBytes)} (all processes), ${mb(bytes.peakProcessBytes)} (largest)  output ${mb(bytes.outputBytes)}`,
  );
}

try {
  const count = Number(values.articles);
  const contentDir = contentOf(count);
  const { articles } = await loadCorpus(contentDir);
  writeStarlightProject(starlightDir, root, contentDir, articles);
  rmSync(contentDir, { recursive: true });
  for (let round = 0; round < Number(values.rounds); round += 1) {
    // Who goes first changes with each round: a machine gets warm, and its file cache full.
    const starlightFirst = round % 2 === 1 ? await buildStarlight() : undefined;
    const ours = await buildOurs(count);
    const starlight = starlightFirst ?? (await buildStarlight());
    print('help center', count, ours);
    print(`Starlight ${starlightVersion}`, count, starlight);
    const ratio = (of: (cost: Build) => number) => (of(ours) / of(starlight)).toFixed(2);
    console.log(
      `help center over Starlight: CPU ${ratio(({ cpuSeconds }) => cpuSeconds)}x  ` +
        `memory ${ratio(({ peakTreeBytes }) => peakTreeBytes)}x (all processes), ${ratio(({ peakProcessBytes }) => peakProcessBytes)}x (largest)  ` +
        `output ${ratio(({ outputBytes }) => outputBytes)}x`,
    );
  }
  const grown = Number(values.grown);
  if (grown > 0) print('help center', grown, await buildOurs(grown));
} finally {
  rmSync(home, { recursive: true, force: true });
}
