import type { Corpus } from '../../content/corpus/corpus.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import { RequestError } from '../errors/request-error.ts';
import type { Library } from '../knowledge.ts';

/** The language asked for in `field`, default the first of the help center. Throws `UNKNOWN_LOCALE`. */
export function localeOf(corpus: Corpus, asked: Locale | undefined, field = 'locale'): Locale {
  const { locales } = corpus.business;
  const [first = ''] = locales;
  if (asked === undefined) return first;
  if (locales.includes(asked)) return asked;
  const expected = locales.join(' or ');
  throw new RequestError(
    'UNKNOWN_LOCALE',
    `The help center has no language "${asked}". Use ${expected}, or leave it out.`,
    {
      issues: [{ path: field, message: 'unknown language', expected }],
    },
  );
}

/** Checks a topic id of a request; undefined passes. Throws `UNKNOWN_TOPIC`. */
export function checkTopic(corpus: Corpus, library: Library, topicId: string | undefined): void {
  if (topicId === undefined || library.topic(topicId)) return;
  const expected = corpus.topics.map((topic) => topic.topicId).join(', ');
  throw new RequestError('UNKNOWN_TOPIC', `There is no topic "${topicId}". Use one of: ${expected}.`, {
    issues: [{ path: 'topic', message: 'unknown topic', expected }],
  });
}
