/**
 * What searching costs in Chromium, beside Pagefind's own default interface on the same index: milliseconds from first
 * focus to first results and from key press to painted results, and brotli bytes before the first results, counted at
 * the server. Profiles: loopback, and a slow phone: 1.6 Mbit/s and 150 ms round trip made by the server (which reaches
 * workers too), 4x slower CPU by the browser. Run: node tests/bench/search-in-browser.ts [articles per language]
 */
import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../setup/browser.ts';
import { serveBuiltSite } from '../setup/site-server.ts';
import type { Line, SiteServer } from '../setup/site-server.ts';
import { writeSyntheticCorpus } from '../setup/synthetic-corpus.ts';

const root = join(import.meta.dirname, '..', '..');
const slowLine: Line = { roundTripMs: 150, bitsPerSecond: 1_600_000 };
const slowCpu = 4;
const runs = 5;

/** What is typed, key by key. */
const typed = ['retur', 'ongkir', 'cara retur barang', 'refund belum masuk', 'paket blm sampai'];

/** An interface under test: where it is, what opens it, what shows that results are painted. */
interface Interface {
  readonly name: string;
  readonly path: string;
  /** Gives the focus, from where typing begins. */
  readonly focus: (page: Page) => Promise<void>;
  /** Selects the results, an attribute of the first of which changes with the query. */
  readonly results: string;
}

const ours: Interface = {
  name: 'Tanggap',
  path: '/',
  focus: (page) => page.keyboard.press('/'),
  results: '#search-dialog [role=option]',
};

const theirs: Interface = {
  name: "Pagefind's UI",
  path: '/pagefind-ui.html',
  focus: (page) => page.locator('.pagefind-ui__search-input').focus(),
  results: '.pagefind-ui__result',
};

const median = (values: readonly number[]) =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;

/** Milliseconds from now until results are painted, as the page measures it. */
async function untilPainted(page: Page, results: string): Promise<number> {
  return await page.evaluate(
    (selector) =>
      new Promise<number>((resolve) => {
        const startedAt = performance.now();
        const look = () => {
          const shown = document.querySelector(selector);
          if (shown?.checkVisibility()) requestAnimationFrame(() => resolve(performance.now() - startedAt));
          else requestAnimationFrame(look);
        };
        look();
      }),
    results,
  );
}

