import type { SearchableDocument } from '../retrieval/searchable-document.ts';
import type { ItemKind } from '../suggest/retriever.ts';

/** Longest passage made from lines of an article, in words; one longer line stays whole. */
const maxPassageWords = 150;

/** A line of corpus.jsonl as ranking sees it. */
export function toDocument(line: {
  id: string;
  kind: string;
  lang: string;
  title: string;
  text: string;
}): SearchableDocument {
  const { id, title, text } = line;
  const kind = kindOf(line.kind);
  const texts = kind === 'response' ? [text] : passagesOf(text);
  return {
    kind,
    id,
    locale: line.lang,
    topicId: '',
    title,
    description: '',
    examples: [],
    passages: texts.map((passage, at) => ({ passageId: `${id}#${at}`, heading: '', text: passage })),
    sources: [],
    channels: [],
    searchWeight: 1,
    isOverdue: false,
  };
}

function kindOf(kind: string): ItemKind {
  if (kind === 'reply' || kind === 'response') return 'response';
  return kind === 'playbook' ? 'playbook' : 'article';
}

/** Packs lines into passages; never empty. */
function passagesOf(text: string): string[] {
  const passages: string[] = [];
  let lines: string[] = [];
  let words = 0;
  for (const line of text.split('\n')) {
    const more = line.split(/\s+/).filter(Boolean).length;
    if (lines.length > 0 && words + more > maxPassageWords) {
      passages.push(lines.join('\n'));
      lines = [];
      words = 0;
    }
    lines.push(line);
    words += more;
  }
  return [...passages, lines.join('\n')];
}
