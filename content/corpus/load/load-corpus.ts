import { hash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { checkContent, severityOf } from '../checks/index.ts';
import type { Corpus } from '../corpus.ts';
import { CorpusError } from '../errors.ts';
import { toProblem } from '../problems/finding.ts';
import type { Finding, WriterLocale } from '../problems/finding.ts';
import { compareProblems, formatProblems } from '../problems/format-problems.ts';
import { assembleCorpus } from './assemble-corpus.ts';
import { readContentFiles } from './content-files.ts';
import { readContentView } from './content-view.ts';
import { valuesInForce } from './fact-texts.ts';
import { deepFreeze } from './freeze.ts';
import type { OnBody } from './parse-article.ts';
import { readSettings } from './settings.ts';

/** How a corpus is loaded. */
export interface LoadOptions {
  /** Directory in which what was read is kept between runs; made when missing. Null, the default, keeps nothing. */
  readonly cacheDir?: string | null;
  /** The moment that decides which values of facts are in force, and what "today" is. Default: the clock. */
  readonly now?: Date;
  /** Language of problems. Default: Indonesian. */
  readonly writerLocale?: WriterLocale;
  /** Also looks for advice that takes about a second to find, such as two texts that answer the same. Default: false. */
  readonly thorough?: boolean;
  /** Told of each article's body as it is read: not of one that comes from the cache. */
  readonly onBody?: OnBody | undefined;
}

/**
 * Reads the content of a directory into one validated, deeply frozen corpus.
 *
 * @throws CorpusError `CORPUS_NOT_FOUND` when there is no such directory, `CORPUS_INVALID` with every problem of
 * every file, notices included, when one of them is an error.
 */
export async function loadCorpus(dir: string, options: LoadOptions = {}): Promise<Corpus> {
  const { cacheDir = null, now = new Date(), writerLocale = 'id', thorough = false, onBody } = options;
  if (!existsSync(dir) || !statSync(dir).isDirectory()) throw notFound(dir, writerLocale);

  const files = readContentFiles(dir);
  const settings = readSettings(files);
  const { view, findings } = await readContentView(files, settings, { cacheDir, now, onBody });
  const whole = settings.isReadable ? checkContent(view, { thorough }) : [];
  const problems = [...settings.findings, ...findings, ...whole]
    .map((finding) => toProblem(finding, severityOf(finding.check), writerLocale))
    .sort(compareProblems);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    const count = writerLocale === 'id' ? `${errors.length} kesalahan` : `${errors.length} errors`;
    throw new CorpusError(
      'CORPUS_INVALID',
      `${dir}: ${count}.\n\n${formatProblems(errors, writerLocale)}`,
      problems,
    );
  }
  const digests = files.map(({ path, digest }) => `${path}\0${digest}`).join('\n');
  return deepFreeze({
    version: hash('sha256', `${digests}\n${valuesInForce(settings, now)}`).slice(0, 16),
    ...assembleCorpus(files, view),
    notices: problems,
    resolvedAt: new Date(now),
  });
}

function notFound(dir: string, writerLocale: WriterLocale): CorpusError {
  const finding: Finding = {
    check: 'missing-file',
    file: dir,
    expected: { id: 'folder konten', en: 'a content directory' },
    received: '–',
    message: {
      id: `Folder konten ${dir} tidak ada. Periksa CONTENT_DIR.`,
      en: `There is no content directory ${dir}. Check CONTENT_DIR.`,
    },
  };
  return new CorpusError('CORPUS_NOT_FOUND', finding.message[writerLocale], [
    toProblem(finding, 'error', writerLocale),
  ]);
}
