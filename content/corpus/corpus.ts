import type { Problem } from './errors.ts';
import type { ArticleFrontmatter, Audience, PlaybookFrontmatter } from './schema/article.ts';
import type { Business } from './schema/business.ts';
import type { CannedResponseFrontmatter } from './schema/canned-response.ts';
import type { Fact } from './schema/fact.ts';
import type { Locale } from './schema/locale.ts';
import type { LocaleReplyParts } from './schema/reply-parts.ts';
import type { SignalEntry } from './schema/signal.ts';
import type { PastMessage } from './schema/past-message.ts';
import type { Topic } from './schema/topic.ts';
import type { Drift } from './translations/drift.ts';
import type { Vocabulary } from './schema/vocabulary.ts';

/** A section of an article: the unit that is retrieved. Its text equals what the built page shows under the heading. */
export interface Passage {
  /** `request-return#langkah-langkah`; `request-return` alone for the text before the first heading. Unique per locale. */
  readonly passageId: string;
  /** The page's anchor; empty for the text before the first heading. */
  readonly headingId: string;
  /** The heading's text; the article's title for the text before the first heading. */
  readonly heading: string;
  /** 1 for the text before the first heading, else the heading's level (2 or 3). */
  readonly depth: number;
  /** Plain text, white space collapsed, facts resolved. Can be empty. */
  readonly text: string;
}

interface DocumentIdentity {
  readonly locale: Locale;
  readonly topicId: string;
  /** Path relative to the content directory, with forward slashes. */
  readonly file: string;
  /** Names of the facts that stand in it; unique, sorted. */
  readonly facts: readonly string[];
}

/** What public and playbook articles share. Facts in title and description are resolved. */
interface ArticleParts extends DocumentIdentity {
  readonly articleId: string;
  /** Resolved from `slug`, default the id. Unique in its locale and audience. */
  readonly slug: string;
  /** In the order of the page; never empty. */
  readonly passages: readonly Passage[];
  /** Markdown with facts resolved and components kept: what the page is rendered from. */
  readonly source: string;
  /** Words of all passages. */
  readonly wordCount: number;
  /** What changed in the text that this one was translated from; absent when nothing did, or it is no translation. */
  readonly drift?: Drift;
}

/** An article that customers read. */
export type Article = Readonly<ArticleFrontmatter> & ArticleParts & { readonly audience: 'public' };

/** An article that only agents read. */
export type PlaybookArticle = Readonly<PlaybookFrontmatter> &
  ArticleParts & { readonly audience: 'internal' };

/** A reply that agents adapt and send. Facts are resolved, placeholders are not. */
export type CannedResponse = Readonly<CannedResponseFrontmatter> &
  DocumentIdentity & {
    /** File name; what the agent types to find it. */
    readonly shortCode: string;
    /** The answer alone: a Liquid template in Markdown. */
    readonly body: string;
    /** Placeholder names of the body and of what happens next, in order of appearance; unique. */
    readonly placeholders: readonly string[];
  };

/** A signal with its kind. */
export type Signal = Readonly<SignalEntry & { kind: string }>;

/** The whole of the content, validated and frozen. */
export interface Corpus {
  /** Hash of all content and of the values of facts in force; equal ones give equal versions on every machine. */
  readonly version: string;
  readonly business: Business;
  /** In order of display. */
  readonly topics: readonly Topic[];
  readonly facts: ReadonlyMap<string, Fact>;
  /** Per locale; empty vocabulary for a locale without a file. */
  readonly vocabulary: ReadonlyMap<Locale, Vocabulary>;
  readonly signals: readonly Signal[];
  /** signals.yaml as it was written, comments included; empty without one. Internal, as all of it. */
  readonly signalsSource: string;
  /** What replies are made of around the answer; a locale without any has only answers. */
  readonly replyParts: ReadonlyMap<Locale, LocaleReplyParts>;
  /** What was once written, with what answers it; never published. */
  readonly pastMessages: readonly PastMessage[];
  /** Every status, all locales. Use `isLive` before showing one. */
  readonly articles: readonly Article[];
  readonly playbook: readonly PlaybookArticle[];
  readonly responses: readonly CannedResponse[];
  /** Advice that does not keep the corpus from being used. */
  readonly notices: readonly Problem[];
  /** The moment at which facts were resolved. */
  readonly resolvedAt: Date;
}

/** Either kind of article. */
export type AnyArticle = Article | PlaybookArticle;

export type { Audience, Drift, PastMessage };
