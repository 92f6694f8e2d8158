/**
 * What the console's search costs in Chromium: milliseconds from each key, as the browser stamped it, to the second
 * frame after the results changed, over the whole product on loopback; of that, the API's answers alone; and what a bare
 * field takes in the same run.
 * Run: node tests/bench/agent-search-in-browser.ts
 */
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../setup/browser.ts';
import { type RunningServer, startServer } from '../setup/server.ts';

/** Between two keys: enough to be done with the one before. */
const pauseMs = 250;

/** What is typed, key by key. */
const typed = ['paket terlambat', 'refund belum masuk', 'cara retur barang', 'ancaman', '/paket'];

const sorted = (values: readonly number[]) => values.toSorted((one, other) => one - other);
const share = (values: readonly number[], part: number) =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? NaN;

interface Measured {
  pressedAt: number | undefined;
  ms: number | undefined;
}

async function signedInPage(browser: Browser, { origin, signInLink }: RunningServer) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(signInLink.replace(/^https?:\/\/[^/]+/, origin));
  await page.locator('#customer-message').waitFor();
  return page;
}

/** The same clock for letters that only stand in a plain field: what keys, frames and this machine's load take by themselves. */
async function bareKeyToPaint(browser: Browser): Promise<readonly number[]> {
  const page = await browser.newPage();
  await page.setContent('<input autofocus>');
  await page.locator('input').focus();
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    addEventListener('keydown', ({ timeStamp }) =>
      requestAnimationFrame(() => requestAnimationFrame(() => times.push(performance.now() - timeStamp))),
    );
  });
  for (const key of typed.join('').replaceAll(' ', '')) {
    await page.keyboard.press(key);
    await page.waitForTimeout(pauseMs);
  }
  const times = await page.evaluate(() => (window as unknown as { times: number[] }).times);
  await page.close();
  return times;
}

/** Times of the keys that changed the results; a key that changes nothing has none. */
async function keyToPaint(browser: Browser, server: RunningServer) {
  const page = await signedInPage(browser, server);
  await page.keyboard.press('ControlOrMeta+k');
  const field = page.locator('.search-dialog input');
  await field.fill('retur');
  await page.locator('.search-row').first().waitFor();
  await page.waitForTimeout(1_000);
  await page.evaluate(() => {
    const measured: Measured = { pressedAt: undefined, ms: undefined };
    Object.assign(window, { measured });
    addEventListener(
      'keydown',
      ({ timeStamp }) => Object.assign(measured, { pressedAt: timeStamp, ms: undefined }),
      true,
    );
    const list = document.querySelector('.search-results');
    if (!list) throw new Error('There is no list of results.');
    new MutationObserver(() => {
      const from = measured.pressedAt;
      if (from === undefined) return;
      measured.pressedAt = undefined;
      requestAnimationFrame(() => requestAnimationFrame(() => (measured.ms = performance.now() - from)));
    }).observe(list, { childList: true, subtree: true, characterData: true });
    performance.clearResourceTimings();
    performance.setResourceTimingBufferSize(5_000);
  });
  const times: number[] = [];
  let keys = 0;
  for (const text of typed) {
    await field.fill('');
    await page.waitForTimeout(pauseMs);
    for (const key of text) {
      keys += 1;
      await page.keyboard.press(key === ' ' ? 'Space' : key);
      await page.waitForTimeout(pauseMs);
      const ms = await page.evaluate(() => (window as unknown as { measured: Measured }).measured.ms);
      if (ms !== undefined) times.push(ms);
    }
  }
  const answers = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('/agent-search'))
      .map(({ duration }) => duration),
  );
  await page.context().close();
  return { times, keys, answers };
}

const server = await startServer({ env: { LOG_LEVEL: 'warn' } });
const browser = await launchBrowser();
try {
  const bare = await bareKeyToPaint(browser);
  const { times, keys, answers } = await keyToPaint(browser, server);
  console.log(
    `key to paint: median ${share(times, 0.5).toFixed(1)} ms, 95 in 100 within ${share(times, 0.95).toFixed(1)} ms ` +
      `(n ${times.length} of ${keys} keys changed the list); ` +
      `the API's answers alone: median ${share(answers, 0.5).toFixed(1)} ms (n ${answers.length}); ` +
      `a bare field: median ${share(bare, 0.5).toFixed(1)} ms (n ${bare.length})`,
  );
} finally {
  await browser.close();
  await server.stop();
}
