import type { Problem } from '../errors.ts';
import type { WriterLocale } from './finding.ts';

const labels = {
  id: {
    error: 'kesalahan',
    notice: 'catatan',
    expected: 'Seharusnya',
    received: 'Tertulis',
    example: 'Contoh',
  },
  en: { error: 'error', notice: 'notice', expected: 'Expected', received: 'Found', example: 'Example' },
} as const;

/** Problems as text for a terminal, one block each, in the order given; an empty list gives an empty text. */
export function formatProblems(problems: readonly Problem[], writerLocale: WriterLocale = 'id'): string {
  const label = labels[writerLocale];
  return problems
    .map((problem) => {
      const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
      const lines = [
        `${place}  ${label[problem.severity]} (${problem.check})`,
        `  ${problem.key === undefined ? '' : `${problem.key}: `}${problem.message}`,
        `  ${label.expected}: ${problem.expected}`,
        `  ${label.received}: ${problem.received}`,
      ];
      if (problem.example !== undefined) lines.push(`  ${label.example}: ${problem.example}`);
      return lines.join('\n');
    })
    .join('\n\n');
}

/** Orders problems by file, then line (none first), then check. */
export function compareProblems(one: Problem, other: Problem): number {
  return (
    compareText(one.file, other.file) ||
    (one.line ?? 0) - (other.line ?? 0) ||
    compareText(one.check, other.check) ||
    compareText(one.key ?? '', other.key ?? '')
  );
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
