import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../setup/browser.ts';
import { openPage, viewports } from './pages.ts';

const origin = inject('origin');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const dialog = (page: Page) => page.getByRole('dialog');
const options = (page: Page) => dialog(page).getByRole('option');

async function typeIntoDialog(page: Page, text: string): Promise<void> {
  await page.keyboard.press('/');
  await dialog(page).getByRole('combobox').or(dialog(page).getByRole('searchbox')).waitFor();
  await page.keyboard.type(text);
}

/** Holds the full text back until it is let go. */
async function holdFullText(page: Page): Promise<() => void> {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/pagefind/pagefind.js', async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Address without anchor, and top edge, of each result shown, once the dialog has arrived at its place. */
const places = (page: Page) =>
  options(page).evaluateAll(async (shown) => {
    await Promise.all(document.getAnimations().map(({ finished }) => finished));
    return shown.map((option) => ({
      path: new URL((option as HTMLAnchorElement).href).pathname,
      top: Math.round(option.getBoundingClientRect().top),
    }));
  });

const selected = (page: Page) => dialog(page).locator('[role=option][aria-selected=true]');

describe('results', () => {
  test('stay where they are, and selected, when the full text comes', async () => {
    const { page, problems, close } = await openPage(browser, `${origin}/`);
    const release = await holdFullText(page);
    await typeIntoDialog(page, 'cara retur barang');
    await options(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    const before = await places(page);
    const chosen = await selected(page).getAttribute('href');
    expect(before.length).toBeGreaterThan(1);
    expect(await dialog(page).locator('mark').count()).toBe(0);

    release();
    await dialog(page).locator('[role=listbox][aria-busy=false]').waitFor();
    expect(await dialog(page).locator('mark').count()).toBeGreaterThan(0);
    const after = await places(page);
    expect(after.slice(0, before.length)).toEqual(before);
    expect((await selected(page).getAttribute('href'))?.split('#')[0]).toBe(chosen);
    expect(problems).toEqual([]);
    await close();
  });

  test('are chosen with the arrow keys, round the ends, and said to the field', async () => {
    const { page, close } = await openPage(browser, `${origin}/`);
    await typeIntoDialog(page, 'cara retur barang');
    await dialog(page).locator('[role=listbox][aria-busy=false]').waitFor();
    const ids = await options(page).evaluateAll((shown) => shown.map(({ id }) => id));
    const active = () => dialog(page).getByRole('combobox').getAttribute('aria-activedescendant');
    expect(await active()).toBe(ids[0]);
    await page.keyboard.press('ArrowUp');
    expect(await active()).toBe(ids.at(-1));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await active()).toBe(ids[1]);
    expect(await selected(page).count()).toBe(1);
    await close();
  });

  test('begin at the top again with the next key', async () => {
    const { page, close } = await openPage(browser, `${origin}/`, { viewport: { width: 1280, height: 420 } });
    await typeIntoDialog(page, 'retur');
    await dialog(page).locator('[role=listbox][aria-busy=false]').waitFor();
    await page.keyboard.press('ArrowUp');
    const scrolled = () =>
      dialog(page)
        .locator('.found')
        .evaluate(({ scrollTop }) => scrollTop);
    await expect.poll(scrolled).toBeGreaterThan(0);
    await page.keyboard.type(' barang');
    await expect.poll(scrolled).toBe(0);
    await close();
  });
});

describe('a misspelt word', () => {
  test.each([
    { home: '/', typed: 'garanssi', meant: /^Maksud Anda: garansi\?/, exactly: 'Cari persis “garanssi”' },
    {
      home: '/en/',
      typed: 'wrranty',
      meant: /^Did you mean warranty\?/,
      exactly: 'Search exactly “wrranty”',
    },
  ])(
    'is corrected from $home with the results shown, and the way back',
    async ({ home, typed, meant, exactly }) => {
      const { page, close } = await openPage(browser, `${origin}${home}`);
      await typeIntoDialog(page, `${typed} `);
      const line = dialog(page).locator('.corrected');
      await line.waitFor();
      expect(await line.textContent()).toMatch(meant);
      await options(page).first().waitFor();
      await line.getByRole('button', { name: exactly }).click();
      await line.waitFor({ state: 'hidden' });
      await close();
    },
  );
});

test('a misspelt word in a whole question is corrected', async () => {
  const { page, close } = await openPage(browser, `${origin}/`);
  const asked = (word: string) => `kak kemarin saya beli lampu di toko ini, apakah masih dapat ${word} ya`;
  await typeIntoDialog(page, `${asked('garanssi')} `);
  await dialog(page)
    .locator('.corrected strong', { hasText: asked('garansi') })
    .waitFor();
  await close();
});

test('the search page notes its question in the address once typing rests, and before a result is opened', async () => {
  const { page, close } = await openPage(browser, 'about:blank');
  await page.addInitScript(() => {
    const notes: (string | URL | null | undefined)[] = [];
    const note = history.replaceState.bind(history);
    history.replaceState = (state, title, url) => {
      notes.push(url);
      note(state, title, url);
    };
    Object.assign(globalThis, { notes });
  });
  await page.goto(`${origin}/cari/`);
  const main = page.getByRole('main');
  const text = 'cara retur barang';
  await main.locator('input[name=q]').pressSequentially(text);
  await page.waitForURL((url) => url.searchParams.get('q') === text);
  const notes = await page.evaluate(() => (globalThis as unknown as { notes: unknown[] }).notes);
  expect(notes.length).toBeLessThan(text.length / 2);

  await main.locator('input[name=q]').fill('ongkir');
  await main.getByRole('option', { name: 'Ongkos kirim' }).first().click();
  await page.waitForURL((url) => url.pathname.startsWith('/artikel/'));
  await page.goBack();
  await page.waitForURL((url) => url.searchParams.get('q') === 'ongkir');
  await close();
});

test('a press on the way back counts, also where the full text comes in the middle of it', async () => {
  const { page, close } = await openPage(browser, `${origin}/`);
  const release = await holdFullText(page);
  await typeIntoDialog(page, 'garanssi ');
  const line = dialog(page).locator('.corrected');
  await line.waitFor();
  await options(page).first().waitFor();
  expect(await dialog(page).locator('mark').count()).toBe(0);
  await line.getByRole('button').hover();
  await page.mouse.down();
  release();
  await dialog(page).locator('[role=listbox][aria-busy=false]').waitFor();
  expect(await dialog(page).locator('mark').count()).toBeGreaterThan(0);
  await page.mouse.up();
  await line.waitFor({ state: 'hidden' });
  await close();
});

test('the key that opens search does so right after the one that closed it', async () => {
  const { page, problems, close } = await openPage(browser, `${origin}/`);
  await page.keyboard.press('/');
  await dialog(page).waitFor();
  const isOpen = await page.evaluate(() => {
    const press = (key: string) =>
      (document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
    // Both before the next frame, as on a busy machine.
    press('Escape');
    press('/');
    return document.querySelector('dialog')?.open;
  });
  expect(isOpen).toBe(true);
  await page.keyboard.type('retur');
  await options(page).first().waitFor();
  expect(problems).toEqual([]);
  await close();
});

test('a topic of the search page opens, also where search comes while it is pressed', async () => {
  const { page, problems, close } = await openPage(browser, `${origin}/cari/`);
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/search-data/**', async (route) => {
    await released;
    await route.continue();
  });
  const topic = page.getByRole('main').locator('.topics a').first();
  const address = await topic.getAttribute('href');
  await topic.hover();
  await page.mouse.down();
  release();
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('/search-data/')),
  );
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  await page.mouse.up();
  await page.waitForURL((url) => url.pathname === address);
  expect(problems).toEqual([]);
  await close();
});

describe('where search cannot be loaded', () => {
  // A page that is open already may not ask the route that is set later.
  test('the next intent tries again', async () => {
    const { page, close } = await openPage(browser, 'about:blank');
    let isAway = true;
    await page.route('**/search-data/**', (route) => (isAway ? route.abort() : route.continue()));
    await page.goto(`${origin}/`);
    const failed = page.waitForEvent('requestfailed');
    await page.keyboard.press('/');
    await failed;
    await page.keyboard.press('Escape');
    isAway = false;
    await typeIntoDialog(page, 'retur');
    await options(page).first().waitFor();
    await close();
  });

  test('what is typed tries again in the dialog that stayed open', async () => {
    const { page, close } = await openPage(browser, 'about:blank');
    let isAway = true;
    await page.route('**/search-data/**', (route) => (isAway ? route.abort() : route.continue()));
    await page.goto(`${origin}/`);
    await typeIntoDialog(page, 're');
    await dialog(page).getByRole('alert').waitFor();
    isAway = false;
    await page.keyboard.type('tur');
    await options(page).first().waitFor();
    expect(await dialog(page).getByRole('alert').count()).toBe(0);
    await close();
  });

  test('what was typed while it failed is searched without another key', async () => {
    const { page, close } = await openPage(browser, 'about:blank');
    let requests = 0;
    let fail: () => void = () => undefined;
    const failing = new Promise<void>((resolve) => (fail = resolve));
    await page.route('**/search-data/**', async (route) => {
      requests += 1;
      if (requests > 1) return route.continue();
      await failing;
      return route.abort();
    });
    await page.goto(`${origin}/`);
    await typeIntoDialog(page, 'retur');
    fail();
    await options(page).first().waitFor();
    await close();
  });

  test('a connection that comes back tries again', async () => {
    const { page, close } = await openPage(browser, `${origin}/`);
    await page.context().setOffline(true);
    await typeIntoDialog(page, 'retur');
    await dialog(page).getByRole('alert').waitFor();
    await page.context().setOffline(false);
    await options(page).first().waitFor();
    await close();
  });

  test('a connection that carries nothing yet when it comes back is tried again', async () => {
    const { page, close } = await openPage(browser, 'about:blank');
    let isAway = true;
    await page.route('**/search-data/**', (route) => (isAway ? route.abort() : route.continue()));
    await page.goto(`${origin}/`);
    const failsAfter = (act: () => Promise<unknown>) =>
      Promise.all([page.waitForEvent('requestfailed'), act()]);
    await page.keyboard.press('/');
    await dialog(page).getByRole('alert').waitFor();
    await failsAfter(() => page.keyboard.insertText('retur'));
    await failsAfter(() => page.evaluate(() => dispatchEvent(new Event('online'))));
    isAway = false;
    await options(page).first().waitFor();
    await close();
  });

  test('a dialog that was closed asks for nothing', async () => {
    const { page, close } = await openPage(browser, 'about:blank');
    let requests = 0;
    await page.route('**/search-data/**', (route) => {
      requests += 1;
      return route.abort();
    });
    await page.goto(`${origin}/artikel/mengajukan-retur/`);
    await typeIntoDialog(page, 'retur');
    await dialog(page).getByRole('alert').waitFor();
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
    const before = requests;
    await page.evaluate(() => {
      document.body.dispatchEvent(new InputEvent('input', { bubbles: true }));
      dispatchEvent(new Event('online'));
    });
    await page.evaluate(() => fetch('/robots.txt'));
    expect(requests).toBe(before);
    await close();
  });

  describe.each([
    {
      path: '/',
      results: '/cari/hasil/',
      telling: 'Pencarian belum dapat dimuat.',
      again: 'Coba lagi',
      person: 'Tanya orang kami',
      closing: 'Tutup',
      query: 'cara retur barang',
    },
    {
      path: '/en/',
      results: '/en/search/results/',
      telling: 'Search could not be loaded.',
      again: 'Try again',
      person: 'Ask one of us',
      closing: 'Close',
      query: 'how to return an item',
    },
  ])('the dialog of $path', ({ path, results, telling, again, person, closing, query }) => {
    test.each(['**/search-panel*.js', '**/search-data/**'])(
      'says so without %s, and leads to the answer or to a person all the same',
      async (missing) => {
        const { page, close } = await openPage(browser, 'about:blank', { viewport: viewports.phone });
        await page.route(missing, (route) => route.abort());
        await page.goto(`${origin}${path}`);
        await typeIntoDialog(page, query);
        const shown = dialog(page);
        const alert = shown.getByRole('alert');
        await alert.getByText(telling).waitFor();
        expect(await shown.getByRole('link', { name: person }).isVisible()).toBe(true);
        await shown.getByRole('button', { name: closing }).click();
        await shown.waitFor({ state: 'hidden' });
        await page.keyboard.press('/');
        await alert.getByText(telling).waitFor();
        expect(await shown.getByRole('button', { name: again }).count()).toBe(1);
        expect(await shown.locator('input').inputValue()).toBe(query);
        await shown.getByRole('button', { name: again }).click();
        await page.waitForURL((url) => url.pathname === results && url.searchParams.get('q') === query);
        await close();
      },
    );
  });

  test.each([
    { isAway: true, misses: 0 },
    { isAway: false, misses: 1 },
  ])('a question is a miss only where the full text was asked: away $isAway', async ({ isAway, misses }) => {
    const { page, close } = await openPage(browser, 'about:blank');
    await page.clock.install();
    let kept = 0;
    await page.route('**/v1/search-misses', async (route) => {
      kept += 1;
      await route.fulfill({ status: 204 });
    });
    if (isAway) await page.route('**/pagefind/pagefind.js', (route) => route.abort());
    await page.goto(`${origin}/cari/`);
    await page.getByRole('main').locator('input[name=q]').fill('xyzqwv');
    await page.clock.runFor(1_000);
    await page.locator('.person:visible').waitFor();
    await page.clock.runFor(5_000);
    await expect.poll(() => kept).toBe(misses);
    await close();
  });

  test.each([
    {
      path: '/cari/',
      telling: 'Isi artikel sedang tidak dapat dicari.',
      again: 'Coba lagi',
      none: 'Tidak ada judul',
    },
    {
      path: '/en/search/',
      telling: 'The text of the articles cannot be searched right now.',
      again: 'Try again',
      none: 'No title',
    },
  ])('$path shows what titles and examples say, says so, and tries again', async (language) => {
    const { page, close } = await openPage(browser, 'about:blank');
    let isAway = true;
    await page.route('**/pagefind/**', (route) => (isAway ? route.abort() : route.continue()));
    await page.goto(`${origin}${language.path}`);
    const main = page.getByRole('main');
    const field = main.locator('input[name=q]');
    const done = main.locator('[role=listbox][aria-busy=false]');
    await field.fill('xyzqwv');
    const partial = main.locator('.partial', { hasText: language.telling });
    await partial.waitFor();
    expect(await main.locator('.status').textContent()).toMatch(new RegExp(`^${language.none}.*“xyzqwv”$`));
    expect(await main.locator('.person').isVisible()).toBe(true);
    await expect.poll(() => main.getByRole('status').textContent()).toContain(language.telling);

    await field.fill('refund');
    await main.getByRole('option').first().waitFor();
    await done.waitFor();
    expect(await partial.isVisible()).toBe(true);
    expect(await main.locator('mark').count()).toBe(0);

    isAway = false;
    await main.getByRole('button', { name: language.again }).click();
    await partial.waitFor({ state: 'hidden' });
    expect(await main.locator('mark').count()).toBeGreaterThan(0);
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
    await close();
  });

  test.each(['**/search-panel*.js', '**/search-data/**'])(
    'the form leads to the answer all the same, without %s',
    async (missing) => {
      const { page, close } = await openPage(browser, 'about:blank');
      await page.route(missing, (route) => route.abort());
      await page.goto(`${origin}/cari/`);
      const field = page.getByRole('main').locator('input[name=q]');
      await field.fill('cara retur barang');
      await page.getByRole('main').getByRole('alert').waitFor();
      await field.press('Enter');
      await page.waitForURL((url) => url.pathname === '/cari/hasil/' && url.searchParams.has('q'));
      await close();
    },
  );
});

