import { CorpusError } from '../../content/corpus/errors.ts';
import type { Problem } from '../../content/corpus/errors.ts';
import { dayIn } from '../../content/corpus/hours/index.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Logger } from '../log.ts';

/** How the content is read. */
export interface LiveContentOptions {
  /** Reads the content anew. Rejects with `CorpusError` when it is not valid. */
  readonly load: () => Promise<Knowledge>;
  /** The same content with what was learned since; undefined when that is nothing. Default: never anything. */
  readonly learn?: (current: Knowledge) => Promise<Knowledge | undefined>;
  /** The state to begin with. */
  readonly first: Knowledge;
  /** Called after each change of the content that took effect. */
  readonly onChange: (knowledge: Knowledge) => void;
  /** Tells the writer what to mend, as text of several lines. */
  readonly tellWriter: (text: string) => void;
  readonly now: () => Date;
  readonly log: Logger;
}

/** The newest good state of the content. */
export interface LiveContent {
  knowledge(): Knowledge;
  /** Errors that keep the newest content from being live; empty when it is. */
  problems(): readonly Problem[];
  /**
   * Reads the content and, when it is valid and different, puts it in place at once; else the last good state stays
   * the writer is told every problem, and the log counts them. Never rejects. Calls at once are answered one after the other.
   */
  reload(): Promise<void>;
  /** Reloads when the day in the shop's time zone is another than at the last reading. */
  reloadOnNewDay(): Promise<void>;
  /** Puts what was learned since in place; where that fails, the log says why. Never rejects. */
  learn(): Promise<void>;
}

/** Begins with a state that was loaded before. */
export function createLiveContent({
  load,
  learn = () => Promise.resolve(undefined),
  first,
  onChange,
  tellWriter,
  now,
  log,
}: LiveContentOptions): LiveContent {
  let current = first;
  let problems: readonly Problem[] = [];
  let queue: Promise<void> = Promise.resolve();
  const today = () => dayIn(current.corpus.business.timeZone, now());
  let day = today();

  const reloadOnce = async () => {
    const isNewDay = today() !== day;
    day = today();
    try {
      const next = await load();
      const hadProblems = problems.length > 0;
      problems = [];
      if (next.corpus.version === current.corpus.version && !isNewDay) {
        if (hadProblems) log.info('content is valid again', { corpusVersion: current.corpus.version });
        if (next.learnedVersion !== current.learnedVersion) current = next;
        return;
      }
      current = next;
      log.info('content changed', { corpusVersion: next.corpus.version });
      onChange(next);
    } catch (error) {
      const refused = 'content not taken over; the last good one stays';
      if (error instanceof CorpusError) {
        problems = error.problems.filter(({ severity }) => severity === 'error');
        log.error(refused, { problems: problems.length });
        tellWriter(`\n${error.message}\n`);
      } else {
        problems = [];
        log.error(refused, { error: error instanceof Error ? error.message : String(error) });
      }
    }
  };

  const learnOnce = async () => {
    try {
      current = (await learn(current)) ?? current;
    } catch (error) {
      log.error('learning failed; what was learned before stays', {
        error: error instanceof Error ? error.message : String(error),
      });
    }
  };

  const reload = () => (queue = queue.then(reloadOnce));
  return {
    knowledge: () => current,
    problems: () => problems,
    reload,
    reloadOnNewDay: () => (today() === day ? queue : reload()),
    learn: () => (queue = queue.then(learnOnce)),
  };
}
