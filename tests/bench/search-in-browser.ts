/**
 * What searching costs in Chromium, beside Pagefind's own default interface on the same index: milliseconds from first
 * focus to first results and from key press to painted results, measured in the page, and brotli bytes before the first
 * results, counted at the server. Profiles: loopback, and a slow phone: 1.6 Mbit/s and 150 ms round trip made by the
 * server (which reaches workers too), 4x slower CPU by the browser.
 * Run: node tests/bench/search-in-browser.ts [articles per language]
 */
import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../setup/browser.ts';
import { serveBuiltSite } from '../setup/site-server.ts';
import type { Line, SiteServer } from '../setup/site-server.ts';
import { writeSyntheticCorpus } from '../setup/synthetic-corpus.ts';

const root = join(import.meta.dirname, '..', '..');
const slowLine: Line = { roundTripMs: 150, bitsPerSecond: 1_600_000 };
const slowCpu = 4;
const runs = 5;

/** Between two keys: enough for either interface to be done with the one before. */
const pauseMs = 700;

/** What is typed, key by key. */
const typed = ['retur', 'ongkir', 'cara retur barang', 'refund belum masuk', 'paket blm sampai'];

/** An interface under test. */
interface Interface {
  readonly name: string;
  readonly path: string;
  /** The field on the page. */
  readonly field: string;
  /** The results; the first of them is there once something is found. */
  readonly results: string;
}

const ours: Interface = {
  name: 'Tanggap',
  path: '/',
  field: 'main [data-search-field] input',
  results: '.search-dialog [role=option]',
};

const theirs: Interface = {
  name: "Pagefind's UI",
  path: '/pagefind-ui.html',
  field: '.pagefind-ui__search-input',
  results: '.pagefind-ui__result',
};

const median = (values: readonly number[]) =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;

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

/**
 * From the first focus to the second frame after the first results of one short word that is typed at once, with what
 * was loaded till then.
 */
async function firstResults(browser: Browser, server: SiteServer, search: Interface, isSlow: boolean) {
  const { page, close } = await openedPage(browser, server, search, isSlow);
  server.reset();
  const ms = await page.evaluate(
    ({ field, results }) =>
      new Promise<number>((resolve) => {
        const input = document.querySelector<HTMLInputElement>(field);
        if (!input) throw new Error(`Nothing is ${field}`);
        const observer = new MutationObserver(() => {
          if (!document.querySelector(results)?.checkVisibility()) return;
          observer.disconnect();
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - startedAt)));
        });
        observer.observe(document.body, { childList: true, subtree: true, attributes: true });
        const startedAt = performance.now();
        input.focus();
        input.value = 'retur';
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }),
    search,
  );
  const sent = [...server.sent];
  await close();
  return { ms, sent };
}

/**
 * Milliseconds from each key, as the browser stamped it, to the second frame after the results changed; undefined for a
 * key that changes nothing.
 */
async function keyToPaint(
  browser: Browser,
  server: SiteServer,
  search: Interface,
): Promise<readonly (number | undefined)[]> {
  const { page, close } = await openedPage(browser, server, search, false);
  await page.locator(search.field).focus();
  await page.keyboard.type('retur');
  await page.locator(search.results).first().waitFor();
  await page.waitForTimeout(1_500);
  await page.evaluate((selector) => {
    const measured: { pressedAt: number | undefined; ms: number | undefined } = {
      pressedAt: undefined,
      ms: undefined,
    };
    Object.assign(window, { measured });
    addEventListener(
      'keydown',
      ({ timeStamp }) => Object.assign(measured, { pressedAt: timeStamp, ms: undefined }),
      true,
    );
    new MutationObserver((records) => {
      const isResult = records.some(({ target, addedNodes }) =>
        [target, ...addedNodes].some(
          (node) => node instanceof Element && (node.matches(selector) || node.querySelector(selector)),
        ),
      );
      const from = measured.pressedAt;
      if (!isResult || from === undefined) return;
      measured.pressedAt = undefined;
      requestAnimationFrame(() => requestAnimationFrame(() => (measured.ms = performance.now() - from)));
    }).observe(document.body, { childList: true, subtree: true });
  }, search.results);
  const times: (number | undefined)[] = [];
  for (const text of typed) {
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Backspace');
    await page.waitForTimeout(pauseMs);
    for (const key of text) {
      await page.keyboard.press(key === ' ' ? 'Space' : key);
      await page.waitForTimeout(pauseMs);
      times.push(
        await page.evaluate(
          () => (window as unknown as { measured: { ms: number | undefined } }).measured.ms,
        ),
      );
    }
  }
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
    const interfaces = [ours, theirs];
    const keys: (readonly (number | undefined)[])[] = [];
    for (const search of interfaces) keys.push(await keyToPaint(browser, fast, search));
    // The same keys for both: those that changed the results of both.
    const isCounted = (at: number) => keys.every((times) => times[at] !== undefined);
    for (const [place, search] of interfaces.entries()) {
      const first = { loopback: [] as number[], slow: [] as number[] };
      let sent: SiteServer['sent'] = [];
      for (let run = 0; run < runs; run += 1) {
        const one = await firstResults(browser, fast, search, false);
        first.loopback.push(one.ms);
        sent = one.sent;
        first.slow.push((await firstResults(browser, slow, search, true)).ms);
      }
      const counted = (keys[place] ?? []).filter((ms, at) => ms !== undefined && isCounted(at));
      console.log(
        `${search.name.padEnd(14)} first focus to first results: loopback ${median(first.loopback).toFixed(0)} ms, ` +
          `slow phone ${median(first.slow).toFixed(0)} ms; ` +
          `key to paint ${median(counted.map((ms) => ms ?? NaN)).toFixed(1)} ms (n ${counted.length})`,
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
