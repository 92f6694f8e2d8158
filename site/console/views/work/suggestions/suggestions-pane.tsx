import type { ComponentChildren } from 'preact';
import { fill } from '../../../../i18n/format.ts';
import type { AssistApi } from '../../../api/client.ts';
import { type ItemList, listedArticles, listedResponses } from '../../../conversation/listed-items.ts';
import { type Conversation, selectedReply } from '../../../conversation/state.ts';
import type { SuggestedResponse } from '../../../conversation/types.ts';
import type { SuggestionStatus } from '../../../hooks/use-suggestions.ts';
import { responseKeys } from '../../../keys/shortcuts.ts';
import { Keys, copyKeys, shiftName } from '../../../parts/key.tsx';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import { useWording } from '../../../parts/wording-context.ts';
import { ids } from '../focus.ts';
import { ArticleList } from './article-list.tsx';
import { MoreItems } from './more-items.tsx';
import { ReplyList } from './reply-list.tsx';

/** The ranked replies and the articles behind them, or why there are none. */
export function SuggestionsPane(props: {
  readonly conversation: Conversation;
  readonly status: SuggestionStatus;
  readonly api: AssistApi;
  /** Whether this person decides about feedback. */
  readonly canDecide: boolean;
  readonly onTake: (response: SuggestedResponse) => void;
  readonly onAdd: (response: SuggestedResponse) => void;
  readonly onHold: () => void;
  readonly onArticle: (articleId: string) => void;
  readonly onMore: (list: ItemList) => void;
  /** What to do in the case, between the replies and the articles. */
  readonly children: ComponentChildren;
}) {
  const { replies, articles, problems } = useWording();
  const { conversation, status } = props;
  const { suggestion } = conversation;
  const questions = suggestion?.questions.length ?? 0;
  const lastKey = Math.min(listedResponses(conversation).length, responseKeys);
  return (
    <section
      id={ids.suggestionsPane}
      class="suggestions-pane"
      aria-labelledby={ids.suggestionsTitle}
      aria-busy={status.isWaiting}
    >
      <div class="pane-head">
        <h2 id={ids.suggestionsTitle} tabIndex={-1}>
          {replies.title}
        </h2>
        {status.isWaiting && suggestion && <span class="second small">{replies.updating}</span>}
        {suggestion && (
          <button
            type="button"
            class="quiet-button"
            aria-pressed={selectedReply(conversation)?.isHolding === true}
            aria-keyshortcuts="H"
            title={replies.holdingHint}
            onClick={props.onHold}
          >
            {replies.holding} <Keys keys={['H']} />
          </button>
        )}
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
          <ReplyList conversation={conversation} onTake={props.onTake} onAdd={props.onAdd} />
          <MoreItems
            key={conversation.id}
            list="responses"
            conversation={conversation}
            status={status.more}
            onMore={() => props.onMore('responses')}
          />
          {questions > 1 && (
            <p class="remark key-hint">
              {fill(replies.combine, { count: questions, keys: `${shiftName} + 1 – ${lastKey}` })}
            </p>
          )}
        </>
      )}
      {props.children}
      {suggestion && (
        <>
          <h2 class="list-title">{articles.title}</h2>
          <ArticleList
            articles={listedArticles(conversation)}
            open={conversation.openArticle}
            api={props.api}
            canDecide={props.canDecide}
            onToggle={props.onArticle}
          />
          <MoreItems
            key={conversation.id}
            list="articles"
            conversation={conversation}
            status={status.more}
            onMore={() => props.onMore('articles')}
          />
        </>
      )}
    </section>
  );
}
