import { useState } from 'preact/hooks';
import type { z } from 'zod';
import type { FeedbackItemReply, FeedbackListSchema } from '../../../../assist-api/routes/feedback/schema.ts';
import { fill } from '../../../i18n/format.ts';
import type { AssistApi } from '../../api/client.ts';
import { formatSentAt } from '../../format/reply-by.ts';
import { Choice } from '../../parts/choice.tsx';
import { FeedbackItem } from '../../parts/feedback-item.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useWording } from '../../parts/wording-context.ts';
import { useReading } from './use-reading.ts';

type FeedbackList = z.output<typeof FeedbackListSchema>;

const sources = ['all', 'reports', 'readers'] as const;

/** What readers and colleagues said of texts and nobody closed yet; what is decided here stays until it is read anew. */
export function WaitingFeedback(props: {
  readonly api: AssistApi;
  readonly timeZone: string;
  readonly onSessionEnd: () => void;
}) {
  const { api, timeZone } = props;
  const wording = useWording();
  const { reports: words } = wording;
  const [source, setSource] = useState<(typeof sources)[number]>('all');
  const [decided, setDecided] = useState<ReadonlyMap<string, FeedbackItemReply>>(new Map());
  const path = `/feedback?limit=200${source === 'all' ? '' : `&source=${source}`}`;
  const { read, problem, retry } = useReading<FeedbackList>(api, path, props.onSessionEnd);
  const items = read?.items.filter(({ status }) => status === 'open' || status === 'accepted') ?? [];

  return (
    <section aria-labelledby="waiting-feedback">
      <h2 id="waiting-feedback">{words.waiting}</h2>
      <p class="second">{read && items.length === 0 ? words.waitingEmpty : words.waitingHint}</p>
      <Choice
        name="feedback-source"
        label={words.source}
        options={sources.map((value) => ({ value, label: words.sources[value] }))}
        value={source}
        onChoose={setSource}
      />
      {problem && <ProblemNote problem={problem} onRetry={retry} />}
      <ul class="report-list">
        {items.map((item) => (
          <li key={item.feedbackId}>
            <p class="report-title">
              <strong lang={item.locale}>
                {titleOf(item) ?? fill(words.gone, { id: item.articleId ?? item.responseId ?? '' })}
              </strong>
              <span class="report-status">
                {formatSentAt(new Date(item.at), undefined, timeZone, wording)}
              </span>
            </p>
            <FeedbackItem
              item={decided.get(item.feedbackId) ?? item}
              api={api}
              onDecided={(reply) => setDecided((before) => new Map(before).set(reply.feedbackId, reply))}
            />
          </li>
        ))}
      </ul>
    </section>
  );

  function titleOf({ kind, title, step }: FeedbackItemReply): string | undefined {
    if (title === undefined) return undefined;
    return step === undefined
      ? fill(words.kinds[kind], { title })
      : fill(words.step, { number: step + 1, title });
  }
}
