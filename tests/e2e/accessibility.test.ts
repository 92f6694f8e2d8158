import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../setup/browser.ts';
import { moments, openPage, viewports } from './pages.ts';

const origin = inject('origin');
const cookie = inject('sessionCookie');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface PageType {
  readonly name: string;
  readonly paths: readonly [id: string, en: string];
  /** Brings the page into the state that is looked at. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const pageTypes: readonly PageType[] = [
  { name: 'home', paths: ['/', '/en/'] },
  { name: 'topic', paths: ['/topik/retur/', '/en/topics/returns/'] },
  { name: 'article', paths: ['/artikel/mengajukan-retur/', '/en/articles/request-a-return/'] },
  {
    name: 'search',
    paths: ['/cari/?q=refund', '/en/search/?q=refund'],
    prepare: async (page) => {
      await page.getByRole('main').locator('mark').first().waitFor();
      await isSearched(page);
    },
  },
  { name: 'nothing found', paths: ['/cari/?q=zzxqv', '/en/search/?q=zzxqv'], prepare: isSearched },
  {
    name: 'search dialog',
    paths: ['/', '/en/'],
    prepare: async (page) => {
      await page.keyboard.press('/');
      await page.getByRole('dialog').getByRole('combobox').fill('refund');
      await page.getByRole('dialog').getByRole('option').first().waitFor();
    },
  },
  { name: 'contact', paths: ['/hubungi/', '/en/contact/'] },
  { name: 'not found', paths: ['/tidak-ada/', '/en/not-there/'] },
  { name: 'sign-in', paths: ['/agent/', '/agent/'] },
];

/** Resolves once the full text was searched too, which may add to what is shown. */
async function isSearched(page: Page): Promise<void> {
  await page.locator('main [aria-busy="false"]').waitFor({ state: 'attached' });
}

/** Every violation as one readable line. */
async function violations(page: Page): Promise<string[]> {
  // No page holds a frame; looking for frames would open a page beside each one.
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

const atAnyHour = pageTypes.flatMap((pageType) =>
  (['open', 'closed'] as const).map((hours) => ({ ...pageType, hours })),
);

test.each(atAnyHour)(
  '$name fits a window of 320 pixels in either language while the shop is $hours',
  async ({ paths, prepare, hours }) => {
    for (const path of new Set(paths)) {
      const { page, close } = await openPage(browser, `${origin}${path}`, {
        viewport: { width: 320, height: 640 },
        reducedMotion: 'reduce',
        at: moments[hours],
      });
      await prepare?.(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
      // What is wider than its own place would be cut off, or stand over what is beside it.
      const squeezed = await page.evaluate(() =>
        [...document.querySelectorAll('header, header nav, main :is(a, li, p, h1, h2, form)')]
          .filter((part) => part.clientWidth > 1 && part.scrollWidth > part.clientWidth)
          .map((part) => part.outerHTML.slice(0, 120)),
      );
      expect(squeezed, path).toEqual([]);
      await close();
    }
  },
);

/** States in which a page shows more to press. */
const touched: readonly PageType[] = [
  ...pageTypes.filter(({ name }) => name !== 'sign-in'),
  {
    name: 'article with tabs and tables',
    paths: ['/artikel/tidak-bisa-masuk/', '/en/articles/cannot-sign-in/'],
    prepare: async (page) =>
      page.locator('main details').evaluateAll((all) => {
        for (const part of all) part.setAttribute('open', '');
      }),
  },
  {
    name: 'article whose reader says no',
    paths: ['/artikel/mengirim-kado/', '/en/articles/send-a-gift/'],
    prepare: async (page) => {
      await page.locator('[data-vote] [value="no"]').click();
      await page.locator('[data-vote] form').waitFor();
    },
  },
  { name: 'search page before a question', paths: ['/cari/', '/en/search/'] },
  { name: 'results page', paths: ['/cari/hasil/?q=garanssi', '/en/search/results/?q=wrranty'] },
];

/** A finger's width and height at least, in CSS pixels, as tokens.css says. */
const fingerPixels = 44;

/**
 * What is harder to press than a finger needs, one line each: a point half a finger from its middle belongs to something
 * else. Links within running text are left out. `only` names the part that is looked at; default the dialog or the page.
 */
async function smallTargets(page: Page, only?: string): Promise<string[]> {
  return page.evaluate(
    ({ finger, only: part }) => {
      const isInText = (target: Element) => {
        const block = target.closest('p, li, td, th, dd, figcaption');
        const around = block?.textContent.replace(target.textContent, '').trim() ?? '';
        return (
          block !== null &&
          target.tagName === 'A' &&
          (/\p{L}/u.test(around) || block.closest('.prose') !== null)
        );
      };
      // Edges between pixels are rounded to either side.
      const reach = finger / 2 - 1;
      const within = document.querySelector(part ?? 'dialog:modal') ?? document;
      const targets = 'a, button, summary, input:not([tabindex="-1"]), select, textarea, [role="tab"]';
      return [...within.querySelectorAll(targets)]
        .filter((target) => target.checkVisibility({ visibilityProperty: true }) && !isInText(target))
        .map((target) => target.closest('label') ?? target)
        .flatMap((target) => {
          target.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
          const { left, top, width, height } = target.getBoundingClientRect();
          if (width <= 1 || top + height <= 0) return [];
          const [x, y] = [left + width / 2, top + height / 2];
          const isReached = [
            [x - reach, y],
            [x + reach, y],
            [x, y - reach],
            [x, y + reach],
          ].every(([atX = 0, atY = 0]) => {
            const hit = document.elementFromPoint(atX, atY);
            return hit !== null && target.contains(hit);
          });
          return isReached
            ? []
            : [`${Math.round(width)} x ${Math.round(height)}: ${target.outerHTML.slice(0, 140)}`];
        });
    },
    { finger: fingerPixels, only },
  );
}

test.each(touched)('$name has room for a finger in either language', async ({ name, paths, prepare }) => {
  for (const path of paths) {
    const { page, close } = await openPage(browser, `${origin}${path}`, {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      reducedMotion: 'reduce',
      javaScriptEnabled: name !== 'results page',
    });
    await prepare?.(page);
    expect(await smallTargets(page), path).toEqual([]);
    await close();
  }
});

/** What is wrong with the ring around what has the focus, in words; undefined where nothing has it. */
async function focusProblems(page: Page): Promise<readonly string[] | undefined> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return undefined;
    const name = focused.outerHTML.slice(0, 140);
    const isRinged = (part: Element | null) => {
      const { outlineStyle, outlineWidth } = part
        ? getComputedStyle(part)
        : { outlineStyle: 'none', outlineWidth: '' };
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    };
    // A field shows its caret, and the frame around it the ring.
    const ringed = [focused, focused.closest('form'), focused.closest('.panel')].find(isRinged);
    const { top, right, bottom, left } = (ringed ?? focused).getBoundingClientRect();
    const offset = parseFloat(getComputedStyle(ringed ?? focused).outlineOffset);
    const ring = Math.max(0, offset) + (offset < 0 ? 0 : 2);
    const isCut = (frame: Element) => {
      const clip = frame.getBoundingClientRect();
      return (
        left - ring < clip.left ||
        right + ring > clip.right ||
        top - ring < clip.top ||
        bottom + ring > clip.bottom
      );
    };
    const clips = (part: Element) => getComputedStyle(part).overflow !== 'visible' && part !== document.body;
    const around: Element[] = [];
    for (let part = ringed?.parentElement; part; part = part.parentElement) {
      // A row that scrolls sideways may show the half of what has the focus: so browsers decide.
      if (part.scrollWidth > part.clientWidth) break;
      if (clips(part)) around.push(part);
    }
    return [
      ...(ringed ? [] : [`no ring: ${name}`]),
      ...(bottom <= 0 || top >= innerHeight ? [`out of sight: ${name}`] : []),
      ...around.filter(isCut).map((frame) => `cut by ${frame.tagName} ${frame.className}: ${name}`),
    ];
  });
}

