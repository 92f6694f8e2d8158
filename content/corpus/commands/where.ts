import { join, relative } from 'node:path';
import type { ContentView } from '../checks/content-view.ts';
import { documentsOf } from '../checks/content-view.ts';
import { readContentFiles } from '../load/content-files.ts';
import { readContentView } from '../load/content-view.ts';
import { readSettings } from '../load/settings.ts';
import { lineOfKey } from '../load/yaml-text.ts';
import { nearest } from '../problems/nearest.ts';
import type { Command } from './command.ts';

interface Place {
  readonly file: string;
  readonly line: number;
}

const usage = {
  id: 'Pemakaian: npm run where -- fact|article|response NAMA, misalnya npm run where -- fact return_window\nArtikel playbook dicari dengan article.',
  en: 'Usage: npm run where -- fact|article|response NAME, for example npm run where -- fact return_window\nPlaybook articles are found with article.',
};

/** Lists every use of a fact, article or response as `file:line  text`; 1 for a name that does not exist. */
export const where: Command = async ({ contentDir, writerLocale, now, args, print }) => {
  const [kind = '', name = ''] = args;
  const subject = Object.hasOwn(subjects, kind) ? subjects[kind] : undefined;
  if (!subject || name === '') {
    print(usage[writerLocale]);
    return 1;
  }
  const files = readContentFiles(contentDir);
  const { view } = await readContentView(files, readSettings(files), { cacheDir: null, now });
  const names = subject.names(view);
  if (!names.has(name)) {
    const others = nearest(name, names).join(', ');
    print(
      writerLocale === 'id'
        ? `Tidak ada ${kind} "${name}".${others && ` Yang mirip: ${others}.`}`
        : `There is no ${kind} "${name}".${others && ` Similar: ${others}.`}`,
    );
    return 1;
  }
  const places = subject
    .places(view, name)
    .sort((one, other) => (one.file < other.file ? -1 : one.file > other.file ? 1 : one.line - other.line));
  for (const { file, line } of places) {
    const text = view.textOf(file).split('\n')[line - 1]?.trim() ?? '';
    print(
      `${relative('.', join(contentDir, file))}:${line}  ${text.length > 100 ? `${text.slice(0, 99)}…` : text}`,
    );
  }
  print(writerLocale === 'id' ? `${places.length} tempat.` : `${places.length} places.`);
  return 0;
};

interface Subject {
  readonly names: (view: ContentView) => ReadonlySet<string>;
  readonly places: (view: ContentView, name: string) => Place[];
}

const subjects: Readonly<Record<string, Subject>> = {
  fact: {
    names: ({ settings }) => settings.known.facts,
    places: (view, name) => [
      ...settingPlaces(view, 'facts.yaml', [name]),
      ...settingPlaces(
        view,
        'business.yaml',
        view.settings.business.channels.flatMap(({ address }, index) =>
          address === name ? [`channels.${index}.address`] : [],
        ),
      ),
      ...documentsOf(view).flatMap(({ file, parsed }) =>
        parsed.factUses.filter((use) => use.name === name).map(({ line }) => ({ file, line })),
      ),
    ],
  },
  article: {
    names: ({ articlesById }) => new Set(articlesById.keys()),
    places: ({ articles, responses }, id) => [
      ...articles.filter((article) => article.id === id).map(titlePlace),
      ...articles.flatMap(({ file, parsed }) => [
        ...parsed.links.filter(({ articleId }) => articleId === id).map(({ line }) => ({ file, line })),
        ...keyPlaces(file, parsed.lines, 'related', parsed.frontmatter?.related, id),
      ]),
      ...responses.flatMap(({ file, parsed }) =>
        keyPlaces(file, parsed.lines, 'sources', parsed.frontmatter?.sources, id),
      ),
    ],
  },
  response: {
    names: ({ responses }) => new Set(responses.map(({ id }) => id)),
    places: ({ responses }, id) => responses.filter((response) => response.id === id).map(titlePlace),
  },
};

/** The text itself, at its title. */
function titlePlace({ file, parsed }: ContentView['articles' | 'responses'][number]): Place {
  return { file, line: parsed.lines['title'] ?? 1 };
}

function settingPlaces({ settings }: ContentView, file: string, keys: readonly string[]): Place[] {
  return keys.map((key) => ({ file, line: lineOfKey(settings.lines.get(file) ?? {}, key) ?? 1 }));
}

function keyPlaces(
  file: string,
  lines: Readonly<Record<string, number>>,
  key: string,
  ids: readonly string[] | undefined,
  id: string,
): Place[] {
  return (ids ?? []).flatMap((listed, index) =>
    listed === id ? [{ file, line: lines[`${key}.${index}`] ?? lines[key] ?? 1 }] : [],
  );
}
