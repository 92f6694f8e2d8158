import { useEffect } from 'preact/hooks';
import { fill } from '../../../i18n/format.ts';
import { foundResponse } from '../../conversation/found-response.ts';
import { useActions } from '../../hooks/use-actions.ts';
import { useConversation } from '../../hooks/use-conversation.ts';
import { useOutbox } from '../../hooks/use-outbox.ts';
import { usePaste } from '../../hooks/use-paste.ts';
import { useShortcuts } from '../../hooks/use-shortcuts.ts';
import { useSuggestions } from '../../hooks/use-suggestions.ts';
import { focusOn, ids } from './focus.ts';
import { MessagePane } from './message-pane.tsx';
import { ReplyPane } from './reply-pane.tsx';
import { ResponseSearch } from './response-search.tsx';
import { SuggestionsPane } from './suggestions-pane.tsx';
import type { ViewProps } from '../view.ts';
import { TriageList } from './triage-list.tsx';
import { useWording } from '../../parts/wording-context.ts';

/** Everything that a signed-in agent works with: message and triage, suggestions, reply. */
export function Workspace(props: ViewProps) {
  const { session, api, preferences, onPreferences } = props;
  const wording = useWording();
  const [state, dispatch] = useConversation(session, preferences);
  const status = useSuggestions(state, session.signature, api, dispatch, props.onSessionEnd);
  const record = useOutbox(api);
  const actions = useActions({
    state,
    dispatch,
    record,
    askNow: status.askNow,
    listShortcuts: props.onListShortcuts,
  });
  useShortcuts(preferences.singleKeys, actions.run);
  usePaste(actions.paste);
  const { conversation } = state;
  const { suggestion } = conversation;

  useEffect(() => focusOn(ids.message), []);
  useEffect(() => {
    onPreferences({ channel: state.channel, replyLocale: state.replyLocale });
  }, [state.channel, state.replyLocale]);

  return (
    <>
      <main class="panes">
        <h1 class="visually-hidden">{wording.product}</h1>
        <div class="left">
          <MessagePane
            state={state}
            session={session}
            dispatch={dispatch}
            onPaste={status.askNow}
            onNew={actions.startNew}
          />
          {suggestion?.triage && (
            <TriageList
              triage={suggestion.triage}
              locale={suggestion.locale}
              timeZone={session.business.timeZone}
            />
          )}
        </div>
        <SuggestionsPane
          search={
            <ResponseSearch
              api={api}
              locale={state.replyLocale ?? suggestion?.locale ?? session.business.locales[0] ?? 'id'}
              onChoose={(found) => actions.choose(foundResponse(found))}
            />
          }
          conversation={conversation}
          status={status}
          api={api}
          canDecide={session.role === 'writer' || session.role === 'manager'}
          onTake={actions.take}
          onArticle={actions.toggleArticle}
        />
        <ReplyPane
          conversation={conversation}
          dispatch={dispatch}
          onCopy={actions.copy}
          onCopiedByHand={actions.noteCopied}
          onNew={actions.startNew}
          mustCopyByHand={actions.mustCopyByHand}
        />
      </main>
      <p class="visually-hidden" role="status">
        {announcement()}
      </p>
    </>
  );

  function announcement(): string {
    const { replies, message } = wording;
    if (status.isWaiting) return '';
    const first = suggestion?.responses[0];
    if (!suggestion) return state.cleared ? message.cleared : '';
    if (suggestion.abstained || !first) return replies.abstained;
    return fill(replies.ready, { count: suggestion.responses.length, title: first.title });
  }
}
