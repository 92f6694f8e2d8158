import type { AssistApi } from '../../../api/client.ts';
import type { ConversationAction } from '../../../conversation/reducer.ts';
import type { Conversation } from '../../../conversation/state.ts';
import { Keys } from '../../../parts/key.tsx';
import { useWording } from '../../../parts/wording-context.ts';
import { ProcedureCard } from './procedure-card.tsx';

/** What the playbook asks to do in this case, and the way to hand the case over. */
export function ProcedureSection(props: {
  readonly conversation: Conversation;
  readonly api: AssistApi;
  readonly change: (action: ConversationAction) => void;
  readonly onEscalate: () => void;
}) {
  const { procedure: words } = useWording();
  const { conversation, api, change } = props;
  if (!conversation.suggestion) return null;
  const { procedures, locale } = conversation.suggestion;
  return (
    <section class="case-procedures" aria-labelledby="procedures-title">
      <div class="pane-head">
        <h2 id="procedures-title">{words.title}</h2>
        <button type="button" class="quiet-button" aria-keyshortcuts="S" onClick={props.onEscalate}>
          {words.escalate} <Keys keys={['S']} />
        </button>
      </div>
      {procedures.length === 0 && <p class="second small">{words.none}</p>}
      <div class="cards">
        {procedures.map((procedure, index) => (
          <ProcedureCard
            key={`${conversation.id} ${procedure.articleId}`}
            procedure={procedure}
            locale={locale}
            isFirst={index === 0}
            conversation={conversation}
            api={api}
            change={change}
          />
        ))}
      </div>
    </section>
  );
}
