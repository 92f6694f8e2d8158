import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { fill } from '../../../i18n/format.ts';
import type { ConversationAction } from '../../conversation/reducer.ts';
import { replyText } from '../../conversation/reply.ts';
import { listedResponses, longList } from '../../conversation/listed-items.ts';
import { isBlank, selectedReply } from '../../conversation/state.ts';
import { activeConversation } from '../../conversations/conversations.ts';
import { useComposition } from '../../hooks/use-composition.ts';
import { useOutbox } from '../../hooks/use-outbox.ts';
import { usePaste } from '../../hooks/use-paste.ts';
import { useReplyCheck } from '../../hooks/use-reply-check.ts';
import { useShortcuts } from '../../hooks/use-shortcuts.ts';
import { useSuggestions } from '../../hooks/use-suggestions.ts';
import { promiseRoles } from '../../promises/promise-roles.ts';
import { useWording } from '../../parts/wording-context.ts';
import type { ViewProps } from '../view.ts';
import { ConversationTabs } from './conversation-tabs.tsx';
import { focusOn, ids } from './focus.ts';
import { JumpBar } from './jump-bar.tsx';
import { CaseData } from './message/case-data.tsx';
import { MessagePane } from './message/message-pane.tsx';
import { TriageList } from './message/triage-list.tsx';
import { EscalationDialog } from './procedure/escalation-dialog.tsx';
import { ProcedureSection } from './procedure/procedure-section.tsx';
import { ReplyPane } from './reply/reply-pane.tsx';
import { replyState } from './reply-state.ts';
import { SuggestionsPane } from './suggestions/suggestions-pane.tsx';
import { useActions } from './use-actions.ts';

/** Where messages are answered: the open conversations, and for the one in view what was said, suggestions, reply. */
export function Workspace(props: ViewProps) {
  const { session, api, preferences, onPreferences, conversations } = props;
  const { signature } = session;
  const wording = useWording();
  const conversation = activeConversation(conversations.state);
  const { suggestion } = conversation;
  // A shop need not have words in the language of the console.
  const agentLocale = session.business.locales.find((locale) => locale === props.locale);
  const change = (action: ConversationAction) => conversations.change(conversation.id, action);
  const status = useSuggestions(
    conversation,
    signature,
    agentLocale,
    api,
    conversations.change,
    props.onSessionEnd,
  );
  const composition = useComposition(
    conversation,
    !status.isWaiting,
    signature,
    api,
    conversations.change,
    props.onSessionEnd,
  );
  const check = useReplyCheck(conversation, signature, agentLocale, api, props.onSessionEnd);
  // What the console cannot keep for this role is not offered.
  const promised = promiseRoles.includes(session.role) ? check.promises : [];
  const record = useOutbox(api);
  const reply = selectedReply(conversation);
  const text = reply ? replyText(reply, conversation.values) : '';
  const [confirmedText, setConfirmed] = useState<string | undefined>();
  const [refusedText, setRefused] = useState<string | undefined>();
  const [isEscalating, setEscalating] = useState(false);
  const state = replyState(
    conversation,
    check,
    composition.isWaiting,
    confirmedText === text,
    refusedText === text && text !== '' && !conversation.isCopied,
    wording,
  );
  const actions = useActions({
    conversation,
    conversations,
    state,
    isWaiting: status.isWaiting || composition.isWaiting,
    isMoreOnItsWay: status.more.isWaiting,
    promised,
    keepPromises: props.promises.keep,
    record,
    askNow: status.askNow,
    confirmUnchecked: () => {
      setConfirmed(text);
      return confirmedText === text;
    },
    onCopyRefused: setRefused,
    onEscalate: () => setEscalating(true),
  });
  useShortcuts(preferences.singleKeys, actions.run);
  usePaste(actions.paste);

  // Where something was said already, letters are keys.
  useLayoutEffect(() => focusOn(isBlank(conversation) ? ids.message : ids.suggestionsTitle), []);
  useEffect(() => {
    const { channel, replyLocale } = conversation;
    if (channel !== preferences.channel || replyLocale !== preferences.replyLocale)
      onPreferences({ channel, replyLocale });
  }, [conversation.channel, conversation.replyLocale]);

  return (
    <>
      <ConversationTabs
        conversations={conversations}
        timeZone={session.business.timeZone}
        onNew={actions.startNew}
      />
      <main class="panes">
        <h1 class="visually-hidden">{wording.product}</h1>
        <div class="left" id={ids.conversationPane}>
          <MessagePane
            conversation={conversation}
            session={session}
            change={change}
            onPaste={actions.notePasted}
          />
          {suggestion?.triage && (
            <TriageList
              triage={suggestion.triage}
              suggestion={suggestion}
              locale={agentLocale ?? suggestion.locale}
              session={session}
            />
          )}
          <CaseData
            key={conversation.id}
            conversationId={conversation.id}
            caseData={conversation.caseData}
            change={change}
          />
        </div>
        <SuggestionsPane
          conversation={conversation}
          status={status}
          api={api}
          canDecide={session.role === 'writer' || session.role === 'manager'}
          onTake={actions.take}
          onAdd={actions.add}
          onHold={actions.hold}
          onArticle={actions.toggleArticle}
          onMore={actions.showMore}
        >
          <ProcedureSection
            conversation={conversation}
            api={api}
            change={change}
            onEscalate={() => setEscalating(true)}
          />
        </SuggestionsPane>
        <ReplyPane
          conversation={conversation}
          session={session}
          api={api}
          agentLocale={agentLocale}
          composition={composition}
          state={state}
          promises={promised}
          change={change}
          onCopy={actions.copy}
          onCopiedByHand={actions.noteCopied}
          onNew={actions.startNew}
          onRecheck={check.retry}
          onReplace={actions.replace}
        />
      </main>
      {isEscalating && (
        <EscalationDialog
          key={conversation.id}
          conversation={conversation}
          signature={signature}
          api={api}
          change={change}
          onSessionEnd={props.onSessionEnd}
          onClose={() => setEscalating(false)}
        />
      )}
      <JumpBar conversation={conversation} state={state} />
      <p class="visually-hidden" role="status">
        {announcement()}
      </p>
    </>
  );

  function announcement(): string {
    const { replies, conversations: words } = wording;
    if (status.isWaiting) return '';
    const first = suggestion?.responses[0];
    if (!suggestion) return conversations.state.closed ? words.closed : '';
    if (suggestion.abstained || !first) return replies.abstained;
    const listed = listedResponses(conversation).length;
    const ready = fill(replies.ready, { count: listed, title: first.title });
    const { longLists, suggestedLimit } = conversation;
    return longLists.includes('articles') && suggestedLimit >= longList
      ? `${ready} ${fill(wording.articles.listed, { count: suggestion.articles.length })}`
      : ready;
  }
}
