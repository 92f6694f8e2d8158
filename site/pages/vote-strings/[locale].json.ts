import type { APIRoute, GetStaticPaths } from 'astro';
import { siteMap } from '../../build/pages.ts';
import { stringsFor } from '../../i18n/strings.ts';

export const getStaticPaths = (() =>
  siteMap.locales.map((locale) => ({ params: { locale } }))) satisfies GetStaticPaths;

/** The words around "Was this helpful?", loaded with the answer. */
export const GET: APIRoute<Record<string, unknown>, { locale: string }> = ({ params: { locale } }) =>
  Response.json(stringsFor(locale).vote);
