import type { AnyArticle, CannedResponse } from '../../content/corpus/corpus.ts';
import type { Composer } from '../compose/index.ts';
import { readableTexts } from '../routes/search/readable-texts.ts';
import type { TypedHit } from '../suggest/finder.ts';

/** The part of an item that is shown. */
export interface FoundText {
  readonly text: string;
  /** Empty for the beginning. */
  readonly headingId: string;
  readonly heading: string;
}

/** Gives the texts of what was found, each made when it is first shown. */
export interface FoundTexts {
  /** What a response says, without greeting and closing; an open place stands as `[label]`. */
  ofResponse(response: CannedResponse): FoundText;
  /** The passage of an article, or its procedure. */
  ofArticle(article: AnyArticle, hit: TypedHit): FoundText;
}

const withoutPassage = { headingId: '', heading: '' };

/** Texts as the composer and the pages have them. */
export function createFoundTexts(composer: Composer, now: () => Date): FoundTexts {
  const known = new WeakMap<CannedResponse, FoundText>();
  return {
    ofResponse(response) {
      let found = known.get(response);
      if (!found) {
        const { text } = composer
          .start({ locale: response.locale, messages: [], triage: null, now: now() })
          .reply({
            responses: [response],
            choices: { greeting: null, acknowledgement: null, answers: [0], closing: null },
          });
        found = { text: text.replace(/\s+/g, ' '), ...withoutPassage };
        known.set(response, found);
      }
      return found;
    },
    ofArticle(article, { kind, passageId }) {
      if (kind === 'procedure') {
        const steps = article.audience === 'internal' ? (article.procedure?.steps ?? []) : [];
        const text = steps.map((step, at) => `${at + 1}. ${step.text}`).join(' ');
        return { text, ...withoutPassage };
      }
      const at = Math.max(
        0,
        article.passages.findIndex((passage) => passage.passageId === passageId),
      );
      const passage = article.passages[at];
      const { headingId = '', heading = '' } = passage ?? {};
      return { text: readableTexts(article)[at] ?? '', headingId, heading };
    },
  };
}
