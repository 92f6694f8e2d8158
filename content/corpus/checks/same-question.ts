import { createAnalyser } from '../language/index.ts';
import { createTextReader, nearDuplicates } from '../likeness/index.ts';
import type { TextReader } from '../likeness/index.ts';
import type { Finding, Wording } from '../problems/finding.ts';
import { documentsOf, keyPlace } from './content-view.ts';
import type { ArticleView, ContentView, ResponseView } from './content-view.ts';

/**
 * Least likeness of two examples that are told: nearly the same words in other spelling or order. Words alone cannot
 * tell "mau batalin pesanan" from "kok pesanan dibatalin sendiri" (0.90); a warning that is wrong costs trust.
 */
const sameExample = 0.93;

/** Least likeness of title and examples as a whole; texts of one topic that are rightly apart reach about 0.3. */
const sameDocument = 0.75;

type Document = ArticleView | ResponseView;

const kinds: Readonly<Record<Document['folder'], Wording>> = {
  'canned-responses': { id: 'balasan', en: 'responses' },
  articles: { id: 'artikel', en: 'articles' },
  playbook: { id: 'artikel playbook', en: 'playbook articles' },
};

/** No two published texts of one kind and language answer the same question. */
export function* sameQuestion(view: ContentView): Iterable<Finding> {
  const analyser = createAnalyser({ vocabulary: view.settings.vocabulary });
  const published = documentsOf(view).filter(({ parsed }) => parsed.frontmatter?.status === 'published');
  const groups = Map.groupBy(published, ({ folder, locale }) => `${folder}/${locale}`);
  for (const documents of groups.values()) {
    const [first] = documents;
    if (!first) continue;
    const reader = createTextReader(analyser, first.locale);
    const told = new Set<string>();
    for (const [document, other] of sameDocuments(documents, reader)) {
      told.add(`${document.file} ${other.file}`);
      yield documentFinding(document, other);
    }
    for (const [example, other] of sameExamples(documents, reader)) {
      if (told.has(`${example.document.file} ${other.document.file}`)) continue;
      yield exampleFinding(example, other);
    }
  }
}

/** Pairs whose titles and examples are nearly the same as a whole, the later one first. */
function* sameDocuments(documents: readonly Document[], reader: TextReader): Iterable<[Document, Document]> {
  const texts = documents.map(({ parsed }, owner) => {
    const { title = '', examples = [] } = parsed.frontmatter ?? {};
    return { owner, text: [title, ...examples].join('\n') };
  });
  const options = { least: sameDocument, mayContradict: true };
  for (const { first, second } of nearDuplicates(texts, reader, options)) {
    const [earlier, later] = [documents[first], documents[second]];
    if (earlier && later) yield [later, earlier];
  }
}

interface Example {
  readonly document: Document;
  readonly text: string;
  readonly index: number;
}

/** Pairs of examples that ask the same, one for each two documents, the later one first. */
function* sameExamples(documents: readonly Document[], reader: TextReader): Iterable<[Example, Example]> {
  const examples = documents.flatMap((document, owner) =>
    (document.parsed.frontmatter?.examples ?? []).map((text, index) => ({ owner, document, text, index })),
  );
  for (const { first, second } of nearDuplicates(examples, reader, { least: sameExample })) {
    const [earlier, later] = [examples[first], examples[second]];
    if (earlier && later) yield [later, earlier];
  }
}

function documentFinding(document: Document, other: Document): Finding {
  const kind = kinds[document.folder];
  return {
    check: 'same-question',
    ...keyPlace(document, 'title'),
    expected: { id: 'teks yang menjawab hal lain', en: 'a text that answers something else' },
    received: document.parsed.frontmatter?.title ?? '',
    message: {
      id: `Dua ${kind.id} menjawab hal yang sama: judul dan examples hampir sama dengan ${other.file}. Gabungkan keduanya, atau tulis examples yang menunjukkan bedanya.`,
      en: `Two ${kind.en} answer the same: title and examples are nearly those of ${other.file}. Merge the two, or write examples that show how they differ.`,
    },
  };
}

function exampleFinding({ document, text, index }: Example, other: Example): Finding {
  const kind = kinds[document.folder];
  return {
    check: 'same-question',
    ...keyPlace(document, `examples.${index}`),
    expected: {
      id: 'pertanyaan yang dijawab di satu tempat',
      en: 'a question that is answered in one place',
    },
    received: text,
    message: {
      id: `Dua ${kind.id} menjawab pertanyaan yang sama: ${other.document.file} memuat "${other.text}". Hapus contoh ini dari yang tidak menjawabnya, atau gabungkan keduanya.`,
      en: `Two ${kind.en} answer the same question: ${other.document.file} has "${other.text}". Remove the example from the one that does not answer it, or merge the two.`,
    },
  };
}
