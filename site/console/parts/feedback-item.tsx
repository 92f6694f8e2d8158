import { useState } from 'preact/hooks';
import type { DecisionRequest, FeedbackItemReply } from '../../../assist-api/routes/feedback/schema.ts';
import type { AssistApi } from '../api/client.ts';
import { ApiProblem } from '../api/problem.ts';
import { ProblemNote } from './problem-note.tsx';
import { useUnsentText } from '../unsent/use-unsent.ts';
import { useWording } from './wording-context.ts';

const problemFrom = (cause: unknown) =>
  cause instanceof ApiProblem ? cause : new ApiProblem('failed', { cause });

/** What readers or the team said of a text, and what those decide who may. */
export function FeedbackItem(props: {
  readonly item: FeedbackItemReply;
  readonly api: AssistApi;
  readonly onDecided: (item: FeedbackItemReply) => void;
}) {
  const { item, api, onDecided } = props;
  const { feedback: words } = useWording();
  const [note, setNote] = useUnsentText(`feedback ${item.feedbackId}`);
  const [problem, setProblem] = useState<ApiProblem | undefined>();
  const isClosed = item.status === 'done' || item.status === 'declined';
  const reason = item.reason === undefined ? words.comment : words.reasons[item.reason];
  const about = item.reportedBy === undefined ? `${item.times}× ${reason}` : `${item.reportedBy}: ${reason}`;

  const decide = async (decision: DecisionRequest) => {
    try {
      onDecided(await api.decide(item.feedbackId, decision));
      setProblem(undefined);
      setNote('');
    } catch (cause) {
      setProblem(problemFrom(cause));
    }
  };

  return (
    <>
      <p>
        <strong>{about}</strong> <span class="badge plain">{words.statuses[item.status]}</span>
      </p>
      {item.maskedComment !== undefined && <blockquote lang={item.locale}>{item.maskedComment}</blockquote>}
      {(item.changed ?? item.decision) !== undefined && (
        <p class="second small">
          {item.changed ?? item.decision} ({item.decidedBy})
        </p>
      )}
      {problem && <ProblemNote problem={problem} onRetry={() => setProblem(undefined)} />}
      {isClosed ? (
        <button type="button" class="link" onClick={() => void decide({ status: 'open' })}>
          {words.reopen}
        </button>
      ) : (
        <>
          <textarea
            rows={2}
            maxLength={1_000}
            aria-label={words.note}
            placeholder={words.note}
            value={note}
            onInput={(event) => setNote(event.currentTarget.value)}
          />
          <div class="decisions">
            <button
              type="button"
              class="link"
              disabled={note.trim() === ''}
              onClick={() => void decide({ status: 'done', changed: note })}
            >
              {words.done}
            </button>
            <button
              type="button"
              class="link"
              disabled={note.trim() === ''}
              onClick={() => void decide({ status: 'declined', decision: note })}
            >
              {words.decline}
            </button>
            {item.status === 'open' && (
              <button type="button" class="link" onClick={() => void decide({ status: 'accepted' })}>
                {words.accept}
              </button>
            )}
          </div>
        </>
      )}
    </>
  );
}