describe('a browser without dialogs', () => {
  const withoutDialogs = async (path: string) => {
    const opened = await openPage(browser, 'about:blank');
    await opened.page.addInitScript(() => {
      delete (HTMLDialogElement.prototype as Partial<HTMLDialogElement>).showModal;
    });
    await opened.page.goto(`${origin}${path}`);
    return opened;
  };

  test('takes what is typed to the page of results', async () => {
    const { page, problems, close } = await withoutDialogs('/');
    const field = page.getByRole('main').locator('[data-search-field] input');
    await field.click();
    await page.keyboard.type('cara retur barang');
    expect(await field.inputValue()).toBe('cara retur barang');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/cari/hasil/');
    expect(new URL(page.url()).searchParams.get('q')).toBe('cara retur barang');
    expect(problems).toEqual([]);
    await close();
  });

  test('follows the links to the search page, and leaves its keys alone', async () => {
    const { page, problems, close } = await withoutDialogs('/artikel/melacak-pesanan/');
    await page.keyboard.press('Control+k');
    await page.keyboard.press('/');
    expect(await page.locator('dialog:visible').count()).toBe(0);
    await page.locator('a[data-search-open]:visible').first().click();
    await page.waitForURL((url) => url.pathname === '/cari/');
    expect(problems).toEqual([]);
    await close();
  });
});
