import { useState } from 'preact/hooks';
import { fill } from '../../../../i18n/format.ts';
import type { AssistApi } from '../../../api/client.ts';
import { tickedSteps } from '../../../conversation/procedure.ts';
import type { ConversationAction } from '../../../conversation/reducer.ts';
import type { Conversation } from '../../../conversation/state.ts';
import type { CaseProcedure } from '../../../conversation/types.ts';
import { itemAttributes } from '../../../items/item.ts';
import { ItemActions } from '../../../items/item-actions.tsx';
import { Icon } from '../../../parts/icon.tsx';
import { Keys } from '../../../parts/key.tsx';
import { useWording } from '../../../parts/wording-context.ts';
import { procedureId, stepId } from '../focus.ts';
import { ArticleText } from '../suggestions/article-text.tsx';
import { DataNeeded } from './data-needed.tsx';

/** A checklist: what it needs, what to do, who decides, and when it is over. */
export function ProcedureCard(props: {
  readonly procedure: CaseProcedure;
  /** Language of the checklist. */
  readonly locale: string;
  /** Stands open. */
  readonly isFirst: boolean;
  readonly conversation: Conversation;
  readonly api: AssistApi;
  readonly change: (action: ConversationAction) => void;
}) {
  const { procedure: words } = useWording();
  const { procedure, locale, conversation, change } = props;
  const { articleId, steps, title } = procedure;
  const item = { kind: 'procedure', id: articleId, locale, title } as const;
  const [isArticleOpen, setArticleOpen] = useState(false);
  const [isOpen, setOpen] = useState(props.isFirst);
  const ticked = tickedSteps(conversation, procedure);
  const done = steps.filter(({ step }) => ticked.has(step)).length;
  const decides = [procedure.decides, procedure.upTo && fill(words.upTo, { limit: procedure.upTo })];
  return (
    <details
      id={procedureId(articleId)}
      class="card procedure-card"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <Icon name="list-checks" />
        <h3 lang={locale}>{procedure.title}</h3>
        <span class="confidence">
          {done === 0
            ? fill(words.count, { count: steps.length })
            : fill(words.done, { done, count: steps.length })}
        </span>
        {props.isFirst && <Keys keys={['P']} />}
      </summary>
      <p class="why">{procedure.why}</p>
      <DataNeeded procedure={procedure} locale={locale} conversation={conversation} change={change} />
      <ol class="checklist" lang={locale}>
        {steps.map(({ step, text }) => (
          <li key={step} class="procedure-step" {...itemAttributes({ ...item, step })}>
            <label data-done={ticked.has(step)}>
              <input
                id={stepId(articleId, step)}
                type="checkbox"
                checked={ticked.has(step)}
                onChange={(event) =>
                  change({
                    type: 'stepTicked',
                    step: { articleId, step },
                    isDone: event.currentTarget.checked,
                  })
                }
              />
              <span>{text}</span>
            </label>
            <ItemActions item={{ ...item, step }} />
          </li>
        ))}
      </ol>
      <dl class="procedure-frame" lang={locale}>
        <Entry term={words.decides} text={decides.filter((text) => text !== undefined).join(' ')} />
        <Entry term={words.stopWhen} text={procedure.stopWhen} />
        <Entry term={words.escalateTo} text={procedure.escalateTo?.teamName} />
        <Entry term={words.when} text={procedure.when.join('; ')} />
      </dl>
      <button
        type="button"
        class="link"
        aria-expanded={isArticleOpen}
        onClick={() => setArticleOpen(!isArticleOpen)}
      >
        {isArticleOpen ? words.closeArticle : words.openArticle}
      </button>
      {isArticleOpen && (
        <ArticleText
          article={{ articleId, locale }}
          isBest={({ passageId }) => passageId.endsWith(`#${procedure.passageAnchor ?? ' '}`)}
          api={props.api}
          canDecide={false}
          isProcedureShown={false}
        />
      )}
    </details>
  );
}

function Entry({ term, text }: { readonly term: string; readonly text: string | undefined }) {
  if (text === undefined || text === '') return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  );
}
