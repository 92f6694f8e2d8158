import type { ArticleReply } from '../../../../../assist-api/routes/articles/schema.ts';
import { useWording } from '../../../parts/wording-context.ts';

/** What an agent does in a case of this kind. */
export function ProcedureSteps({
  procedure,
}: {
  readonly procedure: NonNullable<ArticleReply['procedure']>;
}) {
  const { articles: words } = useWording();
  return (
    <dl class="procedure">
      <dt>{words.when}</dt>
      <dd>{procedure.when.join('; ')}</dd>
      <dt>{words.steps}</dt>
      <dd>
        <ol>
          {procedure.steps.map(({ text }) => (
            <li key={text}>{text}</li>
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
