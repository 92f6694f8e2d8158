import { z } from 'zod';

const text = 'a text in quotes';
const IdSchema = z.string(text).min(1, 'an id that is not empty');
/** A language tag in any case: `id`, `en-US`. */
const LangSchema = z
  .string('a language tag such as "id"')
  .min(2, 'a language tag such as "id"')
  .transform((lang) => lang.toLowerCase());

/** A line of corpus.jsonl. Other keys are allowed and never read. */
export const CorpusLineSchema = z.object(
  {
    /** Unique in the file. */
    id: IdSchema,
    /** `reply` (or `response`) for a canned response, `playbook` for an internal article; anything else is an article. */
    kind: z.string(text).default('reply'),
    lang: LangSchema,
    /** Default: empty. */
    title: z.string(text).default(''),
    text: z.string(text),
  },
  'an object with id, lang and text',
);

/** A line of queries.jsonl. Other keys are allowed and never read. */
export const QueryLineSchema = z.object(
  { id: IdSchema, lang: LangSchema, text: z.string(text) },
  'an object with id, lang and text',
);

/** A line of history.jsonl. Other keys are allowed and never read. */
export const HistoryLineSchema = z.object(
  {
    text: z.string(text),
    /** What was sent. */
    doc: IdSchema,
    /** Everything that answers the message, `doc` included or not. */
    docs: z.array(IdSchema, 'a list of ids').default([]),
  },
  'an object with text and doc',
);

/** The three columns of a line of qrels.tsv: query, document, relevance; 0 judges it not relevant. */
export const QrelsLineSchema = z.tuple(
  [
    IdSchema,
    IdSchema,
    z
      .string()
      .regex(/^\d{1,2}$/, 'a whole number from 0 to 99')
      .transform(Number),
  ],
  'query id, document id and relevance parted by tabs',
);
