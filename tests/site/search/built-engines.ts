import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { vi } from 'vitest';
import { loadLanguagePack } from '../../../content/corpus/language/load-language-pack.ts';
import { createEngine } from '../../../site/search/engine.ts';
import type { SearchEngine } from '../../../site/search/engine.ts';
import type { SearchData } from '../../../site/search/search-data.ts';
import { builtSite } from '../built-site.ts';
import type { SiteOptions } from '../built-site.ts';

/** The search of the built site, by language. */
export interface BuiltEngines {
  readonly engines: ReadonlyMap<string, SearchEngine>;
  /** Gives back what stood in for a browser, and removes the copies. */
  close(): void;
}

/** Loads the site's search in each language, with the built files answered as a web server would. */
export async function loadBuiltEngines(site: SiteOptions, locales: readonly string[]): Promise<BuiltEngines> {
  const { dir } = await builtSite(site);
  const scratch = mkdtempSync(join(tmpdir(), 'tanggap-engines-'));
  vi.stubGlobal('fetch', (address: string | URL | Request) => {
    const url = new URL(address instanceof Request ? address.url : address);
    return Promise.resolve(new Response(readFileSync(fileURLToPath(new URL(url.pathname, 'file://')))));
  });
  const engines = new Map<string, SearchEngine>();
  for (const locale of locales) {
    // The search module reads the language of its page once: each language has a copy of its own.
    const copy = join(scratch, locale);
    for (const folder of ['pagefind', 'search-data'])
      cpSync(join(dir, folder), join(copy, folder), { recursive: true });
    vi.stubGlobal('document', { currentScript: null, querySelector: () => ({ getAttribute: () => locale }) });
    const data = JSON.parse(readFileSync(join(copy, 'search-data', `${locale}.json`), 'utf8')) as SearchData;
    const engine = createEngine({
      baseUrl: `${pathToFileURL(copy).href}/`,
      data,
      pack: await loadLanguagePack(locale),
    });
    // Pagefind reads the language of its page when it is loaded: while that page is this language's.
    await engine.search(data.index.titles[0] ?? '');
    engines.set(locale, engine);
  }
  return {
    engines,
    close: () => {
      vi.unstubAllGlobals();
      rmSync(scratch, { recursive: true });
    },
  };
}
