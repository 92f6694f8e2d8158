import type { ArticleReply } from '../../../../../assist-api/routes/articles/schema.ts';
import { type Item, itemAttributes } from '../../../items/item.ts';
import { ItemActions } from '../../../items/item-actions.tsx';
import { useWording } from '../../../parts/wording-context.ts';

/** What an agent does in a case of this kind. */
export function ProcedureSteps({
  procedure,
  item,
}: {
  readonly procedure: NonNullable<ArticleReply['procedure']>;
  /** The whole of it, as a report names it. */
  readonly item: Item;
}) {
  const { articles: words } = useWording();
  return (
    <dl class="procedure">
      <dt>{words.when}</dt>
      <dd>{procedure.when.join('; ')}</dd>
      <dt>{words.steps}</dt>
      <dd>
        <ol>
          {procedure.steps.map(({ text }, step) => (
            <li key={text} class="procedure-step" {...itemAttributes({ ...item, step })}>
              {text} <ItemActions item={{ ...item, step }} />
            </li>
          ))}
        </ol>
      </dd>
      {procedure.dataNeeded.length > 0 && (
        <>
          <dt>{words.dataNeeded}</dt>
          <dd>{procedure.dataNeeded.join(', ')}</dd>
        </>
      )}
      <Entry term={words.decides} text={procedure.decides} />
      <Entry term={words.stopWhen} text={procedure.stopWhen} />
      <Entry term={words.escalateTo} text={procedure.escalateToName} />
    </dl>
  );
}

function Entry({ term, text }: { readonly term: string; readonly text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </>
  );
}
