import type { CaseDatum } from '../../../conversation/types.ts';
import { useWording } from '../../../parts/wording-context.ts';

/** Chooses what a figure of the case is. */
export function CaseKindField(props: {
  readonly id: string;
  readonly value: CaseDatum['kind'];
  readonly onChoose: (kind: CaseDatum['kind']) => void;
}) {
  const { caseData: words } = useWording();
  const kinds = Object.entries(words.kinds) as [CaseDatum['kind'], string][];
  return (
    <select
      id={props.id}
      aria-label={words.kind}
      value={props.value}
      onChange={(event) => {
        const chosen = kinds.find(([kind]) => kind === event.currentTarget.value);
        if (chosen) props.onChoose(chosen[0]);
      }}
    >
      {kinds.map(([kind, label]) => (
        <option key={kind} value={kind}>
          {label}
        </option>
      ))}
    </select>
  );
}
