import type { Article } from '../../content/corpus/corpus.ts';
import type { Analyser } from '../../content/corpus/language/analyser.ts';
import { readablePassages } from './readable-passages.ts';

/** Words that do not stand on the page but lead to it: hidden metadata of the search index. */
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

/** Words that tell less are not worth their place in the index. */
const leastWeight = 0.2;

/** Unique words of each kind, separated by spaces. Built from a public article and vocabulary only. */
export function hiddenWords(article: Article, analyser: Analyser): HiddenWords {
  const { locale } = article;
  const read = (text: string) => analyser.analyse(text, locale);
  const telling = (text: string) => read(text).filter(({ weight }) => weight > leastWeight);
  const forms = (text: string) => telling(text).flatMap(({ word, stem }) => [word, stem]);
  const headings = [article.title, ...article.passages.map(({ heading }) => heading)];
  return {
    titleWords: unique(forms(article.title)),
    examples: article.examples.map((example) => unique(telling(example).map(({ stem }) => stem))).join(' | '),
    stems: unique(
      article.passages.flatMap(({ heading, text }) => telling(`${heading} ${text}`).map(({ stem }) => stem)),
    ),
    synonyms: unique(headings.flatMap((heading) => analyser.synonyms(read(heading), locale))),
  };
}

/**
 * An article as the page that Pagefind indexes: its passages as sentences under their anchors, and hidden words in
 * metadata.
 * It is never served, so hidden words cost readers nothing.
 */
export function indexDocument(article: Article, words: HiddenWords): string {
  const hidden = Object.entries(words).map(
    ([name, text]) => `<p data-pagefind-ignore data-pagefind-meta="${name}">${escapeHtml(String(text))}</p>`,
  );
  const readable = readablePassages(article);
  const sections = article.passages.map(({ headingId, heading, depth, text }, index) => {
    const title =
      depth > 1 ? `<h${depth} id="${escapeHtml(headingId)}">${escapeHtml(heading)}</h${depth}>` : '';
    const blocks = readable?.[index] ?? [text];
    return [title, ...blocks.map((block) => `<p>${escapeHtml(asSentence(block))}</p>`)].join('');
  });
  return [
    `<!doctype html><html lang="${article.locale}"><body><main data-pagefind-body>`,
    `<p data-pagefind-ignore data-pagefind-filter="topic">${article.topicId}</p>`,
    `<h1 data-pagefind-ignore data-pagefind-meta="title">${escapeHtml(article.title)}</h1>`,
    ...sections,
    ...hidden,
    '</main></body></html>',
  ].join('\n');
}

/** Excerpts run blocks together: a full stop keeps them apart. */
const asSentence = (block: string) => (/[\p{L}\p{N})%]$/u.test(block) ? `${block}.` : block);

const unique = (words: readonly string[]) => [...new Set(words.flatMap((word) => word.split(' ')))].join(' ');

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
