import type { Problem, Severity } from '../errors.ts';

/** Languages in which writers are spoken to; apart from the languages of the content. */
export type WriterLocale = 'id' | 'en';

/** The language that the terminal is set to (`LC_ALL`, `LC_MESSAGES`, `LANG`): English, else Indonesian. */
export function writerLocaleOf(env: Readonly<Record<string, string | undefined>>): WriterLocale {
  const named = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(
    (value) => value !== undefined && value !== '',
  );
  return /^en/i.test(named ?? '') ? 'en' : 'id';
}

/** The same words in both writers' languages. */
export type Wording = Readonly<Record<WriterLocale, string>>;

/** A problem before its language and severity are chosen. */
export interface Finding {
  /** Permanent id of the rule that found it. */
  readonly check: string;
  /** Path relative to the content directory. */
  readonly file: string;
  /** 1-based; absent when the problem is the file itself. */
  readonly line?: number | undefined;
  /** Dotted key path in YAML. */
  readonly key?: string | undefined;
  readonly expected: Wording;
  /** What stands there; any length. */
  readonly received: string;
  /** A corrected line that would pass. */
  readonly example?: string | undefined;
  readonly message: Wording;
}

const longestReceived = 120;

/** A finding in the writer's language; `received` is put on one line and shortened to 120 characters. */
export function toProblem(finding: Finding, severity: Severity, writerLocale: WriterLocale): Problem {
  const { check, file, line, key, example } = finding;
  return {
    check,
    severity,
    file,
    ...(line === undefined ? {} : { line }),
    ...(key === undefined ? {} : { key }),
    expected: finding.expected[writerLocale],
    received: shorten(finding.received.replaceAll(/\s+/g, ' ').trim()),
    ...(example === undefined ? {} : { example }),
    message: finding.message[writerLocale],
  };
}

function shorten(text: string): string {
  return text.length > longestReceived ? `${text.slice(0, longestReceived - 1)}…` : text;
}

/** Words that are the same in both languages. */
export function sameWords(text: string): Wording {
  return { id: text, en: text };
}