describe.each(['phone', 'desktop'] as const)('by keyboard on a %s', (width) => {
  const options = { viewport: viewports[width], reducedMotion: 'reduce' } as const;

  test.each(touched.filter(({ name }) => name !== 'search dialog'))(
    '$name shows whole what has the focus, from the first link to the last',
    async ({ paths: [path], prepare }) => {
      const { page, close } = await openPage(browser, `${origin}${path}`, options);
      await prepare?.(page);
      await page.waitForLoadState('networkidle');
      await page.evaluate(() => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        scrollTo(0, 0);
      });
      let stops = 0;
      for (; stops < 150; stops += 1) {
        await page.keyboard.press('Tab');
        if (!(await focusProblems(page))) break;
        // A busy browser scrolls to what has the focus a moment later.
        await expect.poll(() => focusProblems(page), { timeout: 5_000 }).toEqual([]);
      }
      expect(stops).toBeGreaterThan(5);
      await close();
    },
  );

  test('what opened the search dialog has the focus again, also after the link past the header', async () => {
    const { page, close } = await openPage(browser, `${origin}/`, options);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('refund');
    await page.getByRole('dialog').getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => (history.state as { search?: string } | null)?.search === undefined);
    // The focus goes by way of the fragment in the address, a moment later.
    await page.waitForTimeout(300);
    await page.waitForFunction(() => document.activeElement?.matches('main input[name=q]'));
    await close();
  });
});

