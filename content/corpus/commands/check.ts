import { parseArgs } from 'node:util';
import { severityOf } from '../checks/index.ts';
import type { Corpus } from '../corpus.ts';
import { CorpusError } from '../errors.ts';
import type { Problem } from '../errors.ts';
import { filesBefore } from '../history/committed-files.ts';
import { addressSources, lostAddresses } from '../history/lost-addresses.ts';
import { momentsAhead } from '../moments.ts';
import { loadCorpus } from '../load/load-corpus.ts';
import { toProblem } from '../problems/finding.ts';
import type { Finding, Wording } from '../problems/finding.ts';
import { compareProblems, formatProblems } from '../problems/format-problems.ts';
import type { Command, CommandContext } from './command.ts';

/**
 * Prints every problem of the content, errors last so that they are in sight; 1 when there is an error. Addresses are
 * held against a commit: the last one, or that of `--since`.
 */
export const check: Command = async (context) => {
  const { writerLocale, print, args } = context;
  const { values } = parseArgs({ args: [...args], options: { since: { type: 'string' } }, strict: true });
  const before = filesBefore(context.contentDir, addressSources, values.since ?? 'HEAD');
  if (!before && values.since !== undefined) {
    print(unknownCommit(values.since)[writerLocale]);
    return 1;
  }
  // Content that is not kept in Git has no earlier state to be held against.
  const problems = await contentProblems(context, (corpus) => lostAddresses(corpus, before ?? []));
  const notices = problems.filter(({ severity }) => severity === 'notice');
  const errors = problems.filter(({ severity }) => severity === 'error');
  for (const group of [notices, errors]) {
    if (group.length > 0) print(`${formatProblems(group, writerLocale)}\n`);
  }
  print(
    writerLocale === 'id'
      ? `${errors.length} kesalahan, ${notices.length} catatan.`
      : `${errors.length} errors, ${notices.length} notices.`,
  );
  return errors.length > 0 ? 1 : 0;
};

const unknownCommit = (name: string): Wording => ({
  id: `Git tidak mengenal commit "${name}". Sebut yang ada, misalnya --since HEAD~1 atau --since origin/main.`,
  en: `Git knows no commit "${name}". Name one that exists, such as --since HEAD~1 or --since origin/main.`,
});

/**
 * Every problem of the content, ordered by file; a content without errors gives its notices, what `more` finds in it,
 * and the errors that it will have at a moment to come.
 */
export async function contentProblems(
  { contentDir, writerLocale, now }: Pick<CommandContext, 'contentDir' | 'writerLocale' | 'now'>,
  more: (corpus: Corpus) => readonly Finding[] = () => [],
): Promise<readonly Problem[]> {
  try {
    const corpus = await loadCorpus(contentDir, { writerLocale, now, thorough: true });
    const found = more(corpus).map((finding) => toProblem(finding, severityOf(finding.check), writerLocale));
    const later = await laterErrors(corpus, { contentDir, writerLocale, now });
    return [...corpus.notices, ...found, ...later].sort(compareProblems);
  } catch (error) {
    if (error instanceof CorpusError) return error.problems;
    throw error;
  }
}

/** Moments that are looked ahead to: more than a shop plans for, and few enough to be read one by one. */
const mostAhead = 20;

/** Errors that come with a date alone: a new value of a fact that another text contradicts. Each is told once. */
async function laterErrors(
  corpus: Corpus,
  { contentDir, writerLocale, now }: Pick<CommandContext, 'contentDir' | 'writerLocale' | 'now'>,
): Promise<readonly Problem[]> {
  const later = new Map<string, Problem>();
  for (const { at, written } of momentsAhead(corpus, now).slice(0, mostAhead)) {
    const errors = await loadCorpus(contentDir, { writerLocale, now: at }).then(
      () => [],
      (error: unknown) => {
        if (error instanceof CorpusError)
          return error.problems.filter(({ severity }) => severity === 'error');
        throw error;
      },
    );
    for (const problem of errors) {
      const { file, line, check: rule, key, message } = problem;
      const name = [file, line, rule, key].join(':');
      const from = writerLocale === 'id' ? `Mulai ${written}:` : `From ${written} on:`;
      if (!later.has(name)) later.set(name, { ...problem, message: `${from} ${message}` });
    }
  }
  return [...later.values()];
}