async function openedPage(browser: Browser, server: SiteServer, { path }: Interface, isSlow: boolean) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${server.origin}${path}`, { waitUntil: 'networkidle' });
  if (isSlow) {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowCpu });
  }
  return { page, close: () => context.close() };
}

/** From the first focus to the first results of one short word that is typed at once, with what was loaded till then. */
async function firstResults(browser: Browser, server: SiteServer, search: Interface, isSlow: boolean) {
  const { page, close } = await openedPage(browser, server, search, isSlow);
  server.reset();
  const startedAt = performance.now();
  await search.focus(page);
  await page.keyboard.insertText('retur');
  await untilPainted(page, search.results);
  const ms = performance.now() - startedAt;
  const sent = [...server.sent];
  await close();
  return { ms, sent };
}

/**
 * Milliseconds from each key to the next frame after the results changed. A key that changes nothing is left out for
 * both.
 */
async function keyToPaint(browser: Browser, server: SiteServer, search: Interface): Promise<number[]> {
  const { page, close } = await openedPage(browser, server, search, false);
  await search.focus(page);
  await page.keyboard.type('retur');
  await untilPainted(page, search.results);
  await page.waitForTimeout(1_500);
  await page.evaluate((selector) => {
    const times: number[] = [];
    let pressedAt: number | undefined;
    Object.assign(window, { keyTimes: times });
    addEventListener('keydown', () => (pressedAt = performance.now()), true);
    new MutationObserver((records) => {
      const isResult = records.some(({ target, addedNodes }) =>
        [target, ...addedNodes].some(
          (node) => node instanceof Element && (node.matches(selector) || node.querySelector(selector)),
        ),
      );
      const from = pressedAt;
      if (!isResult || from === undefined) return;
      pressedAt = undefined;
      requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - from)));
    }).observe(document.body, { childList: true, subtree: true });
  }, search.results);
  for (const text of typed) {
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Backspace');
    await page.waitForTimeout(400);
    await page.evaluate(() => 0);
    for (const key of text) {
      await page.keyboard.press(key === ' ' ? 'Space' : key);
      await page.waitForTimeout(450);
    }
  }
  const times = await page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes);
  await close();
  return times;
}

function kindOf(path: string): string {
  if (/\/pagefind\//.test(path)) return 'Pagefind';
  if (/indonesian|english|language-pack/.test(path)) return 'analyser, rules';
  if (/search-data/.test(path)) return 'index, vocabulary';
  if (/\/_astro\//.test(path)) return 'interface, engine';
  return 'other';
}

function bytesByKind(sent: readonly { path: string; bytes: number }[]): string {
  const kinds = new Map<string, number>();
  for (const { path, bytes } of sent) kinds.set(kindOf(path), (kinds.get(kindOf(path)) ?? 0) + bytes);
  const total = sent.reduce((sum, { bytes }) => sum + bytes, 0);
  return `${total} (${Array.from(kinds, ([kind, bytes]) => `${kind} ${bytes}`).join(', ')})`;
}

async function measure(articlesPerLanguage: number): Promise<void> {
  const home = mkdtempSync(join(root, '.tanggap', 'bench-search-'));
  const browser = await launchBrowser();
  try {
    const contentDir = join(home, 'content');
    const outDir = join(home, 'site');
    writeSyntheticCorpus(join(root, 'content'), contentDir, articlesPerLanguage * 2);
    execFileSync(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build'], {
      cwd: root,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', CONTENT_DIR: contentDir, OUT_DIR: outDir },
      stdio: 'ignore',
    });
    await writePagefindPage(outDir);
    const count = globSync('articles/id/*/*.mdx', { cwd: contentDir }).length;
    console.log(`\n${count} articles in Indonesian`);
    const fast = await serveBuiltSite(outDir);
    const slow = await serveBuiltSite(outDir, slowLine);
    for (const search of [ours, theirs]) {
      const first = { loopback: [] as number[], slow: [] as number[] };
      let sent: SiteServer['sent'] = [];
      for (let run = 0; run < runs; run += 1) {
        const one = await firstResults(browser, fast, search, false);
        first.loopback.push(one.ms);
        sent = one.sent;
        first.slow.push((await firstResults(browser, slow, search, true)).ms);
      }
      const keys = await keyToPaint(browser, fast, search);
      console.log(
        `${search.name.padEnd(14)} first focus to first results: loopback ${median(first.loopback).toFixed(0)} ms, ` +
          `slow phone ${median(first.slow).toFixed(0)} ms; key to paint ${median(keys).toFixed(1)} ms (n ${keys.length})`,
      );
      console.log(`${' '.repeat(14)} bytes before the first results: ${bytesByKind(sent)}`);
    }
    await Promise.all([fast.close(), slow.close()]);
  } finally {
    await browser.close();
    rmSync(home, { recursive: true, force: true });
  }
}

/** A page with Pagefind's default interface on our index; its script and style come from Pagefind itself. */
async function writePagefindPage(outDir: string): Promise<void> {
  const { index } = await pagefind.createIndex();
  const files = await index?.getFiles();
  for (const { path, content } of files?.files ?? [])
    if (/^pagefind-ui\./.test(path)) writeFileSync(join(outDir, 'pagefind', path), content);
  await pagefind.close();
  writeFileSync(
    join(outDir, 'pagefind-ui.html'),
    '<!doctype html><html lang="id"><head><link rel="stylesheet" href="/pagefind/pagefind-ui.css"><script src="/pagefind/pagefind-ui.js"></script></head><body><div id="search"></div><script>new PagefindUI({element:"#search"})</script></body></html>',
  );
}

mkdirSync(join(root, '.tanggap'), { recursive: true });
const wanted = process.argv[2];
for (const count of wanted === undefined ? [0, 1_000] : [Number(wanted)]) await measure(count);
