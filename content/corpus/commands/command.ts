import type { WriterLocale } from '../problems/finding.ts';

/** What a writers' command works with; everything outside comes in here. */
export interface CommandContext {
  /** The content directory. */
  readonly contentDir: string;
  readonly writerLocale: WriterLocale;
  readonly now: Date;
  /** Words and flags after the command's name. */
  readonly args: readonly string[];
  /** Writes one block of text and a line end. */
  readonly print: (text: string) => void;
  /** Asks on the terminal; undefined when nobody can answer. */
  readonly ask: ((question: string) => Promise<string>) | undefined;
}

/** Runs to its end and gives the exit code: 0 for success, 1 for a refusal that was printed. */
export type Command = (context: CommandContext) => Promise<number>;
