/** Permanent codes of the errors that content can cause. */
export type CorpusErrorCode = 'CORPUS_INVALID' | 'CORPUS_NOT_FOUND' | 'FACT_UNKNOWN';

/** Base of every error of this project. `code` never changes; the message says what happened, why, and what to do. */
export class TanggapError extends Error {
  /** Permanent, upper case: `CORPUS_INVALID`. */
  readonly code: string;
  /** A next step for the reader, where the message alone does not give one. */
  readonly hint: string | undefined;

  constructor(code: string, message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = new.target.name;
    this.code = code;
    this.hint = options.hint;
  }
}

/** How much a problem matters: an `error` keeps the corpus from being used, a `notice` is advice. */
export type Severity = 'error' | 'notice';

/** One thing wrong in one file, ready to be shown to the writer. */
export interface Problem {
  /** Permanent id of the check, kebab-case: `unknown-fact`, `unknown-key`, `wrong-type`. */
  readonly check: string;
  readonly severity: Severity;
  /** Path relative to the content directory. */
  readonly file: string;
  /** 1-based; absent when the problem is the file itself. */
  readonly line?: number;
  /** Key path in frontmatter or YAML, dotted: `procedure.steps.0`. Absent for the body. */
  readonly key?: string;
  /** What is allowed, in the writer's language. */
  readonly expected: string;
  /** What stands there, shortened to 120 characters. */
  readonly received: string;
  /** A corrected line that would pass. */
  readonly example?: string;
  /** One sentence in the writer's language: what is wrong and what to do. */
  readonly message: string;
}

/** Thrown by `loadCorpus`: every problem of every file at once. */
export class CorpusError extends TanggapError {
  /** Ordered by file, then line. Never empty. */
  readonly problems: readonly Problem[];

  constructor(
    code: CorpusErrorCode,
    message: string,
    problems: readonly Problem[],
    options: { cause?: unknown } = {},
  ) {
    super(code, message, options);
    this.problems = problems;
  }
}
