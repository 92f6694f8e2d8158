import { readFileSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import type { ArticleView, ContentView } from '../checks/content-view.ts';
import { readContentFiles } from '../load/content-files.ts';
import { readContentView } from '../load/content-view.ts';
import { readSettings } from '../load/settings.ts';
import type { WriterLocale } from '../problems/finding.ts';
import { nearest } from '../problems/nearest.ts';
import { driftOf } from '../translations/source.ts';
import { noteSource } from '../translations/note-source.ts';
import type { Command, CommandContext } from './command.ts';

const words = {
  id: {
    usage:
      'Pemakaian: npm run content:translated -- BERKAS ... mencatat bahwa terjemahan itu sesuai dengan sumbernya sekarang.\n--from BAHASA: sumbernya dalam bahasa ini; tanpa itu yang tercatat di berkas, atau bahasa pertama di business.yaml.\n--all: semua terjemahan yang belum punya catatan; yang tertinggal dari sumbernya hanya disebut.',
    unknownFile: (file: string) => `Tidak ada artikel "${file}".`,
    similar: (files: string) => ` Yang mirip: ${files}.`,
    isSource: (file: string) =>
      `${file} adalah sumbernya sendiri. Sebut terjemahannya, atau bahasa lain dengan --from.`,
    noSource: (file: string, locale: string) => `${file} tidak punya sumber dalam bahasa "${locale}".`,
    unreadable: (file: string) => `${file} belum bisa dibaca. Perbaiki dulu: npm run content:check.`,
    noted: (file: string, count: number, locale: string) =>
      `Dicatat: ${file} (${count} bagian dari "${locale}")`,
    same: (file: string) => `Sudah tercatat: ${file}`,
    behind: (file: string) => `Tertinggal dari sumbernya, tidak dicatat: ${file}`,
    total: (count: number) => `${count} berkas ditulis.`,
  },
  en: {
    usage:
      'Usage: npm run content:translated -- FILE ... notes that the translation agrees with its source as it is now.\n--from LOCALE: its source is in this language; default: the one noted in the file, else the first of business.yaml.\n--all: every translation that has no note yet; those behind their source are only named.',
    unknownFile: (file: string) => `There is no article "${file}".`,
    similar: (files: string) => ` Similar: ${files}.`,
    isSource: (file: string) =>
      `${file} is the source itself. Name its translation, or another language with --from.`,
    noSource: (file: string, locale: string) => `${file} has no source in the language "${locale}".`,
    unreadable: (file: string) => `${file} cannot be read yet. Mend it first: npm run content:check.`,
    noted: (file: string, count: number, locale: string) =>
      `Noted: ${file} (${count} sections of "${locale}")`,
    same: (file: string) => `Noted already: ${file}`,
    behind: (file: string) => `Behind its source, not noted: ${file}`,
    total: (count: number) => `${count} files written.`,
  },
} as const satisfies Readonly<Record<WriterLocale, unknown>>;

/** Writes into translations what their source holds now, section by section; 1 when one of them cannot be noted. */
export const translated: Command = async (context) => {
  const { contentDir, writerLocale, now, args, print } = context;
  const say = words[writerLocale];
  const asked = readArguments(args);
  if (!asked) {
    print(say.usage);
    return 1;
  }
  const files = readContentFiles(contentDir);
  const { view } = await readContentView(files, readSettings(files), { cacheDir: null, now });
  const { articles, problems } = asked.all ? unnoted(view, context) : named(view, asked.files, context);
  const notes = articles.map((article) => noteFor(view, article, asked.from, context));
  problems.push(...notes.flatMap((note) => (typeof note === 'string' ? [note] : [])));
  for (const problem of problems) print(problem);
  if (problems.length > 0 && !asked.all) return 1;
  let written = 0;
  for (const note of notes) {
    if (typeof note === 'string') continue;
    const path = join(contentDir, note.article.file);
    if (note.text === readFileSync(path, 'utf8')) {
      print(say.same(shown(path)));
      continue;
    }
    writeFileSync(path, note.text);
    written += 1;
    print(say.noted(shown(path), note.count, note.locale));
  }
  print(say.total(written));
  return 0;
};

interface Asked {
  readonly files: readonly string[];
  readonly from: string | undefined;
  readonly all: boolean;
}

/** Undefined for flags that do not exist, and when nothing is named. */
function readArguments(args: readonly string[]): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { from: { type: 'string' }, all: { type: 'boolean' } },
      allowPositionals: true,
    });
    const all = values.all ?? false;
    return all === positionals.length > 0 ? undefined : { files: positionals, from: values.from, all };
  } catch {
    return undefined;
  }
}

interface Chosen {
  readonly articles: readonly ArticleView[];
  readonly problems: string[];
}

/** Files as they are typed: from the working directory, or from the content directory. */
function named(
  view: ContentView,
  files: readonly string[],
  { contentDir, writerLocale }: CommandContext,
): Chosen {
  const byFile = new Map(view.articles.map((article) => [article.file, article]));
  const say = words[writerLocale];
  const problems: string[] = [];
  const articles = files.flatMap((file) => {
    const below = relative(resolve(contentDir), resolve(file)).split(sep).join('/');
    const article = byFile.get(below) ?? (isAbsolute(file) ? undefined : byFile.get(file));
    if (article) return [article];
    const similar = nearest(below.startsWith('..') ? file : below, byFile.keys()).join(', ');
    problems.push(`${say.unknownFile(file)}${similar && say.similar(similar)}`);
    return [];
  });
  return { articles: [...new Set(articles)], problems };
}

/** Translations out of the default language without a note; those that are behind are told. */
function unnoted(view: ContentView, { contentDir, writerLocale }: CommandContext): Chosen {
  const [defaultLocale] = view.settings.business.locales;
  const say = words[writerLocale];
  const isTranslation = ({ id, locale, folder }: ArticleView) =>
    locale !== defaultLocale &&
    view.articlesById.get(id)?.some((other) => other.locale === defaultLocale && other.folder === folder);
  return {
    articles: view.articles.filter(
      (article) => isTranslation(article) && article.parsed.frontmatter?.translatedFrom === undefined,
    ),
    problems: view.articles
      .filter((article) => driftOf(view, article) !== undefined)
      .map(({ file }) => say.behind(shown(join(contentDir, file)))),
  };
}

interface Note {
  readonly article: ArticleView;
  readonly locale: string;
  /** Sections noted. */
  readonly count: number;
  /** The whole file with its note. */
  readonly text: string;
}

/** The file with its note, or a sentence that says why it cannot be noted. */
function noteFor(
  view: ContentView,
  article: ArticleView,
  from: string | undefined,
  { contentDir, writerLocale }: CommandContext,
): Note | string {
  const say = words[writerLocale];
  const { id, folder, file, parsed } = article;
  const path = join(contentDir, file);
  const [defaultLocale = ''] = view.settings.business.locales;
  const locale = from ?? parsed.frontmatter?.translatedFrom?.locale ?? defaultLocale;
  if (locale === article.locale) return say.isSource(shown(path));
  const source = view.articlesById
    .get(id)
    ?.find((other) => other.locale === locale && other.folder === folder);
  if (!source) return say.noSource(shown(path), locale);
  const sections = source.parsed.sectionHashes;
  const count = Object.keys(sections).length;
  const text = noteSource(readFileSync(path, 'utf8'), { locale, sections });
  if (count === 0) return say.unreadable(shown(join(contentDir, source.file)));
  return text === undefined ? say.unreadable(shown(path)) : { article, locale, count, text };
}

const shown = (path: string) => relative('.', path);
