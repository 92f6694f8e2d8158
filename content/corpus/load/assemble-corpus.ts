import type { ArticleView, ContentView } from '../checks/content-view.ts';
import type { Article, CannedResponse, Corpus, PlaybookArticle } from '../corpus.ts';
import { driftOf } from '../translations/source.ts';
import type { ContentFile } from './content-files.ts';
import { resolvedBody } from './parse-document.ts';
import type { FactTexts } from './parse-document.ts';

const noFacts: FactTexts = new Map();

/** The parts of a corpus that come from its files. Everything has been checked: documents without frontmatter do not occur. */
export function assembleCorpus(
  files: readonly ContentFile[],
  contentView: ContentView,
): Omit<Corpus, 'version' | 'notices' | 'resolvedAt'> {
  const { settings, articles, responses, pastMessages, factTexts } = contentView;
  const byPath = new Map(files.map((file) => [file.path, file]));
  const sourceOf = (path: string, locale: string) => {
    const file = byPath.get(path);
    return file ? resolvedBody(file, factTexts.get(locale) ?? noFacts).trim() : '';
  };
  const publicArticles: Article[] = [];
  const playbook: PlaybookArticle[] = [];
  for (const view of articles) {
    const { frontmatter } = view.parsed;
    if (!frontmatter) continue;
    const drift = driftOf(contentView, view);
    const parts = {
      ...frontmatter,
      ...articleParts(view),
      ...(drift && { drift }),
      slug: frontmatter.slug ?? view.id,
      source: sourceOf(view.file, view.locale),
    };
    if (view.folder === 'articles') publicArticles.push({ ...parts, audience: 'public' });
    else playbook.push({ ...parts, audience: 'internal' });
  }
  const { business, topics, facts, vocabulary, signals, replyParts } = settings;
  return {
    business,
    topics: Array.from(topics, ([topicId, topic]) => ({ ...topic, topicId })),
    facts,
    vocabulary,
    replyParts,
    signals: Array.from(signals, ([kind, signal]) => ({ ...signal, kind })),
    signalsSource: byPath.get('signals.yaml')?.text ?? '',
    pastMessages: pastMessages.map(({ message }) => message),
    articles: publicArticles,
    playbook,
    responses: responses.flatMap(({ id, locale, topicId, file, parsed }): CannedResponse[] => {
      if (!parsed.frontmatter) return [];
      const { frontmatter, bodyPlaceholders } = parsed;
      const identity = { shortCode: id, locale, topicId, file, facts: factNames(parsed) };
      return [{ ...frontmatter, ...identity, body: sourceOf(file, locale), placeholders: bodyPlaceholders }];
    }),
  };
}

function articleParts({ id, locale, topicId, file, parsed }: ArticleView) {
  const passages = parsed.sections.map((section) => ({
    passageId: section.headingId === '' ? id : `${id}#${section.headingId}`,
    ...section,
  }));
  return {
    articleId: id,
    locale,
    topicId,
    file,
    facts: factNames(parsed),
    passages,
    wordCount: parsed.wordCount,
  };
}

function factNames({
  factUses,
}: ArticleView['parsed'] | ContentView['responses'][number]['parsed']): string[] {
  return [...new Set(factUses.map(({ name }) => name))].sort();
}
