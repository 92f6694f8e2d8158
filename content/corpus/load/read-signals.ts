import type { Signal } from '../corpus.ts';
import type { Problem } from '../errors.ts';
import { toProblem } from '../problems/finding.ts';
import type { WriterLocale } from '../problems/finding.ts';
import { readSettings } from './settings.ts';

const file = 'signals.yaml';

/** The signals of a text that could stand in signals.yaml, with all that is wrong in it; what is not valid is left out. */
export function readSignals(
  text: string,
  writerLocale: WriterLocale,
): { readonly signals: readonly Signal[]; readonly problems: readonly Problem[] } {
  const { signals, findings } = readSettings([{ path: file, text }]);
  return {
    signals: Array.from(signals, ([kind, signal]) => ({ ...signal, kind })),
    problems: findings
      .filter((finding) => finding.file === file)
      .map((finding) => toProblem(finding, 'error', writerLocale)),
  };
}
