import {
  contentText,
  fields,
  flag,
  inOnePiece,
  keptFor,
  list,
  nullable,
  number,
  object,
  once,
  text,
} from '../json-writer.ts';
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

const ids = list(text);

const missing = list(
  once(object<MissingPlaceholder>({ placeholder: contentText, label: contentText, example: contentText })),
);

/** Words of this message, each of which is a reason for several items. */
let typedWords = new Map<string, string>();

/** For words that somebody typed; forgotten with the end of the reply. */
const typed: Write<string> = (word) => {
  let json = typedWords.get(word);
  if (json === undefined) typedWords.set(word, (json = text(word)));
  return json;
};

const words = list(typed);

type Reason = Item<SuggestedResponse['why']>;

/** Reasons that quote what was typed; the others say what the content says. */
const quoting: ReadonlySet<string> = new Set<Reason['kind']>(['words', 'spelling']);

const reason: Write<Reason> = ({ kind, text: said, evidence }) =>
  `{"kind":"${kind}","text":${quoting.has(kind) ? text(said) : contentText(said)},"evidence":${words(evidence)}}`;

// Without words of the message a reason is the same each time.
const sameReason = once(reason);

/** Reasons of this message that several items share. */
let typedReasons = new Map<Reason, string>();

const typedReason: Write<Reason> = (one) => {
  let json = typedReasons.get(one);
  if (json === undefined) typedReasons.set(one, (json = reason(one)));
  return json;
};

const why = list<Reason>((one) =>
  one.evidence.length === 0 ? sameReason(one) : one.kind === 'words' ? typedReason(one) : reason(one),
);

const part = object<ReplyPart>({
  text,
  html: text,
  missing,
  choice: nullable(number),
  alternatives: list(number),
});

/** A part of a reply, most of which were written before. */
interface WrittenPart {
  readonly json: string;
  /** What it says, without quotes. */
  readonly said: string;
}

const written = keptFor((value: ReplyPart): WrittenPart => ({
  json: inOnePiece(part(value)),
  said: inOnePiece(text(value.text).slice(1, -1)),
}));

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

/** What stands around the answer of a reply: the same in most replies of a suggestion. */
interface Around extends Pick<ComposedReply['parts'], 'greeting' | 'acknowledgement' | 'closing'> {
  readonly separator: string;
  /** What is said before the answer, and between parts, without quotes. */
  readonly before: string;
  readonly between: string;
  /** From the end of the text to the answer's part, and from that of the next step to the next key. */
  readonly head: string;
  readonly tail: string;
}

function writeAround({ parts, separator }: FoundResponse['composed']): Around {
  const { greeting, acknowledgement, closing } = parts;
  const [first, second] = [written(greeting), written(acknowledgement)];
  const json = contentText(separator);
  const between = json.slice(1, -1);
  return {
    greeting,
    acknowledgement,
    closing,
    separator,
    before: joined(first.said, between, second.said),
    between,
    head: inOnePiece(`","parts":{"greeting":${first.json},"acknowledgement":${second.json},"answer":`),
    tail: inOnePiece(`,"closing":${written(closing).json}},"separator":${json}`),
  };
}

const isAround = (around: Around, { parts, separator }: FoundResponse['composed']): boolean =>
  around.greeting === parts.greeting &&
  around.acknowledgement === parts.acknowledgement &&
  around.closing === parts.closing &&
  around.separator === separator;

const joined = (said: string, between: string, more: string): string =>
  said === '' ? more : more === '' ? said : said + between + more;

const notes = list(
  object<ReplyNote>({ kind: text, text: contentText, responseId: contentText, message: number }),
);
const advice = object<NonNullable<ComposedReply['channelAdvice']>>({
  channel: contentText,
  reason: contentText,
});

/** A field with the comma before it; nothing for one without a value. */
const optional = <Value>(name: string, write: Write<Value>, value: Value | undefined): string =>
  value === undefined ? '' : `,"${name}":${write(value)}`;

const own: Write<Pick<FoundArticle, 'confidence' | 'why' | 'alreadySent'>> = ({
  confidence,
  why: reasons,
  alreadySent,
}) => `"confidence":${number(confidence)},"why":${why(reasons)}${optional('alreadySent', flag, alreadySent)}`;

/** Responses, each with its reply. */
const responses: Write<readonly FoundResponse[]> = (found) => {
  let around: Around | undefined;
  let json = '';
  for (const response of found) {
    const { composed } = response;
    if (!around || !isAround(around, composed)) around = writeAround(composed);
    const { before, between, head, tail } = around;
    const answer = written(composed.parts.answer);
    const next = written(composed.parts.nextStep);
    const closing = written(composed.parts.closing);
    const said = joined(
      joined(joined(before, between, answer.said), between, next.said),
      between,
      closing.said,
    );
    json +=
      `${json === '' ? '' : ','}{${responseFrame(response.frame)},"text":"${said}${head}${answer.json}` +
      `,"nextStep":${next.json}${tail}${optional('html', text, composed.html)}` +
      `,"insertable":${flag(composed.insertable)},"missing":${missing(composed.missing)}` +
      `,"notes":${notes(composed.notes)}${optional('channelAdvice', advice, composed.channelAdvice)}` +
      `,${own(response)}}`;
  }
  return `[${json}]`;
};

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

const evidence = list<Item<Triage['topicEvidence']>>(
  ({ text: words, message, start, end }) =>
    `{"text":${text(words)},"message":${message},"start":${start},"end":${end}}`,
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

const suggestion = object<FoundSuggestion>({
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
  responses,
  articles: list(article),
  procedures: list(procedure),
  nextStep: contentText,
  escalation: object<NonNullable<Suggestion['escalation']>>({ team: contentText, teamName: contentText }),
  abstained: flag,
  errors: list(object<Item<Suggestion['errors']>>({ part: contentText, message: contentText })),
});

/** A suggestion as JSON, in ASCII; its objects must not change any more. */
export const writeSuggestion: Write<FoundSuggestion> = (found) => {
  const json = suggestion(found);
  // A map that is cleared keeps what it held alive until all memory is looked through.
  typedWords = new Map();
  typedReasons = new Map();
  return json;
};
