import type { Article } from '../../content/corpus/corpus.ts';
import { readablePassages } from '../../content/corpus/load/readable-passages.ts';
import type { ReadableSections } from '../../content/corpus/load/readable-passages.ts';
import type { ArticleWords } from './article-words.ts';

/** Words that do not stand on the page but lead to it: hidden metadata of the search index, each word once. */
export interface HiddenWords {
  /** Words and stems of the title. */
  readonly titleWords: string;
  /** Telling stems of each way in which people put it, one example after the other, parted by `|`. */
  readonly examples: string;
  /** Stems of the whole text. */
  readonly stems: string;
  /** What its title and headings also mean in this shop. */
  readonly synonyms: string;
}

/** Built from a public article and vocabulary only. */
export function hiddenWords({ titleForms, examples, textStems, synonyms }: ArticleWords): HiddenWords {
  return {
    titleWords: titleForms,
    examples: examples.map((stems) => stems.join(' ')).join(' | '),
    stems: textStems,
    synonyms,
  };
}

/**
 * An article as the page that Pagefind indexes: its passages as sentences under their anchors, from the sections of its
 * body, and hidden words in metadata.
 * It is never served, so hidden words cost readers nothing.
 */
export function indexDocument(article: Article, words: HiddenWords, sections: ReadableSections): string {
  const hidden = Object.entries(words).map(
    ([name, text]) => `<p data-pagefind-ignore data-pagefind-meta="${name}">${escapeHtml(String(text))}</p>`,
  );
  const readable = readablePassages(article, sections);
  const shown = article.passages.map(({ headingId, heading, depth }, index) => {
    const title =
      depth > 1 ? `<h${depth} id="${escapeHtml(headingId)}">${escapeHtml(heading)}</h${depth}>` : '';
    const blocks = readable[index] ?? [];
    return [title, ...blocks.map((block) => `<p>${escapeHtml(block)}</p>`)].join('');
  });
  return [
    `<!doctype html><html lang="${article.locale}"><body><main data-pagefind-body>`,
    `<p data-pagefind-ignore data-pagefind-filter="topic">${article.topicId}</p>`,
    `<h1 data-pagefind-ignore data-pagefind-meta="title">${escapeHtml(article.title)}</h1>`,
    ...shown,
    ...hidden,
    '</main></body></html>',
  ].join('\n');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
