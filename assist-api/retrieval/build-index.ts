import type { Analyser, Token } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import { buildBm25, rarityOf } from './bm25.ts';
import { CodeTable } from './code-table.ts';
import { Dictionary } from './dictionary.ts';
import { lettersOf } from './letters.ts';
import { PhrasingIndex, type PhrasingState } from './phrasing-index.ts';
import type { Phrasing } from './phrasings.ts';
import type { PostingsState } from './packed-postings.ts';
import { PostingsBuilder } from './postings-builder.ts';
import { leastTokenWeight, mostHolding, ranking, sharedByMost, type Ranking } from './ranking.ts';
import type { PastMessage, SearchableDocument } from './searchable-document.ts';

/** What an index is made with. */
export interface LocaleIndexParts {
  readonly analyser: Analyser;
  readonly locale: Locale;
  /** Words that are spelt right although no document holds them. */
  readonly names?: readonly string[];
  /** Messages answered before. */
  readonly history?: readonly PastMessage[];
  /** Default: `ranking`. */
  readonly settings?: Ranking;
}

/** An index as plain data, ready to be saved. It holds no text but words and examples. */
export interface IndexState {
  /** Stems by number. */
  readonly stems: readonly string[];
  /** Sequences of letters by number. */
  readonly sequences: Int32Array;
  /** Stems of documents, of passages, of titles; letters of documents. Units are documents, or passages one after the other. */
  readonly words: PostingsState;
  /** Absent where no document has more than one passage: it would say the same as `words`. */
  readonly passages: PostingsState | undefined;
  readonly titles: PostingsState;
  readonly letters: PostingsState;
  readonly phrasings: PhrasingState;
  /** Words as they are spelt, with how often. */
  readonly spelling: { readonly words: readonly string[]; readonly counts: Uint32Array };
}

/** Reads documents and what was asked about them into an index. Knows no word of anything else. */
export function buildIndex(
  documents: readonly SearchableDocument[],
  { analyser, locale, names = [], settings = ranking }: LocaleIndexParts,
  phrasings: readonly Phrasing[],
): IndexState {
  const read = (text: string) => analyser.analyse(text, locale);
  const stems = new Dictionary<string>();
  const sequences = new CodeTable();
  const wordCounts = new Map<string, number>();
  const count = (tokens: readonly Token[], by = 1) => {
    for (const { word } of tokens) wordCounts.set(word, (wordCounts.get(word) ?? 0) + by);
  };
  const addStems = (to: PostingsBuilder, tokens: readonly Token[], times = 1) => {
    for (const token of tokens) {
      if (token.weight >= leastTokenWeight) to.add(stems.number(token.stem), times);
    }
  };

  const examples: Token[][] = documents.map(() => []);
  for (const { origin, documents: positions, tokens } of phrasings) {
    if (origin !== 'own') for (const position of positions) examples[position]?.push(...tokens);
    // Past messages hold slips, which are no words to read others as.
    if (origin === 'example') count(tokens);
  }
  const hasPassages = documents.some(({ passages }) => passages.length > 1);
  const words = new PostingsBuilder();
  const passages = new PostingsBuilder();
  const titles = new PostingsBuilder();
  const letters = new PostingsBuilder();

  for (const [position, document] of documents.entries()) {
    const title = read(document.title);
    const description = read(document.description);
    const asked = examples[position] ?? [];
    const text: Token[] = [];
    for (const { heading, text: body } of document.passages) {
      const headingTokens = read(heading);
      const bodyTokens = read(body);
      for (const token of headingTokens) text.push(token);
      for (const token of bodyTokens) text.push(token);
      if (!hasPassages) continue;
      for (const tokens of [title, headingTokens, bodyTokens]) addStems(passages, tokens);
      passages.endUnit();
    }
    for (const tokens of [title, description, asked, text]) {
      addStems(words, tokens);
      for (const code of lettersOf(tokens)) letters.add(sequences.add(code), 1);
    }
    if (title.length === 0) {
      addStems(words, read(firstSentence(document.passages[0]?.text ?? '')), settings.lead);
    }
    words.endUnit();
    letters.endUnit();
    addStems(titles, title);
    titles.endUnit();
    for (const tokens of [title, description, text]) count(tokens);
  }
  count(names.flatMap(read), 0);

  const size = documents.length;
  const held = words.frequencies();
  const rarity = (stem: number) => rarityOf(held[stem] ?? 0, size);
  return {
    stems: stems.keys(),
    sequences: sequences.codes(),
    words: buildBm25(words, settings.text, rarity),
    passages: hasPassages ? buildBm25(passages, settings.text, rarity) : undefined,
    titles: buildBm25(titles, settings.titles, ownRarity(titles)),
    letters: buildBm25(letters, settings.text, ownRarity(letters), mostHolding(size, sharedByMost.documents)),
    phrasings: PhrasingIndex.build(
      phrasings.filter(({ documents: found }) => found.length > 0),
      size,
    ).state,
    spelling: { words: [...wordCounts.keys()], counts: Uint32Array.from(wordCounts.values()) },
  };
}

function ownRarity(builder: PostingsBuilder): (term: number) => number {
  const held = builder.frequencies();
  const size = builder.lengths.length;
  return (term) => rarityOf(held[term] ?? 0, size);
}

function firstSentence(text: string): string {
  const [line = ''] = text.split('\n', 1);
  return /^.*?[.!?](?=\s+\p{Lu})/u.exec(line)?.[0] ?? line;
}
