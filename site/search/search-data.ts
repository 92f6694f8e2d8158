import type { Channel } from '../../content/corpus/schema/business.ts';
import type { Vocabulary } from '../../content/corpus/schema/vocabulary.ts';
import type { HoursData } from '../hours/hours-text.ts';
import type { Strings } from '../i18n/id.ts';
import type { InstantIndex } from './instant-index.ts';

/** A topic as search shows it. */
export interface SearchTopic {
  readonly topicId: string;
  readonly title: string;
  /** Address of the topic page, base path included. */
  readonly url: string;
  /** Shapes inside the topic's `<svg>`. */
  readonly icon: string;
}

/** A way to a person as search shows it. */
export interface SearchChannel {
  readonly channel: Channel;
  readonly label: string;
  /** Address for the browser. */
  readonly link: string;
}

/** What search needs of one language before it answers. Made of public articles and vocabulary only. */
export interface SearchData {
  readonly locale: string;
  readonly intlLocale: string;
  readonly vocabulary: Vocabulary;
  readonly topics: readonly SearchTopic[];
  readonly index: InstantIndex;
  /** Address of an article below the base path, with `{slug}` for its last part. */
  readonly articlePath: string;
  readonly strings: Strings['search'];
  /** Addresses, base path included. */
  readonly searchUrl: string;
  readonly contactUrl: string;
  /** Ways to a person, best first. */
  readonly channels: readonly SearchChannel[];
  /** Shapes inside the `<svg>` of the field and of the button that closes the dialog. */
  readonly icons: { readonly search: string; readonly close: string };
  readonly hours: HoursData;
}
