import { CorpusError } from '../errors.ts';
import type { Problem } from '../errors.ts';
import { loadCorpus } from '../load/load-corpus.ts';
import { formatProblems } from '../problems/format-problems.ts';
import type { Command, CommandContext } from './command.ts';

/** Prints every problem of the content, errors last so that they are in sight; 1 when there is an error. */
export const check: Command = async (context) => {
  const { writerLocale, print } = context;
  const problems = await contentProblems(context);
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

/** Every problem of the content, ordered by file; a content without errors gives its notices. */
export async function contentProblems({
  contentDir,
  writerLocale,
  now,
}: Pick<CommandContext, 'contentDir' | 'writerLocale' | 'now'>): Promise<readonly Problem[]> {
  try {
    return (await loadCorpus(contentDir, { writerLocale, now, thorough: true })).notices;
  } catch (error) {
    if (error instanceof CorpusError) return error.problems;
    throw error;
  }
}
