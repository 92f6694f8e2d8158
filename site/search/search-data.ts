import type { Vocabulary } from '../../content/corpus/schema/vocabulary.ts';
import type { Strings } from '../i18n/id.ts';

/** A topic as search shows it. */
export interface SearchTopic {
  readonly topicId: string;
  readonly title: string;
  /** Address of the topic page, base path included. */
  readonly url: string;
  /** Shapes inside the topic's `<svg>`. */
  readonly icon: string;
}

/** What search needs of one language, loaded with its code. Made of public articles and vocabulary only. */
export interface SearchData {
  readonly locale: string;
  readonly intlLocale: string;
  readonly vocabulary: Vocabulary;
  /** Words of public articles and how often they stand there; what misspelt words are corrected to. */
  readonly words: Readonly<Record<string, number>>;
  readonly topics: readonly SearchTopic[];
  readonly strings: Strings['search'];
  readonly contactUrl: string;
  readonly contactLabel: string;
}
