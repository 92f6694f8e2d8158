import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAnalyser } from '../../content/corpus/language/index.ts';
import { anyText } from '../content/corpus/language/any-text.ts';
import { englishFamilies, indonesianFamilies } from '../content/corpus/language/word-families.ts';
import { standardEnglish, standardIndonesian, workedCases } from '../content/corpus/language/worked-cases.ts';
import { launchBrowser } from '../setup/browser.ts';

const root = join(import.meta.dirname, '../..');
const origin = 'http://analyser.test';
const page = `<!doctype html><script type="importmap">
{ "imports": { "stemmer": "${origin}/node_modules/stemmer/index.js" } }
</script>
<script type="module">
import { createAnalyser } from '/content/corpus/language/index.ts';
window.createAnalyser = createAnalyser;
</script>`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The source as the browser runs it: the very modules, without their types. */
async function moduleOf(path: string): Promise<string> {
  const source = await readFile(join(root, path), 'utf8');
  return path.endsWith('.ts') ? stripTypeScriptTypes(source) : source;
}

test('a browser reads every text as Node does, token by token', async () => {
  const texts = [
    ...workedCases.map(({ typed }) => typed),
    ...[...indonesianFamilies, ...englishFamilies],
    ...[standardIndonesian, standardEnglish].map((words) => words.join(' ')),
    ...fc.sample(anyText, { seed: 7, numRuns: 2_000 }),
  ];
  const locales = ['id', 'en', 'pt'];
  const context = await browser.newContext();
  await context.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    await (pathname === '/'
      ? route.fulfill({ contentType: 'text/html', body: page })
      : route.fulfill({ contentType: 'text/javascript', body: await moduleOf(pathname) }));
  });
  const tab = await context.newPage();
  await tab.goto(`${origin}/`);
  // Lone surrogates do not survive the way to the browser as text: code units do.
  const units = texts.map((text) => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)));
  const inBrowser = await tab.evaluate(
    ({ texts: asked, among }) => {
      const window = globalThis as unknown as { createAnalyser: typeof createAnalyser };
      const analyser = window.createAnalyser({ vocabulary: new Map() });
      return asked.map((codes) => {
        const text = String.fromCharCode(...codes);
        return JSON.stringify([
          analyser.detectLocale(text, among),
          ...among.map((locale) => {
            const tokens = analyser.analyse(text, locale);
            return [tokens, analyser.synonyms(tokens, locale)];
          }),
        ]);
      });
    },
    { texts: units, among: locales },
  );
  const analyser = createAnalyser({ vocabulary: new Map() });
  const inNode = texts.map((text) =>
    JSON.stringify([
      analyser.detectLocale(text, locales),
      ...locales.map((locale) => {
        const tokens = analyser.analyse(text, locale);
        return [tokens, analyser.synonyms(tokens, locale)];
      }),
    ]),
  );
  expect(inBrowser.length).toBeGreaterThan(2_100);
  expect(inBrowser).toEqual(inNode);
  await context.close();
});
