import { readMarkdown } from '../load/markdown.ts';
import { resolvedBody } from '../load/parse-document.ts';
import { hardestSentence, isTooHard, readingMeasure, sentencesOf } from '../reading-ease/index.ts';
import type { ReadingMeasure, Sentence } from '../reading-ease/index.ts';
import type { Finding } from '../problems/finding.ts';
import type { ArticleView, ContentView } from './content-view.ts';

/** Most words of a sentence, in any language. Content design manual of the UK government (GOV.UK): check what has more than 25. */
const longestSentence = 25;

/** Fewest words of an article whose score is told: Flesch's measure is taken on samples of 100. */
const leastWords = 100;

/** The running text of a published article reads easily by its language's measure, and no sentence is very long. */
export function* hardToRead(view: ContentView): Iterable<Finding> {
  for (const article of view.articles) {
    if (article.parsed.frontmatter?.status !== 'published') continue;
    const sentences = sentencesIn(article, view);
    const long = sentences.filter(({ words }) => words.length > longestSentence);
    for (const sentence of long) yield longFinding(article, sentence);

    const wordCount = sentences.reduce((sum, { words }) => sum + words.length, 0);
    if (wordCount < leastWords) continue;
    const measure = readingMeasure(article.locale);
    const score = measure.scoreOf(sentences);
    const hardest = hardestSentence(measure, sentences);
    if (hardest && isTooHard(measure, score)) yield hardFinding(article, measure, score, hardest);
  }
}

/** With lines of the file; none when the Markdown cannot be read, which another rule tells. */
function sentencesIn({ file, locale, parsed }: ArticleView, view: ContentView): readonly Sentence[] {
  const facts = view.factTexts.get(locale) ?? new Map<string, string>();
  const tree = readMarkdown(resolvedBody({ path: file, text: view.textOf(file) }, facts), file, 0);
  if ('check' in tree) return [];
  return sentencesOf(tree).map((sentence) => ({ ...sentence, line: sentence.line + parsed.bodyOffset }));
}

function longFinding({ file }: ArticleView, { line, text, words }: Sentence): Finding {
  return {
    check: 'hard-to-read',
    file,
    line,
    expected: {
      id: `paling banyak ${longestSentence} kata dalam satu kalimat`,
      en: `at most ${longestSentence} words in a sentence`,
    },
    received: text,
    message: {
      id: `Kalimat ini ${words.length} kata. Bagi menjadi dua.`,
      en: `This sentence has ${words.length} words. Make two of it.`,
    },
  };
}

function hardFinding(
  { file }: ArticleView,
  { name, limit, isHigherEasier }: ReadingMeasure,
  score: number,
  { line, text }: Sentence,
): Finding {
  const [least, most] = [
    { id: 'paling sedikit', en: 'at least' },
    { id: 'paling banyak', en: 'at most' },
  ];
  const bound = isHigherEasier ? least : most;
  return {
    check: 'hard-to-read',
    file,
    line,
    expected: { id: `${name} ${bound.id} ${limit}`, en: `${name} of ${bound.en} ${limit}` },
    received: text,
    message: {
      id: `Artikel ini sulit dibaca (${name} ${score.toFixed(0)}). Mulailah dari kalimat ini: pakai kalimat pendek dan kata yang biasa.`,
      en: `This article is hard to read (${name} ${score.toFixed(0)}). Begin with this sentence: use short sentences and common words.`,
    },
  };
}
