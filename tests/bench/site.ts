/**
 * What the help center's pages weigh: bytes with brotli and requests of a cold visit, of each kind of page, and the
 * code that searching loads on intent. What building costs is measured by build.ts.
 * Run: node tests/bench/site.ts [number of articles]
 */
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { middlePage, pageCost, textBytes } from '../setup/page-cost.ts';
import { writeSyntheticCorpus } from '../setup/synthetic-corpus.ts';
import { measureProcess } from './site/measure-process.ts';

const root = join(import.meta.dirname, '..', '..');

/** Bytes of the code that searching in a language loads beside the scripts that a page names, each compressed apart, as served. */
function searchWeight(outDir: string, page: string, language: string): number {
  const html = readFileSync(join(outDir, page), 'utf8');
  const chunks = ['search-panel', language].flatMap((name) =>
    globSync(`${name}.*.js`, { cwd: join(outDir, '_astro') }),
  );
  const imported = chunks.flatMap((chunk) =>
    Array.from(
      readFileSync(join(outDir, '_astro', chunk), 'utf8').matchAll(/from"\.\/([^"]+)"/g),
      ([, name = '']) => name,
    ),
  );
  return [...new Set([...chunks, ...imported])]
    .filter((chunk) => !html.includes(chunk))
    .reduce(
      (total, chunk) => total + brotliCompressSync(readFileSync(join(outDir, '_astro', chunk))).length,
      0,
    );
}

mkdirSync(join(root, '.tanggap', 'cache'), { recursive: true });
const home = mkdtempSync(join(root, '.tanggap', 'bench-'));
try {
  const contentDir = join(home, 'content');
  const outDir = join(home, 'site');
  writeSyntheticCorpus(join(root, 'content'), contentDir, Number(process.argv[2] ?? '0'));
  const { cpuSeconds } = await measureProcess(
    process.execPath,
    [join(root, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build'],
    {
      cwd: root,
      log: join(home, 'build.log'),
      env: { ASTRO_TELEMETRY_DISABLED: '1', CONTENT_DIR: contentDir, OUT_DIR: outDir },
    },
  );
  const count = globSync('articles/*/*/*.mdx', { cwd: contentDir }).length;
  console.log(`${count} articles, cold build: ${cpuSeconds.toFixed(1)} CPU s`);

  const article = middlePage(outDir, 'artikel/*/index.html');
  const pages = {
    article,
    home: 'index.html',
    topic: middlePage(outDir, 'topik/*/index.html'),
    search: 'cari/index.html',
  };
  for (const [kind, file] of Object.entries(pages)) {
    const cost = pageCost(outDir, file);
    console.log(
      `${kind.padEnd(8)} html ${cost.html}  css ${cost.css}  js ${cost.js}  together ${textBytes(cost)}  ` +
        `font ${cost.font}  requests ${cost.requests.length}  raw html ${readFileSync(join(outDir, file)).length}`,
    );
  }
  for (const language of ['indonesian', 'english'])
    console.log(
      `search code on intent, ${language}: ${searchWeight(outDir, article, language)} brotli bytes`,
    );
} finally {
  rmSync(home, { recursive: true, force: true });
}
