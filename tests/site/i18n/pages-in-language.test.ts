import { join } from 'node:path';
import { HTMLElement } from 'node-html-parser';
import type { Node } from 'node-html-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../../site/i18n/en.ts';
import { id } from '../../../site/i18n/id.ts';
import { builtSite } from '../built-site.ts';
import type { BuiltSite } from '../built-site.ts';

type Tree = string | { readonly [key: string]: Tree };

const leaves = (tree: Tree): readonly string[] =>
  typeof tree === 'string' ? [tree] : Object.values(tree).flatMap(leaves);

/** Whole texts of one language that the other does not have: placeholders stand for anything. */
function wordings(own: Tree, other: Tree): readonly RegExp[] {
  const shared = new Set(leaves(other));
  const texts = leaves(own).filter(
    (text) => !shared.has(text) && /\p{L}{3}/u.test(text.replaceAll(/\{\w+\}/g, '')),
  );
  return texts.map((text) => {
    const escaped = text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
    return new RegExp(`^${escaped.replaceAll(/\\\{\w+\\\}/g, '.+')}$`, 'u');
  });
}

/** Words that dates and amounts of the other language would show. */
const written = {
  id: /\b(January|February|March|May|June|July|August|October|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|working days?)\b|\bIDR\s?\d|\d{2}:\d{2}/u,
  en: /\b(Januari|Februari|Maret|Mei|Juni|Juli|Agustus|Oktober|Desember|Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|hari kerja)\b|Rp\s?\d|\b\d{2}\.\d{2} WIB/u,
};

const spokenAttributes = ['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'data-label'];

interface Said {
  readonly text: string;
  readonly lang: string;
}

/** Everything that a page says, with the language that it claims for it. Code and the styles of a page say nothing. */
function saidOn(page: HTMLElement): readonly Said[] {
  const said: Said[] = [];
  const visit = (node: Node, inherited: string) => {
    if (!(node instanceof HTMLElement)) {
      const text = node.text.replaceAll(/\s+/g, ' ').trim();
      if (text !== '') said.push({ text, lang: inherited });
      return;
    }
    if (/^(script|style|code)$/i.test(node.rawTagName)) return;
    const lang = node.getAttribute('lang') ?? inherited;
    const isMeta = /^meta$/i.test(node.rawTagName);
    const isTold = /description|title/.test(node.getAttribute('name') ?? node.getAttribute('property') ?? '');
    for (const name of isMeta && isTold ? ['content'] : spokenAttributes) {
      const text = node.getAttribute(name);
      if (text) said.push({ text, lang });
    }
    for (const child of node.childNodes) visit(child, lang);
  };
  visit(page, '');
  return said;
}

/** Every text inside JSON that scripts of a page, or the search, show to readers. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

describe.each([
  { locale: 'id', own: wordings(id, en), foreign: wordings(en, id) },
  { locale: 'en', own: wordings(en, id), foreign: wordings(id, en) },
] as const)('every page in “$locale”', ({ locale, own, foreign }) => {
  let site: BuiltSite;
  let pages: readonly { file: string; page: HTMLElement }[];

  beforeAll(async () => {
    site = await builtSite({ contentDir: join(import.meta.dirname, '../../../content') });
    pages = site.files
      .filter((file) => file.endsWith('.html') && !file.startsWith('agent/'))
      .map((file) => ({ file, page: site.page(file) }))
      .filter(({ page }) => page.querySelector('html')?.getAttribute('lang') === locale);
  }, 180_000);

  const isForeign = (text: string) => foreign.some((wording) => wording.test(text));

  it('says nothing of the interface in the other language', () => {
    expect(pages.length).toBeGreaterThan(30);
    const found = pages.flatMap(({ file, page }) =>
      saidOn(page).flatMap(({ text, lang }) =>
        lang === locale && isForeign(text) ? [`${file}: ${text}`] : [],
      ),
    );
    expect([...new Set(found)]).toEqual([]);
    // The same look finds most of what these pages do say.
    const texts = pages.flatMap(({ page }) => saidOn(page).map(({ text }) => text));
    expect(own.filter((wording) => texts.some((text) => wording.test(text))).length).toBeGreaterThan(40);
  });

  it('writes dates, times and amounts as its language does', () => {
    const found = pages.flatMap(({ file, page }) =>
      saidOn(page).flatMap(({ text, lang }) =>
        lang === locale && written[locale].test(text) ? [`${file}: ${text}`] : [],
      ),
    );
    expect([...new Set(found)]).toEqual([]);
  });

  it('hands its scripts no words of the other language', () => {
    const inPages = pages.flatMap(({ page }) =>
      page
        .querySelectorAll('script[type="application/json"], script[type="application/ld+json"]')
        .flatMap((script) => textsOf(JSON.parse(script.text))),
    );
    const inSearch = site.files
      .filter((file) => file.startsWith(`search-data/${locale}`) && file.endsWith('.json'))
      .flatMap((file) => textsOf((JSON.parse(site.read(file).toString()) as { strings?: unknown }).strings));
    expect([...inPages, ...inSearch].filter(isForeign)).toEqual([]);
  });

  it('leads to pages of its language, and says so where it does not', () => {
    const found = pages.flatMap(({ file, page }) =>
      page.querySelectorAll('a[href], form[action]').flatMap((element) => {
        const address = element.getAttribute('href') ?? element.getAttribute('action') ?? '';
        if (!address.startsWith('/') || /^\/(agent|v1|_astro)\//.test(address)) return [];
        const isEnglish = /^\/en\//.test(address);
        const language = element.getAttribute('hreflang') ?? element.closest('[lang]')?.getAttribute('lang');
        return isEnglish === (language === 'en') ? [] : [`${file}: ${address} as ${language ?? '?'}`];
      }),
    );
    expect([...new Set(found)]).toEqual([]);
  });
});
