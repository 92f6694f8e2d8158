import type { Finding } from '../problems/finding.ts';
import { settingsPlace } from './content-view.ts';
import type { ContentView } from './content-view.ts';

/** `pattern` of a placeholder is a regular expression. */
export function* placeholderPattern({ settings }: ContentView): Iterable<Finding> {
  for (const [name, { pattern }] of Object.entries(settings.business.placeholders)) {
    if (pattern === undefined || isPattern(pattern)) continue;
    yield {
      check: 'placeholder-pattern',
      ...settingsPlace(settings, 'business.yaml', `placeholders.${name}.pattern`),
      expected: { id: 'ekspresi reguler JavaScript', en: 'a JavaScript regular expression' },
      received: pattern,
      example: String.raw`pattern: '\bTK-?\d{5}\b'`,
      message: {
        id: 'Pola ini tidak terbaca. Periksa kurung dan tanda garis miringnya.',
        en: 'This pattern cannot be read. Check its brackets and backslashes.',
      },
    };
  }
}

function isPattern(pattern: string): boolean {
  try {
    new RegExp(pattern, 'i');
    return true;
  } catch {
    return false;
  }
}
