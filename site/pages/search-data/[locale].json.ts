import type { APIRoute, GetStaticPaths } from 'astro';
import { siteMap } from '../../build/pages.ts';
import { searchDataFiles } from '../../search/search-data-files.ts';

export const getStaticPaths = (() =>
  siteMap.locales.map((locale) => ({ params: { locale } }))) satisfies GetStaticPaths;

/** What search needs of one language before it answers. */
export const GET: APIRoute<Record<string, unknown>, { locale: string }> = ({ params: { locale } }) =>
  Response.json(searchDataFiles(locale).data);