test('nothing moves by itself where motion is not wanted', async () => {
  for (const path of ['/', '/artikel/mengajukan-retur/']) {
    const { page, close } = await openPage(browser, `${origin}${path}`, { reducedMotion: 'reduce' });
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('combobox').fill('refund');
    await page.getByRole('dialog').getByRole('option').first().waitFor();
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((part) => {
          const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(part);
          return animationName !== 'none' || transitionDuration !== '0s' || scrollBehavior === 'smooth';
        })
        .map((part) => part.outerHTML.slice(0, 80)),
    );
    expect(moving, path).toEqual([]);
    await close();
  }
});

const lost = 'resi TK-20418 ga gerak udah seminggu, paketnya hilang ya kak? tolong diurus ke kurir';
const wrong =
  'Retur bisa diajukan dalam 45 hari ya, Kak. Kakak seharusnya membaca SOP kami. Saya kabari besok sebelum pukul 12.00.';

interface ConsoleState {
  readonly name: string;
  /** Where the console opens; default the conversations, with one that has a reply in hand. */
  readonly hash?: string;
  readonly prepare: (page: Page) => Promise<void>;
}

/** What the console shows besides suggestions; each begins with the focus in no field. */
const consoleStates: readonly ConsoleState[] = [
  {
    name: 'checklist and findings',
    prepare: async (page) => {
      await page.locator('#reply-text').fill(wrong);
      await page.locator('#finding-0').waitFor();
      await page.locator('#reply-text').blur();
      await page.keyboard.press('v');
      await page.locator('.case-data > summary').click();
    },
  },
  {
    name: 'summary for another team',
    prepare: async (page) => {
      await page.keyboard.press('s');
      await page.locator('dialog[open] textarea').waitFor();
    },
  },
  {
    name: 'own text',
    prepare: async (page) => {
      await page.keyboard.press('y');
      await page.locator('dialog[open] textarea').waitFor();
    },
  },
  {
    name: 'report',
    prepare: async (page) => {
      await page.keyboard.press('q');
      await page.locator('.report-panel').waitFor();
    },
  },
  {
    name: 'search',
    prepare: async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('paket');
      await page.locator('dialog[open] mark').first().waitFor();
    },
  },
  {
    name: 'promises',
    hash: '#/promises',
    prepare: async (page) => {
      await page.locator('.promise-ways button').nth(1).click();
      await page.locator('.promise-form').waitFor();
    },
  },
  { name: 'reports', hash: '#/reports', prepare: async (page) => page.locator('#own-reports').waitFor() },
  {
    name: 'rules',
    hash: '#/signals',
    prepare: async (page) => {
      await page.locator('#signals-text').fill('saya kecewa, tidak marah');
      await page.locator('.marked-message mark').first().waitFor();
    },
  },
];

