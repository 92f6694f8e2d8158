import type { RuleMatchReply } from '../../../../assist-api/routes/signal-trials/schema.ts';
import { fill } from '../../../i18n/format.ts';
import { useWording } from '../../parts/wording-context.ts';
import { groupMatches } from './group-matches.ts';

/** Rules that fit, by the kind of signal, each with the words that it rests on and why it does not count, if so. */
export function RuleList(props: {
  readonly matches: readonly RuleMatchReply[];
  /** What kinds mean, where that is known. */
  readonly labels: ReadonlyMap<string, string>;
  /** Language of labels and reasons. */
  readonly locale: string;
  readonly onShow: (match: RuleMatchReply) => void;
}) {
  const { signals: words } = useWording();
  return (
    <ul class="rule-list">
      {groupMatches(props.matches).map(({ kind, matches }) => (
        <li key={kind}>
          <p>
            <code>{kind}</code> <span lang={props.locale}>{props.labels.get(kind)}</span>
          </p>
          <ul>
            {matches.map((match) => (
              <li key={JSON.stringify(match)}>
                <strong>{match.evidence.map(({ text }) => `“${text}”`).join(', ')}</strong>{' '}
                {match.deniedBy && (
                  <span class="reason" lang={props.locale}>
                    {match.deniedBy.text}
                  </span>
                )}
                <button
                  type="button"
                  class="link"
                  aria-label={fill(words.showRule, { rule: match.rule })}
                  onClick={() => props.onShow(match)}
                >
                  <code lang={match.locale}>{match.rule}</code>
                </button>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
