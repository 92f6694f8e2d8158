import { useState } from 'preact/hooks';
import { fill } from '../../../../i18n/format.ts';
import type { ConversationAction } from '../../../conversation/reducer.ts';
import type { CaseDatum } from '../../../conversation/types.ts';
import { Icon } from '../../../parts/icon.tsx';
import { useUnsentText } from '../../../unsent/use-unsent.ts';
import { useWording } from '../../../parts/wording-context.ts';
import { CaseKindField } from './case-kind-field.tsx';

/** Longest value that the API takes, in characters. */
const maxValueCharacters = 500;

/** Figures and dates of this case, which the checks judge apart from the shop's rules. */
export function CaseData(props: {
  readonly conversationId: string;
  readonly caseData: readonly CaseDatum[];
  readonly change: (action: ConversationAction) => void;
}) {
  const { caseData: words } = useWording();
  const [kind, setKind] = useState<CaseDatum['kind']>('order_total');
  const [value, setValue] = useUnsentText(`case ${props.conversationId}`);
  return (
    <details class="case-data" open={props.caseData.length > 0 || value !== ''}>
      <summary>{words.title}</summary>
      <p class="reason">{words.hint}</p>
      {props.caseData.length > 0 && (
        <ul>
          {props.caseData.map((datum) => (
            <li key={datum.kind + datum.value}>
              <span class="second">{words.kinds[datum.kind]}</span> <strong>{datum.value}</strong>
              <button
                type="button"
                class="icon-button small"
                aria-label={fill(words.remove, { value: datum.value })}
                onClick={() => props.change({ type: 'caseDataRemoved', datum })}
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
          setValue('');
        }}
      >
        <CaseKindField id="case-kind" value={kind} onChoose={setKind} />
        <input
          type="text"
          aria-label={words.value}
          placeholder={words.value}
          maxLength={maxValueCharacters}
          autocomplete="off"
          value={value}
          onInput={(event) => setValue(event.currentTarget.value)}
        />
        <button type="submit" class="quiet-button">
          {words.add}
        </button>
      </form>
    </details>
  );
}
