import { useEffect, useState } from 'preact/hooks';
import type { ArticleFeedback as Feedback } from '../../../../../assist-api/routes/feedback/schema.ts';
import { fill } from '../../../../i18n/format.ts';
import type { AssistApi } from '../../../api/client.ts';
import { ApiProblem } from '../../../api/problem.ts';
import { FeedbackItem } from '../../../parts/feedback-item.tsx';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import { useWording } from '../../../parts/wording-context.ts';

type Item = Feedback['items'][number];

const problemFrom = (cause: unknown) =>
  cause instanceof ApiProblem ? cause : new ApiProblem('failed', { cause });

/** What readers said of one article, for those who decide about it. */
export function ArticleFeedback(props: {
  readonly articleId: string;
  readonly locale: string;
  readonly api: AssistApi;
}) {
  const { articleId, locale, api } = props;
  const { feedback: words } = useWording();
  const [found, setFound] = useState<Feedback | undefined>();
  const [problem, setProblem] = useState<ApiProblem | undefined>();
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const controller = new AbortController();
    const load = async () => {
      try {
        setFound(await api.articleFeedback(articleId, locale, controller.signal));
        setProblem(undefined);
      } catch (cause) {
        if (!controller.signal.aborted) setProblem(problemFrom(cause));
      }
    };
    void load();
    return () => controller.abort();
  }, [api, articleId, locale, attempt]);

  const replace = (decided: Item) =>
    setFound(
      (before) =>
        before && {
          ...before,
          items: before.items.map((item) => (item.feedbackId === decided.feedbackId ? decided : item)),
        },
    );

  if (problem) return <ProblemNote problem={problem} onRetry={() => setAttempt((count) => count + 1)} />;
  if (!found) return null;
  return (
    <section class="feedback">
      <h4>{words.title}</h4>
      <p class="second small">{fill(words.votes, { ...found.votes })}</p>
      {found.items.length > 0 && (
        <ul>
          {found.items.map((item) => (
            <li key={item.feedbackId}>
              <FeedbackItem item={item} api={api} onDecided={replace} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
