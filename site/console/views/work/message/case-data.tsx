import { useState } from 'preact/hooks';
import { fill } from '../../../../i18n/format.ts';
import type { ConversationAction } from '../../../conversation/reducer.ts';
import type { CaseDatum } from '../../../conversation/types.ts';
import { Icon } from '../../../parts/icon.tsx';
import { useUnsent } from '../../../unsent/use-unsent.ts';
import { useWording } from '../../../parts/wording-context.ts';
import { CaseKindField } from './case-kind-field.tsx';

/** Longest value that the API takes, in characters. */
const maxValueCharacters = 500;

const nothing: CaseDatum = { kind: 'order_total', value: '' };

/** Figures and dates of this case, which the checks judge apart from the shop's rules. */
export function CaseData(props: {
  readonly conversationId: string;
  readonly caseData: readonly CaseDatum[];
  readonly change: (action: ConversationAction) => void;
}) {
  const { caseData: words } = useWording();
  const [datum, setDatum] = useUnsent<CaseDatum>(`case ${props.conversationId}`, nothing, isDatum);
  const { kind, value } = datum;
  const [wasTyped] = useState(value !== '');
  return (
    <details class="case-data" open={props.caseData.length > 0 || wasTyped}>
      <summary>{words.title}</summary>
      <p class="reason">{words.hint}</p>
      {props.caseData.length > 0 && (
        <ul>
          {props.caseData.map((given) => (
            <li key={given.kind + given.value}>
              <span class="second">{words.kinds[given.kind]}</span> <strong>{given.value}</strong>
              <button
                type="button"
                class="icon-button small"
                aria-label={fill(words.remove, { value: given.value })}
                onClick={() => props.change({ type: 'caseDataRemoved', datum: given })}
              >
                <Icon name="x" size={16} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (value.trim() === '') return;
          props.change({ type: 'caseDataAdded', datum: { kind, value: value.trim() } });
          setDatum(nothing);
        }}
      >
        <CaseKindField
          id="case-kind"
          value={kind}
          onChoose={(chosen) => setDatum({ ...datum, kind: chosen })}
        />
        <input
          type="text"
          aria-label={words.value}
          placeholder={words.value}
          maxLength={maxValueCharacters}
          autocomplete="off"
          value={value}
          onInput={(event) => setDatum({ ...datum, value: event.currentTarget.value })}
        />
        <button type="submit" class="quiet-button">
          {words.add}
        </button>
      </form>
    </details>
  );
}

function isDatum(kept: unknown): kept is CaseDatum {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'kind' in kept &&
    'value' in kept &&
    typeof kept.value === 'string'
  );
}
