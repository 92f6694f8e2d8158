import type { RuleMatchReply, SignalTrial } from '../../../../assist-api/routes/signal-trials/schema.ts';
import { fill } from '../../../i18n/format.ts';
import { useWording } from '../../parts/wording-context.ts';
import { markMatches } from './mark-matches.ts';
import { RuleList } from './rule-list.tsx';

/** What the rules say of the message: its words marked, the triage, and every rule that fits. */
export function TrialResult(props: {
  readonly result: SignalTrial | null;
  readonly message: string;
  /** The changed file has faults: what is shown is from before. */
  readonly isDoubtful: boolean;
  readonly onShowRule: (match: RuleMatchReply) => void;
}) {
  const { result, message, onShowRule } = props;
  const { signals: words, triage: names } = useWording();
  if (!result) return <p class="empty">{words.empty}</p>;
  const { triage, matches, locale } = result;
  const labels = new Map(triage.signals.map(({ kind, label }) => [kind, label]));
  const counting = matches.filter(({ counts }) => counts);
  const denied = matches.filter(({ counts }) => !counts);
  const isPressing = triage.priority === 'urgent' || triage.priority === 'high';
  return (
    <div class="trial-result">
      {props.isDoubtful && <p class="second">{words.doubtful}</p>}
      <p class="visually-hidden" role="status">
        {fill(words.found, { counting: counting.length, denied: denied.length })}
      </p>
      <p class="marked-message">
        {markMatches(message, matches).map(({ text, mark }, index) =>
          mark ? (
            <mark key={index} data-mark={mark}>
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </p>
      <dl class="trial-triage">
        <dt>{names.priority}</dt>
        <dd>
          <strong data-tone={isPressing ? 'bad' : undefined}>{names.priorities[triage.priority]}</strong>
          <span class="reason" lang={locale}>
            {triage.priorityReason}
          </span>
        </dd>
        <dt>{names.sentiment}</dt>
        <dd>
          <strong>{names.sentiments[triage.sentiment]}</strong>
        </dd>
        <dt>{names.topic}</dt>
        <dd>
          <strong lang={triage.topicTitle === null ? undefined : locale}>
            {triage.topicTitle ?? names.noTopic}
          </strong>
        </dd>
        {triage.facts.length > 0 && (
          <>
            <dt>{words.facts}</dt>
            {triage.facts.map(({ kind, event, text }) => (
              <dd key={`${kind} ${event}`} lang={locale}>
                <strong>{text}</strong> <code>{kind}</code>
              </dd>
            ))}
          </>
        )}
      </dl>
      <h3>{words.counting}</h3>
      {counting.length === 0 ? (
        <p class="second">{words.noneCounts}</p>
      ) : (
        <RuleList matches={counting} labels={labels} locale={locale} onShow={onShowRule} />
      )}
      {denied.length > 0 && (
        <>
          <h3>{words.denied}</h3>
          <RuleList matches={denied} labels={labels} locale={locale} onShow={onShowRule} />
        </>
      )}
    </div>
  );
}
