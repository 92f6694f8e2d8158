import type { Article } from '../../content/corpus/corpus.ts';
import { readMarkdown } from '../../content/corpus/load/markdown.ts';
import type { OnBody } from '../../content/corpus/load/parse-article.ts';
import { readableSections } from '../../content/corpus/load/readable-passages.ts';
import type { ReadableSections } from '../../content/corpus/load/readable-passages.ts';
import { draftBody } from '../article/body-draft.ts';
import type { DraftPart } from '../article/body-draft.ts';

/** What pages and search need of an article's body. */
export interface ArticleBody {
  readonly draft: readonly DraftPart[];
  readonly sections: ReadableSections;
}

/** Bodies of articles, each read once. */
export interface ArticleBodies {
  /** Keeps what is needed of a body that was read anyway. */
  readonly keep: OnBody;
  /** Throws for Markdown that cannot be read, which no checked article holds. */
  of(article: Pick<Article, 'file' | 'source'>): ArticleBody;
}

/** Starts without any body. */
export function articleBodies(): ArticleBodies {
  const kept = new Map<string, ArticleBody & { readonly source: string }>();
  const bodies: ArticleBodies = {
    keep(file, source, tree) {
      kept.set(file, { source, draft: draftBody(tree), sections: readableSections(tree) });
    },
    of({ file, source }) {
      const body = kept.get(file);
      if (body?.source === source) return body;
      const tree = readMarkdown(source, file, 0, { withPositions: false });
      if ('check' in tree) throw new Error(`${file}: ${tree.message.en}`);
      bodies.keep(file, source, tree);
      return bodies.of({ file, source });
    },
  };
  return bodies;
}
