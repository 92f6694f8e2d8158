import type { APIRoute, GetStaticPaths } from 'astro';
import { siteMap } from '../../../build/pages.ts';
import { searchDataFiles } from '../../../search/search-data-files.ts';

export const getStaticPaths = (() =>
  siteMap.locales.flatMap((locale) =>
    Array.from(searchDataFiles(locale).files.keys(), (part) => ({ params: { locale, part } })),
  )) satisfies GetStaticPaths;

/** A part of a large instant index; its name changes with its content. */
export const GET: APIRoute<Record<string, unknown>, { locale: string; part: string }> = ({
  params: { locale, part },
}) => Response.json(searchDataFiles(locale).files.get(part));
