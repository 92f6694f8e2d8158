import type { Reply } from '../../../conversation/reply.ts';
import type { Suggestion } from '../../../conversation/types.ts';
import { useWording } from '../../../parts/wording-context.ts';

/** What the agent does besides replying; nothing of it is sent. */
export function NextSteps(props: { readonly reply: Reply; readonly suggestion: Suggestion | null }) {
  const { reply: words } = useWording();
  const { escalation, triage } = props.suggestion ?? {};
  const otherTeam = escalation?.team === triage?.team ? undefined : escalation?.teamName;
  const entries = [
    ...props.reply.answers.flatMap(({ nextStep, followUp }) => [
      [words.nextStep, nextStep],
      [words.followUp, followUp],
    ]),
    [words.escalation, otherTeam],
  ].filter(([, text]) => text !== undefined);
  if (entries.length === 0) return null;
  return (
    <dl class="next-steps">
      {entries.map(([term, text]) => (
        <div key={`${term ?? ''}${text ?? ''}`}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
