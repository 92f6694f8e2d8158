import type { Severity } from '../errors.ts';
import type { Finding } from '../problems/finding.ts';
import type { Check, ContentView } from './content-view.ts';

/** Rules over the whole content, by permanent id. */
const checks = {} as const satisfies Readonly<Record<string, Check>>;

/** Rules that do not keep the corpus from being used. Every other one is an error. */
const notices: ReadonlySet<string> = new Set([]);

/** How much a rule matters. */
export function severityOf(check: string): Severity {
  return notices.has(check) ? 'notice' : 'error';
}

/** What the rules find, in no order. */
export function checkContent(view: ContentView): Finding[] {
  return Object.values<Check>(checks).flatMap((check) => [...check(view)]);
}
