import { CorpusError } from '../../content/corpus/errors.ts';
import type { Problem } from '../../content/corpus/errors.ts';
import { nextMoment } from '../../content/corpus/index.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Logger } from '../log.ts';

/** How long before its moment a state is prepared: longer than building a large site takes. */
const aheadMs = 10 * 60_000;

/** How the content is read. */
export interface LiveContentOptions {
  /** Reads the content anew, as it holds at a moment. Rejects with `CorpusError` when it is not valid. */
  readonly load: (at: Date) => Promise<Knowledge>;
  /** The same content with what was learned since; undefined when that is nothing. Default: never anything. */
  readonly learn?: (current: Knowledge) => Promise<Knowledge | undefined>;
  /** The state to begin with. */
  readonly first: Knowledge;
  /** Called after each change of the content that took effect. */
  readonly onChange: (knowledge: Knowledge) => void;
  /** Called with each state that takes the place of another, also where only what was learned changed. Default: nothing. */
  readonly onState?: (knowledge: Knowledge) => void;
  /** Called when a state is ready that will take effect by itself at its moment. Default: nothing. */
  readonly onPrepared?: (at: Date) => void;
  /** Tells the writer what to mend, as text of several lines. */
  readonly tellWriter: (text: string) => void;
  readonly now: () => Date;
  readonly log: Logger;
}

/** The newest good state of the content. */
export interface LiveContent {
  /** The state that holds now: one that was prepared takes effect at its moment, with no call in between. */
  knowledge(): Knowledge;
  /** Errors that keep the newest content from being live; empty when it is. */
  problems(): readonly Problem[];
  /**
   * Reads the content and, when it is valid and different, puts it in place at once; else the last good state stays,
   * the writer is told every problem, and the log counts them. Never rejects. Calls at once are answered one after the other.
   */
  reload(): Promise<void>;
  /** Resolves once everything that was asked for so far is in place or refused. */
  settled(): Promise<void>;
  /**
   * To be called about every second: prepares the state of the next moment at which something changes by date, some
   * minutes ahead, and reads anew where a moment came unprepared. Never rejects.
   */
  followClock(): Promise<void>;
  /** Puts what was learned since in place; where that fails, the log says why. Never rejects. */
  learn(): Promise<void>;
}

/** Begins with a state that was loaded before. */
export function createLiveContent({
  load,
  learn = () => Promise.resolve(undefined),
  first,
  onChange,
  onState = () => undefined,
  onPrepared = () => undefined,
  tellWriter,
  now,
  log,
}: LiveContentOptions): LiveContent {
  let current = first;
  let prepared: { readonly at: Date; readonly knowledge: Knowledge } | undefined;
  /** When the content was read last, and the moment it was prepared for last, whether or not that went well. */
  let readAt = first.corpus.resolvedAt;
  let preparedFor: Date | undefined;
  let problems: readonly Problem[] = [];
  let queue: Promise<void> = Promise.resolve();
  let waiting = 0;

  const put = (next: Knowledge) => {
    current = next;
    onState(next);
  };

  const knowledge = () => {
    if (prepared && prepared.at <= now()) {
      put(prepared.knowledge);
      prepared = undefined;
      log.info('content changed by date', { corpusVersion: current.corpus.version });
      onChange(current);
    }
    return current;
  };

  /** What was prepared from the former state no longer fits. */
  const replace = (next: Knowledge) => {
    put(next);
    prepared = undefined;
    preparedFor = undefined;
  };

  const refuse = (error: unknown, at?: Date) => {
    const refused = 'content not taken over; the last good one stays';
    if (error instanceof CorpusError) {
      problems = error.problems.filter(({ severity }) => severity === 'error');
      log.error(refused, { problems: problems.length });
      tellWriter(`\n${at ? `${at.toISOString()}: ` : ''}${error.message}\n`);
    } else {
      problems = [];
      log.error(refused, { error: messageOf(error) });
    }
  };

  /** As the content holds once it is read: a moment may come meanwhile. */
  const loadNow = async () => {
    for (;;) {
      readAt = now();
      const next = await load(readAt);
      if (nextMoment(next.corpus, readAt) > now()) return next;
    }
  };

  const reloadOnce = async () => {
    try {
      const next = await loadNow();
      const { corpus } = knowledge();
      const isLater = nextMoment(corpus, corpus.resolvedAt) <= readAt;
      if (!prepared) preparedFor = undefined;
      const hadProblems = problems.length > 0;
      problems = [];
      if (next.corpus.version === current.corpus.version && !isLater) {
        if (hadProblems) log.info('content is valid again', { corpusVersion: current.corpus.version });
        if (next.learnedVersion !== current.learnedVersion) put(next);
        return;
      }
      replace(next);
      log.info('content changed', { corpusVersion: next.corpus.version });
      onChange(next);
    } catch (error) {
      refuse(error);
    }
  };

  /** Reads the content as of a moment to come. Where it will not be valid, the writer has until then to mend it. */
  const prepareOnce = async (at: Date) => {
    preparedFor = at;
    try {
      const next = await load(at);
      prepared = { at, knowledge: next };
      log.info('content prepared', { at: at.toISOString(), corpusVersion: next.corpus.version });
      onPrepared(at);
    } catch (error) {
      refuse(error, at);
    }
  };

  const learnOnce = async () => {
    try {
      const before = knowledge();
      const next = await learn(before);
      if (!next) return;
      // Where a moment came meanwhile, the state that was learned from has ended.
      if (knowledge() === before) replace(next);
      else await reloadOnce();
    } catch (error) {
      log.error('learning failed; what was learned before stays', { error: messageOf(error) });
    }
  };

  const enqueue = (work: () => Promise<void>) => {
    waiting += 1;
    return (queue = queue.then(work).finally(() => (waiting -= 1)));
  };
  const reload = () => enqueue(reloadOnce);
  return {
    knowledge,
    problems: () => problems,
    reload,
    settled: () => queue,
    followClock() {
      if (waiting > 0) return queue;
      const { corpus } = knowledge();
      const at = now();
      const lastAt = readAt < corpus.resolvedAt ? corpus.resolvedAt : readAt;
      if (nextMoment(corpus, lastAt) <= at) return reload();
      const next = nextMoment(corpus, at);
      const isDue = next.getTime() - at.getTime() <= aheadMs;
      if (!isDue || preparedFor?.getTime() === next.getTime()) return queue;
      return enqueue(() => prepareOnce(next));
    },
    learn: () => enqueue(learnOnce),
  };
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
