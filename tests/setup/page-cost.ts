import { globSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parse } from 'node-html-parser';

/** What a browser that has nothing yet loads to show a built page; pictures are left out. */
export interface PageCost {
  /** Addresses below the base path, the page first, in the order of loading; each once. */
  readonly requests: readonly string[];
  /** Bytes with brotli, as served. */
  readonly html: number;
  readonly css: number;
  readonly js: number;
  /** Bytes of the fonts, which are compressed already. */
  readonly font: number;
  /** Scripts and style sheets that the first paint waits for. */
  readonly blocking: readonly string[];
}

const loadedLinks: ReadonlySet<string> = new Set([
  'stylesheet',
  'icon',
  'preload',
  'modulepreload',
  'manifest',
]);

/** `file` is a page's path in the built folder; `base` is the base path without a slash at its end. */
export function pageCost(outDir: string, file: string, base = ''): PageCost {
  const read = (address: string) => readFileSync(join(outDir, address));
  const text = read(file).toString();
  const page = parse(text, { blockTextElements: { script: true, style: true } });
  const below = (address: string) => address.replace(/[?#].*$/, '').replace(`${base}/`, '');
  const isOwn = (address: string | undefined): address is string =>
    address !== undefined && !/^([a-z]+:|\/\/)/i.test(address);

  const links = page
    .querySelectorAll('link[href]')
    .filter((link) => (link.getAttribute('rel') ?? '').split(' ').some((rel) => loadedLinks.has(rel)));
  const addresses = links.map((link) => link.getAttribute('href')).filter(isOwn);
  const scripts = page.querySelectorAll('script[src]');
  const scriptFiles = scripts.map((script) => script.getAttribute('src')).filter(isOwn);
  const js = [...new Set(scriptFiles.map(below).flatMap((script) => [script, ...importsOf(script, read)]))];
  const css = links
    .filter((link) => link.getAttribute('rel') === 'stylesheet')
    .map((link) => below(link.getAttribute('href') ?? ''));
  const styles = [
    ...page.querySelectorAll('style').map((style) => style.text),
    ...css.map((sheet) => read(sheet).toString()),
  ].join('\n');
  const fonts = Array.from(styles.matchAll(/url\(["']?([^"')]+\.woff2?)/g), ([, address = '']) =>
    below(address),
  );
  const brotli = (list: readonly string[]) =>
    list.reduce((sum, address) => sum + brotliCompressSync(read(address)).length, 0);
  return {
    requests: [...new Set([file, ...addresses.map(below), ...js, ...fonts])],
    html: brotli([file]),
    css: brotli(css),
    js: brotli(js),
    font: [...new Set(fonts)].reduce((sum, address) => sum + read(address).length, 0),
    blocking: [
      ...css,
      ...scripts
        .filter(
          (script) =>
            script.getAttribute('type') !== 'module' &&
            !script.hasAttribute('async') &&
            !script.hasAttribute('defer'),
        )
        .map((script) => script.getAttribute('src') ?? ''),
    ],
  };
}

/** HTML, CSS and JavaScript together. */
export const textBytes = ({ html, css, js }: PageCost): number => html + css + js;

/** Scripts that a script loads at once, and theirs; those that it loads on intent are left out. */
function importsOf(script: string, read: (address: string) => Buffer): string[] {
  const code = read(script).toString();
  return Array.from(code.matchAll(/(?:from|import)\s*["'`](\.\/[^"'`]+)["'`]/g), ([, name = '']) =>
    posix.join(posix.dirname(script), name),
  ).flatMap((imported) => [imported, ...importsOf(imported, read)]);
}

/** The page of middling size among those that match. Throws where there is none. */
export function middlePage(outDir: string, pattern: string): string {
  const pages = globSync(pattern, { cwd: outDir }).sort(
    (one, other) => statSync(join(outDir, one)).size - statSync(join(outDir, other)).size,
  );
  const middle = pages[Math.floor(pages.length / 2)];
  if (middle === undefined) throw new Error(`No page under ${outDir} matches ${pattern}.`);
  return middle;
}
