import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { documentsOf } from '../checks/content-view.ts';
import type { ContentView } from '../checks/content-view.ts';
import { readContentFiles } from '../load/content-files.ts';
import { readContentView } from '../load/content-view.ts';
import { asId } from '../load/corrected-example.ts';
import { readSettings } from '../load/settings.ts';
import { addDays } from '../hours/zoned-time.ts';
import { formatProblems } from '../problems/format-problems.ts';
import { nearest } from '../problems/nearest.ts';
import { IdSchema } from '../schema/locale.ts';
import { contentProblems } from './check.ts';
import type { Command, CommandContext } from './command.ts';

const kinds = {
  article: { folder: 'articles', ending: '.mdx' },
  response: { folder: 'canned-responses', ending: '.md' },
  playbook: { folder: 'playbook', ending: '.mdx' },
} as const;

type Kind = keyof typeof kinds;

/** What a writer wants to begin. */
interface Draft {
  readonly kind: Kind;
  readonly topicId: string;
  readonly title: string;
  readonly id: string;
  readonly locales: readonly string[];
  /** Body of the file; asked for nowhere, a sentence to be replaced when left out. */
  readonly text: string | undefined;
}

const words = {
  id: {
    kind: `Jenis (${Object.keys(kinds).join(', ')})? `,
    topic: (names: string) => `Topik (${names})? `,
    title: 'Judul? ',
    flags:
      'Pilihan ditulis sesudah "--", misalnya: npm run new -- --kind article --topic returns --title "Mengajukan retur"\nPilihan: --kind --topic --title --id --locale --text.',
    missing: (flag: string, example: string) => `--${flag} belum diisi, misalnya ${example}.`,
    unknown: (flag: string, value: string, allowed: string) =>
      `--${flag} "${value}" tidak dikenal. Pilih: ${allowed}.`,
    longTitle: 'Judul paling banyak 80 huruf.',
    badId: (id: string) =>
      `"${id}" bukan id. Pakai huruf kecil, angka, dan tanda hubung: --id request-return.`,
    taken: (id: string, file: string) =>
      `Id "${id}" sudah dipakai oleh ${file}. Pilih yang lain: npm run new -- --id NAMA.`,
    made: (file: string) => `Dibuat: ${file}`,
    draft: 'Masih draf: tulis isinya, lalu hapus baris "status: draft" supaya terbit.',
  },
  en: {
    kind: `Kind (${Object.keys(kinds).join(', ')})? `,
    topic: (names: string) => `Topic (${names})? `,
    title: 'Title? ',
    flags:
      'Flags stand after "--", for example: npm run new -- --kind article --topic returns --title "Request a return"\nFlags: --kind --topic --title --id --locale --text.',
    missing: (flag: string, example: string) => `--${flag} is missing, for example ${example}.`,
    unknown: (flag: string, value: string, allowed: string) =>
      `--${flag} "${value}" is unknown. Choose: ${allowed}.`,
    longTitle: 'A title has at most 80 characters.',
    badId: (id: string) =>
      `"${id}" is no id. Use lower-case letters, digits and hyphens: --id request-return.`,
    taken: (id: string, file: string) =>
      `The id "${id}" is taken by ${file}. Choose another: npm run new -- --id NAME.`,
    made: (file: string) => `Made: ${file}`,
    draft: 'Still a draft: write the text, then delete the line "status: draft" to publish it.',
  },
} as const;

/** Stands in a draft, in the language of the file, until somebody writes. */
const placeholderText: Readonly<Record<string, string>> = {
  id: 'Tulis isinya di sini.',
  en: 'Write the text here.',
};

/**
 * Makes a file that passes the check, from three answers: kind, topic, title. Flags answer in advance: `--kind --topic
 * --title --id --locale --text`; `--locale` may be given more than once, the default is the shop's first language.
 * Without a text it is a draft, so that a sentence to be replaced never reaches a customer. Prints the paths. Gives 1, and leaves nothing behind, for an answer that cannot be used, an id that is taken or a text with errors.
 */
