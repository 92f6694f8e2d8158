import { fill } from '../../../../i18n/format.ts';
import type { Values } from '../../../conversation/reply-text.ts';
import type { MissingPlaceholder } from '../../../conversation/types.ts';
import { fieldId, focusOn, ids } from '../focus.ts';
import { useWording } from '../../../parts/wording-context.ts';

/** One field for each value that the reply needs; Enter leads to the next, then to the button. */
export function ReplyFields(props: {
  readonly fields: readonly MissingPlaceholder[];
  readonly values: Values;
  readonly onFill: (placeholder: string, value: string) => void;
}) {
  const { reply } = useWording();
  if (props.fields.length === 0) return null;
  const isComplete = props.fields.every(({ placeholder }) => (props.values[placeholder] ?? '').trim() !== '');
  return (
    <fieldset class="reply-fields" data-complete={isComplete}>
      <legend>{isComplete ? reply.fieldsComplete : reply.fields}</legend>
      {props.fields.map((field, index) => {
        const next = props.fields[index + 1];
        return (
          <div key={field.placeholder}>
            <label for={fieldId(field)}>{field.label}</label>
            <input
              id={fieldId(field)}
              type="text"
              autocomplete="off"
              maxLength={2_000}
              placeholder={field.example === undefined ? '' : fill(reply.example, { example: field.example })}
              value={props.values[field.placeholder] ?? ''}
              onInput={(event) => props.onFill(field.placeholder, event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.isComposing || event.ctrlKey || event.metaKey) return;
                event.preventDefault();
                focusOn(next ? fieldId(next) : ids.copy);
              }}
            />
          </div>
        );
      })}
    </fieldset>
  );
}
