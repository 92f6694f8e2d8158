import { languageOf } from '../../content/corpus/language/language-of.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import { en } from './en.ts';
import type { Strings } from './id.ts';

/** One file per language, named after it: `id.ts`, `min.ts`, `pt-br.ts`; its one export is the text. */
const fileName = /^([a-z]{2,3}(?:-[a-z0-9]{2,8})*)\.ts$/;

const byLocale = new Map<string, Strings>();
for (const [path, module] of Object.entries(await stringsFiles())) {
  const locale = fileName.exec(path.slice(path.lastIndexOf('/') + 1))?.[1];
  const [text] = Object.values(module as object) as unknown[];
  if (locale !== undefined) byLocale.set(locale, completed(text, en) as Strings);
}

/** Interface text of a locale, else of its language, else English. */
export function stringsFor(locale: Locale): Strings {
  return byLocale.get(locale) ?? byLocale.get(languageOf(locale)) ?? en;
}

/** The bundler finds the files when it compiles this; plain Node, where the configuration runs, looks into the folder. */
async function stringsFiles(): Promise<Record<string, unknown>> {
  if (import.meta.env as unknown) {
    return import.meta.glob(['./??.ts', './???.ts', './??-*.ts', './???-*.ts'], { eager: true });
  }
  const { readdirSync } = await import('node:fs');
  const names = readdirSync(new URL('.', import.meta.url)).filter((name) => fileName.test(name));
  const modules = names.map(async (name) => [name, await import(/* @vite-ignore */ `./${name}`)] as const);
  return Object.fromEntries(await Promise.all(modules));
}

/** What a language does not say yet is said in English, so that its file may be older than the pages. */
function completed(text: unknown, english: unknown): unknown {
  if (typeof english !== 'object' || english === null) return typeof text === typeof english ? text : english;
  // Plural forms differ from language to language: a set of them stands for itself.
  if (typeof text === 'object' && text !== null && 'other' in english && 'other' in text) return text;
  const own = typeof text === 'object' ? { ...text } : {};
  return Object.fromEntries(
    Object.entries(english).map(([key, value]) => [
      key,
      completed(Object.getOwnPropertyDescriptor(own, key)?.value, value),
    ]),
  );
}
