import { datumValue } from '../../../conversation/procedure.ts';
import type { ConversationAction } from '../../../conversation/reducer.ts';
import type { Conversation } from '../../../conversation/state.ts';
import type { CaseProcedure } from '../../../conversation/types.ts';
import { useWording } from '../../../parts/wording-context.ts';
import { datumId, focusOn, stepId } from '../focus.ts';

/** Longest value that the API takes, in characters. */
const maxValueCharacters = 500;

/** What a procedure needs to know: as the case has it, else to be typed. Enter leads to the next, then to the steps. */
export function DataNeeded(props: {
  readonly procedure: CaseProcedure;
  readonly locale: string;
  readonly conversation: Conversation;
  readonly change: (action: ConversationAction) => void;
}) {
  const { procedure: words } = useWording();
  const { conversation, change } = props;
  const { articleId, dataNeeded } = props.procedure;
  if (dataNeeded.length === 0) return null;
  const fillIn = ({ placeholder, label }: (typeof dataNeeded)[number], value: string) =>
    change(
      placeholder === undefined
        ? { type: 'procedureDataFilled', label, value }
        : { type: 'valueFilled', placeholder, value },
    );
  const focusAfter = (index: number) => {
    const next = dataNeeded.findIndex(({ value }, place) => place > index && value === undefined);
    focusOn(next < 0 ? stepId(articleId, 0) : datumId(articleId, next));
  };
  return (
    <dl class="data-needed" aria-label={words.dataNeeded} lang={props.locale}>
      {dataNeeded.map((datum, index) => {
        const id = datumId(articleId, index);
        return (
          <div key={datum.label}>
            <dt>{datum.value === undefined ? <label for={id}>{datum.label}</label> : datum.label}</dt>
            <dd>
              {datum.value ?? (
                <input
                  id={id}
                  type="text"
                  autocomplete="off"
                  maxLength={maxValueCharacters}
                  placeholder={words.missing}
                  value={datumValue(conversation, datum)}
                  onInput={(event) => fillIn(datum, event.currentTarget.value)}
                  onKeyDown={(event) => {
                    if (event.key !== 'Enter' || event.isComposing || event.ctrlKey || event.metaKey) return;
                    event.preventDefault();
                    focusAfter(index);
                  }}
                />
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
