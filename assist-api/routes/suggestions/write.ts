import { contentText, fields, flag, list, nullable, number, object, once, text } from '../json-writer.ts';
import type { Write } from '../json-writer.ts';
import type {
  ComposedReply,
  MissingPlaceholder,
  ReplyNote,
  ReplyPart,
} from '../replies/composed-reply-schema.ts';
import type { ArticleFrame, FoundArticle, FoundResponse, FoundSuggestion, ResponseFrame } from './found.ts';
import type { CaseProcedure } from './procedure-schema.ts';
import type { SuggestedResponse, Suggestion, Triage } from './schema.ts';

type Item<List extends readonly unknown[] | undefined> = NonNullable<List>[number];

const ids = list(contentText);

const missing = list(
  once(object<MissingPlaceholder>({ placeholder: contentText, label: contentText, example: contentText })),
);

const part = once(
  object<ReplyPart>({
    text,
    html: text,
    missing,
    choice: nullable(number),
    alternatives: list(number),
  }),
);

type Reason = Item<SuggestedResponse['why']>;

/** Reasons that quote what was typed; the others say what the content says. */
const quoting: ReadonlySet<string> = new Set<Reason['kind']>(['words', 'spelling']);
const words = list(text);

const reason: Write<Reason> = ({ kind, text: said, evidence }) =>
  `{"kind":"${kind}","text":${quoting.has(kind) ? text(said) : contentText(said)},"evidence":${words(evidence)}}`;

// Without words of the message a reason is the same each time.
const sameReason = once(reason);

const why = list<Reason>((one) => (one.evidence.length === 0 ? sameReason(one) : reason(one)));

const responseFrame = once(
  fields<ResponseFrame>({
    responseId: text,
    shortCode: text,
    locale: text,
    topicId: text,
    title: text,
    sources: list(
      object<Item<ResponseFrame['sources']>>({ articleId: text, audience: text, title: text, url: text }),
    ),
    nextStep: text,
    followUp: text,
  }),
);

const composed = fields<Omit<ComposedReply, 'answers' | 'text'>>({
  parts: object<ComposedReply['parts']>({
    greeting: part,
    acknowledgement: part,
    answer: part,
    nextStep: part,
    closing: part,
  }),
  separator: contentText,
  html: text,
  insertable: flag,
  missing,
  notes: list(object<ReplyNote>({ kind: text, text: contentText, responseId: contentText, message: number })),
  channelAdvice: object<NonNullable<ComposedReply['channelAdvice']>>({
    channel: contentText,
    reason: contentText,
  }),
});

const said = once<ReplyPart>((value) => text(value.text).slice(1, -1));

/** The text of a reply is what its parts say, most of which was written before. */
function replyText({ parts, separator }: ComposedReply): string {
  const { greeting, acknowledgement, answer, nextStep, closing } = parts;
  const between = contentText(separator).slice(1, -1);
  let json = '';
  for (const one of [greeting, acknowledgement, answer, nextStep, closing]) {
    if (one.text !== '') json += json === '' ? said(one) : between + said(one);
  }
  return `"${json}"`;
}

const own = fields<Omit<FoundArticle, 'frame'>>({ confidence: number, why, alreadySent: flag });

const response: Write<FoundResponse> = (found) =>
  `{${responseFrame(found.frame)},"text":${replyText(found.composed)},${composed(found.composed)},${own(found)}}`;

const articleFrame = once(
  fields<ArticleFrame>({
    articleId: text,
    locale: text,
    topicId: text,
    audience: text,
    title: text,
    url: text,
    heading: text,
    passage: text,
  }),
);

const article: Write<FoundArticle> = (found) => `{${articleFrame(found.frame)},${own(found)}}`;

const evidence = list(
  object<Item<Triage['topicEvidence']>>({ text, message: number, start: number, end: number }),
);

const triage = object<Triage>({
  topic: nullable(contentText),
  topicTitle: nullable(contentText),
  topicEvidence: evidence,
  priority: contentText,
  priorityReason: text,
  sentiment: contentText,
  languages: list(object<Item<Triage['languages']>>({ locale: contentText, share: number })),
  signals: list(object<Item<Triage['signals']>>({ kind: contentText, label: contentText, evidence })),
  facts: list(
    object<Item<Triage['facts']>>({
      kind: contentText,
      event: contentText,
      count: number,
      withinDays: number,
      text,
    }),
  ),
  team: nullable(contentText),
  teamName: nullable(contentText),
  replyBy: text,
  confidence: number,
});

const procedure = object<CaseProcedure>({
  articleId: contentText,
  title: contentText,
  passageAnchor: contentText,
  why: text,
  when: once(ids),
  steps: once(
    list(
      object<Item<CaseProcedure['steps']>>({
        step: number,
        text: contentText,
        allows: ids,
      }),
    ),
  ),
  dataNeeded: list(
    object<Item<CaseProcedure['dataNeeded']>>({ label: contentText, value: text, placeholder: contentText }),
  ),
  decides: contentText,
  upTo: contentText,
  stopWhen: contentText,
  escalateTo: object<NonNullable<CaseProcedure['escalateTo']>>({ team: contentText, teamName: contentText }),
});

/** A suggestion as JSON, in ASCII; its objects must not change any more. */
export const writeSuggestion: Write<FoundSuggestion> = object<FoundSuggestion>({
  suggestionId: text,
  corpusVersion: contentText,
  learnedVersion: contentText,
  locale: contentText,
  localeDetected: flag,
  askedBy: contentText,
  turns: list(
    object<Item<Suggestion['turns']>>({
      role: contentText,
      speaker: text,
      sentAt: text,
      text,
      message: number,
      start: number,
      end: number,
      attachments: ids,
    }),
  ),
  questions: list(
    object<Item<Suggestion['questions']>>({
      text,
      message: number,
      start: number,
      end: number,
      responseIds: ids,
      articleIds: ids,
    }),
  ),
  triage: nullable(triage),
  responses: list(response),
  articles: list(article),
  procedures: list(procedure),
  nextStep: contentText,
  escalation: object<NonNullable<Suggestion['escalation']>>({ team: contentText, teamName: contentText }),
  abstained: flag,
  errors: list(object<Item<Suggestion['errors']>>({ part: contentText, message: contentText })),
});