export const create: Command = async (context) => {
  const files = readContentFiles(context.contentDir);
  const { view } = await readContentView(files, readSettings(files), { cacheDir: null, now: context.now });
  const draft = await readDraft(context, view);
  if (typeof draft === 'string') {
    context.print(draft);
    return 1;
  }
  const { folder, ending } = kinds[draft.kind];
  const made = draft.locales.map((locale) => ({
    locale,
    file: `${folder}/${locale}/${draft.topicId}/${draft.id}${ending}`,
  }));
  for (const { file, locale } of made) {
    const path = join(context.contentDir, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, documentText(draft, locale, view), { flag: 'wx' });
  }
  const problems = await contentProblems(context);
  const errors = problems.filter(
    ({ file, severity }) => severity === 'error' && made.some((one) => one.file === file),
  );
  if (errors.length > 0) {
    for (const { file } of made) rmSync(join(context.contentDir, file));
    context.print(formatProblems(errors, context.writerLocale));
    return 1;
  }
  for (const { file } of made)
    context.print(words[context.writerLocale].made(relative('.', join(context.contentDir, file))));
  if (isDraft(draft)) context.print(words[context.writerLocale].draft);
  return 0;
};

/** The writer's answers, or a sentence that says which one cannot be used. */
async function readDraft(context: CommandContext, view: ContentView): Promise<Draft | string> {
  const { locales } = view.settings.business;
  const say = words[context.writerLocale];
  const text = { type: 'string' } as const;
  const options = {
    kind: text,
    topic: text,
    title: text,
    id: text,
    text,
    locale: { type: 'string', multiple: true },
  } as const;
  let values;
  try {
    ({ values } = parseArgs({ args: [...context.args], options, strict: true }));
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}. ${say.flags}`;
  }
  // A wrong answer to a question is asked again; a wrong flag, or no answer at all, ends.
  const answer = async (
    value: string | undefined,
    question: string,
    problemOf: (given: string) => string | undefined,
  ) => {
    for (;;) {
      const given = (value ?? (await context.ask?.(question)) ?? '').trim();
      const problem = problemOf(given);
      if (problem === undefined || given === '' || value !== undefined) return { given, problem };
      context.print(problem);
    }
  };

  const topics = [...view.settings.topics.keys()];
  const { given: kind, problem: noKind } = await answer(values.kind, say.kind, (given) =>
    isKind(given) ? undefined : choice('kind', given, Object.keys(kinds)),
  );
  if (!isKind(kind)) return noKind ?? '';
  const { given: topicId, problem: noTopic } = await answer(
    values.topic,
    say.topic(topics.join(', ')),
    (given) => (topics.includes(given) ? undefined : choice('topic', given, topics)),
  );
  if (noTopic !== undefined) return noTopic;
  const { given: title, problem: noTitle } = await answer(values.title, say.title, (given) => {
    if (given === '') return say.missing('title', '--title "Mengajukan retur"');
    return given.length > 80 ? say.longTitle : undefined;
  });
  if (noTitle !== undefined) return noTitle;
  const id = values.id ?? asId(title);
  if (!IdSchema.safeParse(id).success) return say.badId(id);
  const unknown = values.locale?.find((locale) => !locales.includes(locale));
  if (unknown !== undefined) return choice('locale', unknown, locales);
  const own = values.locale ?? locales.slice(0, 1);
  const taken = documentsOf(view).find(
    (other) => other.id === id && (own.includes(other.locale) || other.folder !== kinds[kind].folder),
  );
  if (taken) return say.taken(id, taken.file);
  return { kind, topicId, title, id, locales: [...new Set(own)], text: values.text };

  function choice(flag: string, value: string, allowed: readonly string[]): string {
    if (value === '') return say.missing(flag, `--${flag} ${allowed[0] ?? '...'}`);
    const guess = nearest(value, allowed, 1)
      .map((name) => ` → --${flag} ${name}`)
      .join('');
    return `${say.unknown(flag, value, allowed.join(', '))}${guess}`;
  }
}

function documentText(draft: Draft, locale: string, { settings, today }: ContentView): string {
  const frontmatter = {
    title: draft.title,
    ...(isDraft(draft) ? { status: 'draft' } : {}),
    owner: settings.topics.get(draft.topicId)?.team,
    ...(draft.kind === 'response' ? {} : { updatedOn: today }),
    reviewBy: addDays(today, 182),
  };
  return `---\n${stringify(frontmatter, { lineWidth: 0 })}---\n\n${isDraft(draft) ? (placeholderText[locale] ?? placeholderText['en']) : draft.text?.trim()}\n`;
}

const isDraft = ({ text = '' }: Draft) => text.trim() === '';

function isKind(name: string): name is Kind {
  return Object.hasOwn(kinds, name);
}
