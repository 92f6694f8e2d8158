import { fill } from '../../../../i18n/format.ts';
import type { Session, Suggestion, Triage } from '../../../conversation/types.ts';
import { confidenceWords } from '../../../format/confidence.ts';
import { formatReplyBy } from '../../../format/reply-by.ts';
import { useNow } from '../../../hooks/use-now.ts';
import { useWording } from '../../../parts/wording-context.ts';
import { languageName, type Wording } from '../../../wording/wording.ts';

/** What the message is about, how urgent it is, and the words that say so. */
export function TriageList(props: {
  readonly triage: Triage;
  readonly suggestion: Suggestion;
  /** Language of its labels and reasons. */
  readonly locale: string;
  readonly session: Session;
}) {
  const { triage, suggestion, locale } = props;
  const { timeZone } = props.session.business;
  const wording = useWording();
  const { triage: words } = wording;
  const now = useNow();
  const replyBy = new Date(triage.replyBy);
  const isPressing = triage.priority === 'urgent' || triage.priority === 'high';
  return (
    <section aria-labelledby="triage-title" class="triage">
      <h2 id="triage-title" class="visually-hidden">
        {words.title}
      </h2>
      {suggestion.askedBy === 'agent' && <p class="remark">{words.agentQuestion}</p>}
      <dl>
        {suggestion.questions.length > 1 && (
          <>
            <dt>{words.questions}</dt>
            <dd>
              <ol class="questions">
                {suggestion.questions.map(({ start, text }) => (
                  <li key={start}>{text}</li>
                ))}
              </ol>
            </dd>
          </>
        )}
        <dt>{words.topic}</dt>
        <dd>
          <strong lang={triage.topicTitle === null ? undefined : locale}>
            {triage.topicTitle ?? words.noTopic}
          </strong>
          {triage.topic !== null && (
            <span class="confidence"> {confidenceWords(triage.confidence, wording)}</span>
          )}
          <span class="reason">{quoted(triage.topicEvidence.map(({ text }) => text))}</span>
        </dd>
        <dt>{words.priority}</dt>
        <dd>
          <strong data-tone={isPressing ? 'bad' : undefined}>{words.priorities[triage.priority]}</strong>
          <span class="reason" lang={locale}>
            {triage.priorityReason}
          </span>
        </dd>
        <dt>{words.replyBy}</dt>
        <dd>
          <strong data-tone={replyBy < now ? 'bad' : undefined}>
            <time dateTime={triage.replyBy}>{formatReplyBy(replyBy, { now, timeZone }, wording)}</time>
          </strong>
          {replyBy < now && <span class="reason">{words.overdue}</span>}
        </dd>
        <dt>{words.sentiment}</dt>
        <dd>
          <strong>{words.sentiments[triage.sentiment]}</strong>
        </dd>
        {triage.signals.length > 0 && (
          <>
            <dt>{words.signals}</dt>
            <dd>
              {triage.signals.map(({ kind, label, evidence }) => (
                <div key={kind}>
                  <strong>{quoted(evidence.map(({ text }) => text))}</strong>
                  <span class="reason" lang={locale}>
                    {label}
                  </span>
                </div>
              ))}
            </dd>
          </>
        )}
        {triage.facts.length > 0 && (
          <>
            <dt>{words.facts}</dt>
            <dd>
              {triage.facts.map(({ kind, event, text }) => (
                <div key={kind + event} lang={locale}>
                  {text}
                </div>
              ))}
              <span class="reason">{words.factsHint}</span>
            </dd>
          </>
        )}
        {triage.languages.length > 1 && (
          <>
            <dt>{words.languages}</dt>
            <dd>{languagesOf(triage, wording)}</dd>
          </>
        )}
        <dt>{words.team}</dt>
        <dd>
          <strong>{triage.teamName ?? words.noTeam}</strong>
        </dd>
      </dl>
    </section>
  );
}

/** The customer's own words in quotation marks, each once. */
function quoted(texts: readonly string[]): string {
  return [...new Set(texts)].map((text) => `“${text}”`).join(', ');
}

function languagesOf({ languages }: Triage, wording: Wording): string {
  const percent = new Intl.NumberFormat(wording.intlLocale, { style: 'percent' });
  return languages
    .map(({ locale, share }) =>
      fill(wording.triage.share, {
        language: languageName(locale, wording),
        percent: percent.format(share),
      }),
    )
    .join(', ');
}
