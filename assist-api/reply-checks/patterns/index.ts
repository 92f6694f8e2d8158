import { languageOf } from '../../../content/corpus/language/index.ts';
import type { Locale } from '../../../content/corpus/schema/locale.ts';
import { english } from './english.ts';
import { indonesian } from './indonesian.ts';
import type { ReplyPatterns } from './patterns.ts';

export { commitments } from './patterns.ts';
export type { Claim, Commitment, DayPart, NamedTime, ReplyPatterns, Rewording } from './patterns.ts';

const byLanguage: Readonly<Record<string, ReplyPatterns>> = { id: indonesian, en: english };

/** What is known of a language; undefined where nothing is, and the checks that rest on words are left out. */
export function replyPatternsOf(locale: Locale): ReplyPatterns | undefined {
  return byLanguage[languageOf(locale)];
}
