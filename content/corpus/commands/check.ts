import { parseArgs } from 'node:util';
import { severityOf } from '../checks/index.ts';
import type { Corpus } from '../corpus.ts';
import { CorpusError } from '../errors.ts';
import type { Problem } from '../errors.ts';
import { filesBefore } from '../history/committed-files.ts';
import { addressSources, lostAddresses } from '../history/lost-addresses.ts';
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
 * Every problem of the content, ordered by file; a content without errors gives its notices, and what `more` finds in
 * it.
 */
export async function contentProblems(
  { contentDir, writerLocale, now }: Pick<CommandContext, 'contentDir' | 'writerLocale' | 'now'>,
  more: (corpus: Corpus) => readonly Finding[] = () => [],
): Promise<readonly Problem[]> {
  try {
    const corpus = await loadCorpus(contentDir, { writerLocale, now, thorough: true });
    const found = more(corpus).map((finding) => toProblem(finding, severityOf(finding.check), writerLocale));
    return [...corpus.notices, ...found].sort(compareProblems);
  } catch (error) {
    if (error instanceof CorpusError) return error.problems;
    throw error;
  }
}
