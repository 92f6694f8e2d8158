import type { RuleMatchReply, SignalTrial } from '../../../../assist-api/routes/signal-trials/schema.ts';
import { fill } from '../../../i18n/format.ts';
import { useWording } from '../../parts/wording-context.ts';

/** What the change does to the message: priority, kinds and rules that come and go. */
export function TrialDifference(props: {
  /** By the changed rules. */
  readonly priority: SignalTrial['triage']['priority'];
  readonly difference: NonNullable<SignalTrial['difference']>;
}) {
  const { priority, difference } = props;
  const { signals: words, triage: names } = useWording();
  const { priorityBefore, appeared, disappeared, newMatches, lostMatches } = difference;
  const ruleText = ({ kind, rule, counts }: RuleMatchReply) =>
    `${kind}: ${counts ? rule : fill(words.difference.deniedRule, { rule })}`;
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [
      words.difference.priority,
      priority === priorityBefore
        ? []
        : [
            fill(words.difference.from, {
              before: names.priorities[priorityBefore],
              after: names.priorities[priority],
            }),
          ],
    ],
    [words.difference.appeared, appeared],
    [words.difference.disappeared, disappeared],
    [words.difference.newRules, newMatches.map(ruleText)],
    [words.difference.lostRules, lostMatches.map(ruleText)],
  ];
  const told = rows.filter(([, texts]) => texts.length > 0);
  return (
    <section aria-labelledby="signals-difference" class="trial-difference" aria-live="polite">
      <h3 id="signals-difference">{words.difference.title}</h3>
      {told.length === 0 ? (
        <p class="second">{words.difference.none}</p>
      ) : (
        <dl class="trial-triage">
          {told.map(([name, texts]) => [
            <dt key={name}>{name}</dt>,
            ...texts.map((text) => (
              <dd key={`${name} ${text}`}>
                <strong>{text}</strong>
              </dd>
            )),
          ])}
        </dl>
      )}
    </section>
  );
}
