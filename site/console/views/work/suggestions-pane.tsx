import type { ComponentChildren } from 'preact';
import { fill } from '../../../i18n/format.ts';
import type { AssistApi } from '../../api/client.ts';
import type { Conversation } from '../../conversation/state.ts';
import type { SuggestionStatus } from '../../hooks/use-suggestions.ts';
import { ArticleList } from './article-list.tsx';
import { copyKeys } from '../../parts/key.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ReplyList } from './reply-list.tsx';
import { useWording } from '../../parts/wording-context.ts';

/** The ranked replies and the articles behind them, or why there are none. */
export function SuggestionsPane(props: {
  /** The search field over the list. */
  readonly search: ComponentChildren;
  readonly conversation: Conversation;
  readonly status: SuggestionStatus;
  readonly api: AssistApi;
  /** Whether this person decides about feedback. */
  readonly canDecide: boolean;
  readonly onTake: (responseId: string) => void;
  readonly onArticle: (articleId: string) => void;
}) {
  const { replies, articles, problems } = useWording();
  const { conversation, status } = props;
  const { suggestion } = conversation;
  return (
    <section class="suggestions-pane" aria-labelledby="replies-title" aria-busy={status.isWaiting}>
      {props.search}
      <div class="pane-head">
        <h2 id="replies-title">{replies.title}</h2>
        {status.isWaiting && suggestion && <span class="second small">{replies.updating}</span>}
      </div>
      {status.problem && <ProblemNote problem={status.problem} onRetry={status.askNow} />}
      {suggestion?.errors?.map(({ part }) => (
        <p key={part} class="note">
          {problems.parts[part]}
        </p>
      ))}
      {!suggestion && !status.problem && (
        <div class="empty">
          <p>{status.isWaiting ? replies.working : replies.empty}</p>
          {!status.isWaiting && <p class="key-hint">{fill(replies.emptyHint, { copy: copyKeys })}</p>}
        </div>
      )}
      {suggestion?.abstained === true && (
        <div class="note">
          <p>
            <strong>{replies.abstained}</strong> {replies.abstainedHint}
          </p>
        </div>
      )}
      {suggestion && suggestion.responses.length > 0 && (
        <>
          {suggestion.abstained && <h3 class="list-title">{replies.unsure}</h3>}
          <ReplyList conversation={conversation} onTake={props.onTake} />
        </>
      )}
      {suggestion && (
        <>
          <h2 class="list-title">{articles.title}</h2>
          <ArticleList
            articles={suggestion.articles}
            open={conversation.openArticle}
            api={props.api}
            canDecide={props.canDecide}
            onToggle={props.onArticle}
          />
        </>
      )}
    </section>
  );
}
