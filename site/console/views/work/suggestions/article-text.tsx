import { useEffect, useRef, useState } from 'preact/hooks';
import type { ArticleReply } from '../../../../../assist-api/routes/articles/schema.ts';
import type { AssistApi } from '../../../api/client.ts';
import { ApiProblem } from '../../../api/problem.ts';
import type { SuggestedArticle } from '../../../conversation/types.ts';
import { ArticleFeedback } from './article-feedback.tsx';
import { ItemActions } from '../../../items/item-actions.tsx';
import { Icon } from '../../../parts/icon.tsx';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import { ProcedureSteps } from './procedure-steps.tsx';
import { useWording } from '../../../parts/wording-context.ts';

/** The passages of one article, fetched when it opens; the one that answers comes into view and stands out. */
export function ArticleText({
  article,
  isBest,
  api,
  canDecide,
  isProcedureShown = true,
}: {
  readonly article: Pick<SuggestedArticle, 'articleId' | 'locale' | 'url'>;
  /** Whether a passage is the one that answers. */
  readonly isBest: (passage: ArticleReply['passages'][number]) => boolean;
  readonly api: AssistApi;
  /** Whether this person decides about feedback. */
  readonly canDecide: boolean;
  /** False where the procedure stands beside it. */
  readonly isProcedureShown?: boolean;
}) {
  const { articles: words } = useWording();
  const [text, setText] = useState<ArticleReply | undefined>();
  const [problem, setProblem] = useState<ApiProblem | undefined>();
  const [attempt, setAttempt] = useState(0);
  const best = useRef<HTMLElement>(null);
  const { articleId, locale } = article;

  useEffect(() => {
    const controller = new AbortController();
    const load = async () => {
      try {
        setText(await api.article(articleId, locale, controller.signal));
        setProblem(undefined);
      } catch (cause) {
        if (controller.signal.aborted) return;
        setProblem(cause instanceof ApiProblem ? cause : new ApiProblem('failed', { cause }));
      }
    };
    void load();
    return () => controller.abort();
  }, [api, articleId, locale, attempt]);

  useEffect(() => best.current?.scrollIntoView({ block: 'nearest' }), [text]);

  if (problem) return <ProblemNote problem={problem} onRetry={() => setAttempt((count) => count + 1)} />;
  if (!text) return <p class="second small">{words.loading}</p>;
  return (
    <div class="article-text" lang={text.locale}>
      {isProcedureShown && text.procedure && (
        <ProcedureSteps
          procedure={text.procedure}
          item={{ kind: 'procedure', id: articleId, locale: text.locale, title: text.title }}
        />
      )}
      {text.passages.map((passage) => {
        const answers = isBest(passage);
        return (
          <section key={passage.passageId} ref={answers ? best : null} data-best={answers}>
            {passage.heading !== '' && passage.heading !== text.title && <h4>{passage.heading}</h4>}
            <p>{passage.text}</p>
          </section>
        );
      })}
      <p class="article-foot">
        {article.url !== undefined && (
          <a class="open-page" href={article.url} target="_blank" rel="noopener">
            {words.openPage} <Icon name="external-link" size={16} />
          </a>
        )}
        <ItemActions item={{ kind: 'article', id: articleId, locale: text.locale, title: text.title }} />
      </p>
      {canDecide && text.audience === 'public' && (
        <ArticleFeedback articleId={articleId} locale={locale} api={api} />
      )}
    </div>
  );
}
