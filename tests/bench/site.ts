/**
 * What the help center costs beside bare Astro with the same pages: CPU seconds of a cold build, and the bytes of an
 * article page (HTML, CSS, JavaScript; brotli) and of the code that searching loads. Run: node tests/bench/site.ts [number of articles]
 */
import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parse } from 'node-html-parser';
import { loadCorpus } from '../../content/corpus/index.ts';
import { writeSyntheticCorpus } from '../setup/synthetic-corpus.ts';

const root = join(import.meta.dirname, '..', '..');
const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');

/** User and system seconds of a build and all of its children, by the shell's own `time`. */
function buildCpuSeconds(projectDir: string, env: Readonly<Record<string, string>>): number {
  const command = `TIMEFORMAT='%U %S'; { time "${process.execPath}" "${astro}" build --root "${projectDir}" >"$LOG" 2>&1; } 2>&1`;
  const printed = execFileSync('bash', ['-c', command], {
    cwd: projectDir,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  const [user = NaN, system = NaN] = printed.trim().split(' ').map(Number);
  return user + system;
}

/** The same articles as a site with one layout and no more: rendered bodies, facts already in place. */
async function writeBareProject(dir: string, contentDir: string): Promise<void> {
  const corpus = await loadCorpus(contentDir, { cacheDir: null });
  for (const article of corpus.articles) {
    const file = join(dir, 'content', article.locale, `${article.articleId}.mdx`);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, `---\ntitle: ${JSON.stringify(article.title)}\n---\n${article.source}`);
  }
  mkdirSync(join(dir, 'src', 'pages'), { recursive: true });
  const files: Readonly<Record<string, string>> = {
    'package.json': '{"type":"module"}',
    'astro.config.mjs': `import mdx from '@astrojs/mdx';
export default { outDir: './dist', integrations: [mdx()], markdown: { syntaxHighlight: false } };`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { articles: defineCollection({ loader: glob({ pattern: '**/*.mdx', base: './content' }) }) };`,
    'src/Part.astro': '<div><slot /></div>',
    'src/pages/[...path].astro': `---
import { getCollection, render } from 'astro:content';
import Part from '../Part.astro';
export async function getStaticPaths() {
  return (await getCollection('articles')).map((entry) => ({ params: { path: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<html lang="id"><head><meta charset="utf-8" /><title>{entry.data.title}</title></head>
<body><h1>{entry.data.title}</h1><Content components={{ Summary: Part, Steps: Part, Callout: Part, Details: Part }} /></body></html>`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
}

const brotliBytes = (bytes: Buffer): number => brotliCompressSync(bytes).length;

/** Bytes of a page with the styles and scripts that it names, each compressed apart, as served. */
function pageWeight(outDir: string, file: string): { html: number; css: number; js: number } {
  const page = readFileSync(join(outDir, file));
  const document = parse(page.toString());
  const local = (address: string) => join(outDir, address.replace(/^\//, '').replace(/\?.*$/, ''));
  const sum = (addresses: readonly (string | undefined)[]) =>
    addresses.reduce(
      (total, address) => total + (address ? brotliBytes(readFileSync(local(address))) : 0),
      0,
    );
  return {
    html: brotliBytes(page),
    css: sum(document.querySelectorAll('link[rel=stylesheet]').map((link) => link.getAttribute('href'))),
    js: sum(document.querySelectorAll('script[src]').map((script) => script.getAttribute('src'))),
  };
}

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
    .reduce((total, chunk) => total + brotliBytes(readFileSync(join(outDir, '_astro', chunk))), 0);
}

/** The article page of middling size. */
function middlePage(outDir: string, pattern: string): string {
  const pages = globSync(pattern, { cwd: outDir }).sort(
    (a, b) => statSync(join(outDir, a)).size - statSync(join(outDir, b)).size,
  );
  const middle = pages[Math.floor(pages.length / 2)];
  if (middle === undefined) throw new Error(`No page under ${outDir} matches ${pattern}.`);
  return middle;
}

const wanted = Number(process.argv[2] ?? '0');
mkdirSync(join(root, '.tanggap'), { recursive: true });
const home = mkdtempSync(join(root, '.tanggap', 'bench-'));
try {
  const contentDir = join(home, 'content');
  writeSyntheticCorpus(join(root, 'content'), contentDir, wanted);
  const bareDir = join(home, 'bare');
  await writeBareProject(bareDir, contentDir);
  const outDir = join(home, 'site');

  const bare = buildCpuSeconds(bareDir, { LOG: join(home, 'bare.log') });
  const ours = buildCpuSeconds(root, {
    LOG: join(home, 'site.log'),
    CONTENT_DIR: contentDir,
    OUT_DIR: outDir,
  });
  const count = globSync('articles/*/*/*.mdx', { cwd: contentDir }).length;
  console.log(
    `${count} articles, cold build: bare Astro ${bare.toFixed(1)} CPU s, help center ${ours.toFixed(1)} CPU s (${(ours / bare).toFixed(2)}x)`,
  );

  for (const [name, dir, page] of [
    ['bare Astro', join(bareDir, 'dist'), middlePage(join(bareDir, 'dist'), '*/*/index.html')],
    ['help center', outDir, middlePage(outDir, 'artikel/*/index.html')],
  ] as const) {
    const { html, css, js } = pageWeight(dir, page);
    console.log(
      `${name.padEnd(12)} article page, brotli bytes: html ${html}  css ${css}  js ${js}  together ${html + css + js}`,
    );
  }
  const page = middlePage(outDir, 'artikel/*/index.html');
  for (const language of ['indonesian', 'english'])
    console.log(`search code on intent, ${language}: ${searchWeight(outDir, page, language)} brotli bytes`);
} finally {
  rmSync(home, { recursive: true, force: true });
}