/** The console of the manager in a language, in one of its states; one promise is to be kept. */
async function openConsole(
  { hash, prepare }: ConsoleState,
  locale: 'id' | 'en',
  options: Parameters<typeof openPage>[2],
) {
  const opened = await openPage(browser, `${origin}/favicon.svg`, {
    reducedMotion: 'reduce',
    ...options,
  });
  const { page } = opened;
  await page.context().addCookies([{ ...cookie, url: origin }]);
  await page.addInitScript(
    (displayLocale) => localStorage.setItem('tanggap.console.preferences', JSON.stringify({ displayLocale })),
    locale,
  );
  const promise = {
    promiseId: '0d5f5a52-6b5e-4c5c-9a7e-0c9d1f7f3a10',
    text: 'Saya kabari besok siang',
    dueAt: new Date(Date.now() + 20 * 60_000).toISOString(),
  };
  if (hash !== undefined)
    await page.request.post(`${origin}/v1/promises`, { data: promise, headers: { origin } });
  await page.goto(`${origin}/agent/${hash ?? ''}`);
  await page.locator('main').waitFor();
  if (hash === undefined) {
    await page.locator('#customer-message').fill(lost);
    await page.locator('#copy-reply').waitFor();
    await page.locator('.case-procedures').waitFor();
    await page.locator('#customer-message').blur();
  }
  await prepare(page);
  return opened;
}

test.each(consoleStates)(
  '$name of the console has room for a finger, and none beside the screen',
  async (state) => {
    const { page, close } = await openConsole(state, 'id', { viewport: viewports.phone, hasTouch: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    // What floats over the page hides what is below it, until it is closed.
    const hidden = state.name === 'report' ? '.report-panel' : undefined;
    const small = await smallTargets(page, hidden);
    expect(small).toEqual([]);
    await close();
  },
);

test.each(
  pageTypes.flatMap((pageType) => (['phone', 'desktop'] as const).map((width) => ({ ...pageType, width }))),
)('$name on a $width has no violation in either language, light or dark', async (pageType) => {
  const options = { viewport: viewports[pageType.width], reducedMotion: 'reduce' } as const;
  for (const path of new Set(pageType.paths)) {
    const { page, close } = await openPage(browser, `${origin}${path}`, options);
    await pageType.prepare?.(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page), `${path}, ${colorScheme}`).toEqual([]);
    }
    await close();
  }
});

const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
  (['phone', 'desktop'] as const).map((width) => ({ colorScheme, width })),
);

describe.each(looks)('$colorScheme, $width', ({ colorScheme, width }) => {
  const options = { colorScheme, viewport: viewports[width], reducedMotion: 'reduce' } as const;

  // Each language in light and in dark, and at each width.
  const locale = (colorScheme === 'light') === (width === 'phone') ? 'id' : 'en';
  test.each(consoleStates)(`$name of the console has no violation in ${locale}`, async (state) => {
    const { page, close } = await openConsole(state, locale, options);
    expect(await violations(page)).toEqual([]);
    await close();
  });

  test.each(['id', 'en'] as const)('the console with suggestions has no violation in %s', async (locale) => {
    const { page, close } = await openPage(browser, `${origin}/agent/`, options);
    await page.context().addCookies([{ ...cookie, url: origin }]);
    // Set in the new document itself: what the old one wrote a moment before may not have arrived there yet.
    await page.addInitScript(
      (displayLocale) =>
        localStorage.setItem('tanggap.console.preferences', JSON.stringify({ displayLocale })),
      locale,
    );
    await page.reload();
    await page
      .locator('#customer-message')
      .fill(
        '[14.02, 21/11/2026] Rina: kak pesanan sy blm sampe udh 5 hari gmn ya\n[14.03, 21/11/2026] CS: halo',
      );
    await page.getByRole('button', { name: locale === 'id' ? 'Salin balasan' : 'Copy reply' }).waitFor();
    expect(await violations(page)).toEqual([]);
    // With findings, an open article, more than one conversation, and the list of shortcuts.
    await page
      .locator('#reply-text')
      .fill('Retur bisa diajukan dalam 45 hari ya, Kak. Kakak seharusnya membaca SOP kami.');
    await page.locator('#finding-0').waitFor();
    await page.locator('#reply-text').blur();
    await page.keyboard.press('a');
    await page.locator('.article-text').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('n');
    await page.locator('#customer-message').blur();
    await page.keyboard.press('?');
    await page.locator('dialog[open]').waitFor();
    expect(await violations(page)).toEqual([]);
    await close();
  });
});
