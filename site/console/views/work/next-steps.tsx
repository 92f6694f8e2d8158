import type { SuggestedResponse, Suggestion } from '../../conversation/types.ts';
import { useWording } from '../../parts/wording-context.ts';

/** What the agent does besides replying; nothing of it is sent. */
export function NextSteps(props: {
  readonly response: SuggestedResponse;
  readonly suggestion: Suggestion | null;
}) {
  const { reply } = useWording();
  const { escalation, triage } = props.suggestion ?? {};
  const otherTeam = escalation?.team === triage?.team ? undefined : escalation?.teamName;
  const entries = [
    [reply.nextStep, props.response.nextStep],
    [reply.followUp, props.response.followUp],
    [reply.escalation, otherTeam],
  ].filter(([, text]) => text !== undefined);
  if (entries.length === 0) return null;
  return (
    <dl class="next-steps">
      {entries.map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
