import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { fill } from '../../i18n/format.ts';
import type { AssistApi } from '../api/client.ts';
import { ApiProblem } from '../api/problem.ts';
import { copyReply } from '../conversation/copy-reply.ts';
import { answerEnd } from '../conversation/answer-end.ts';
import type { ConversationAction } from '../conversation/reducer.ts';
import type { AnswerSource } from '../conversation/reply.ts';
import { selectedReply } from '../conversation/state.ts';
import type { Session } from '../conversation/types.ts';
import { activeConversation } from '../conversations/conversations.ts';
import type { Snippet, SnippetDraft } from '../desk/desk.ts';
import { isSnippetInHand, type SnippetInHand } from '../desk/snippet-in-hand.ts';
import { templateOfReply, templateOfText } from '../desk/snippet-of.ts';
import { SnippetDialog } from '../desk/snippet-dialog.tsx';
import { useDesk } from '../desk/use-desk.ts';
import type { ConversationControls } from '../hooks/use-conversations.ts';
import { type Item, itemAround } from '../items/item.ts';
import type { ItemActionControls } from '../items/item-actions.tsx';
import { itemsInView } from '../items/items-in-view.ts';
import type { Command } from '../keys/shortcuts.ts';
import { type Notice, NoticeLine } from '../parts/notice.tsx';
import { problemText } from '../parts/problem-note.tsx';
import { useWording } from '../parts/wording-context.ts';
import { ReportPanel, focusOnReportComment } from '../reports/report-panel.tsx';
import { isUnsentComment, type UnsentComment } from '../reports/report.ts';
import { useReports } from '../reports/use-reports.ts';
import { type Row, articleRow } from '../search/rows.ts';
import { SearchDialog } from '../search/search-dialog.tsx';
import { useUnsent } from '../unsent/use-unsent.ts';
import { focusOn, ids } from '../views/work/focus.ts';
import { viewHash } from './view-address.ts';

/** What is at hand in every view: search, what the agent keeps, reports. */
export interface AgentTools {
  readonly itemActions: ItemActionControls;
  readonly openSearch: () => void;
  /** Forgets what this browser keeps of the person, for signing out. */
  readonly forget: () => void;
  /** Decisions about the person's reports that were not shown yet. */
  readonly unseenDecisions: number;
  /** Gives true when the command did something. */
  readonly run: (command: Command) => boolean;
  /** The dialogs that are open, and what was done last. */
  readonly layers: ComponentChildren;
}

/** Ties search and desk to the conversation in view. */
export function useAgentTools(props: {
  readonly api: AssistApi;
  readonly session: Session;
  readonly conversations: ConversationControls;
  readonly onSessionEnd: () => void;
}): AgentTools {
  const { api, session, conversations } = props;
  const wording = useWording();
  const { items: words, snippets } = wording;
  const [isSearching, setSearching] = useState(false);
  const [opened, setOpened] = useState<Row | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [comment, setComment] = useUnsent<UnsentComment | null>('report', null, isUnsentComment);
  const [reporting, setReporting] = useState<readonly [Item, ...Item[]] | null>(comment && [comment.item]);
  const [draft, setDraft] = useUnsent<SnippetInHand | null>('snippet', null, isSnippetInHand);
  const conversation = activeConversation(conversations.state);
  const locale =
    conversation.replyLocale ?? conversation.suggestion?.locale ?? session.business.locales[0] ?? 'id';
  const desk = useDesk(api, locale, session, props.onSessionEnd);
  const { unseen, report } = useReports(api, props.onSessionEnd);
  const change = (action: ConversationAction) => conversations.change(conversation.id, action);

  const tell = (cause: unknown) =>
    setNotice({
      text: problemText(cause instanceof ApiProblem ? cause : new ApiProblem('failed', { cause }), wording),
    });
  /** To the reply, whatever view was open. */
  const showReply = () => {
    location.hash = viewHash('');
    requestAnimationFrame(() => focusOn(ids.copy));
  };

  const star = (item: Item) => {
    desk
      .toggleFavourite(item)
      .then(
        (isOne) => setNotice({ text: fill(isOne ? words.starred : words.unstarred, { title: item.title }) }),
        tell,
      );
  };

  const useResponse = async (row: Row, type: 'responseTaken' | 'responseAdded') => {
    try {
      change({ type, source: await answerOf(api, row) });
      showReply();
    } catch (cause) {
      tell(cause);
    }
  };

  const useSnippet = async (snippet: Snippet, isAdded: boolean) => {
    try {
      const { text, missing } = await desk.fillSnippet(snippet, conversation);
      const reply = isAdded ? selectedReply(conversation) : undefined;
      change(
        reply
          ? { type: 'snippetAdded', text, missing, at: answerEnd(reply, conversation.values) }
          : { type: 'snippetTaken', text, missing },
      );
      showReply();
    } catch (cause) {
      tell(cause);
    }
  };

  const keepSnippet = (): boolean => {
    const reply = selectedReply(conversation);
    if (!reply) return false;
    const { values, contactName } = conversation;
    const marked = markedWords();
    const text =
      marked === '' ? templateOfReply(reply, values, contactName) : templateOfText(marked, contactName);
    if (text.trim() === '') return false;
    const title = reply.answers[0]?.title ?? '';
    setDraft({
      draft: {
        snippetId: crypto.randomUUID(),
        title: title.slice(0, 80),
        text: text.slice(0, 4_000),
        locale: reply.composition?.locale ?? locale,
      },
      isNew: true,
    });
    return true;
  };

  const saveSnippet = async (given: SnippetDraft) => {
    await desk.saveSnippet(given);
    setNotice({ text: fill(snippets.kept, { title: given.title }) });
  };

  const removeSnippet = (snippet: Snippet) => {
    const { snippetId, title, text, locale: own } = snippet;
    const putBack = () => {
      setNotice(null);
      desk.saveSnippet({ snippetId, title, text, locale: own }).catch(tell);
    };
    desk.removeSnippet(snippetId).then(
      () =>
        setNotice({
          text: fill(snippets.removed, { title }),
          action: { label: wording.conversations.undo, run: putBack },
        }),
      tell,
    );
  };

  const copyAddress = (url: string) => {
    void copyReply(new URL(url, location.href).href, undefined).then((isDone) =>
      setNotice({ text: isDone ? words.addressCopied : words.addressNotCopied }),
    );
  };

  const openReport = (items: readonly Item[]): boolean => {
    const [first, ...others] = items;
    if (first) {
      setNotice(null);
      // A word to another report is not one to this.
      setComment(null);
      setReporting([first, ...others]);
    }
    return first !== undefined;
  };

  const run = ({ kind }: Command): boolean => {
    if (kind === 'search') {
      setNotice(null);
      setSearching(true);
      return true;
    }
    if (kind === 'keepSnippet') return keepSnippet();
    const items = itemsInView(conversation, itemAround(document.activeElement));
    if (kind === 'report') return focusOnReportComment() || openReport(items);
    const [item] = items;
    if (kind !== 'star' || !item) return false;
    star(item);
    return true;
  };

  const line = <NoticeLine notice={notice} onGone={() => setNotice(null)} />;
  return {
    itemActions: {
      isFavourite: desk.isFavourite,
      star,
      report: (item) => void openReport([item]),
      read: (article, heading) => {
        setOpened(articleRow(article, heading));
        setSearching(true);
      },
    },
    openSearch: () => setSearching(true),
    forget: desk.forget,
    unseenDecisions: unseen,
    run,
    layers: (
      <>
        {isSearching && (
          <SearchDialog
            api={api}
            desk={desk}
            conversations={conversations.state.open}
            locale={locale}
            canDecide={session.role === 'writer' || session.role === 'manager'}
            opens={opened}
            onClose={() => {
              setSearching(false);
              setOpened(null);
            }}
            onTake={(row) =>
              void (row.snippet ? useSnippet(row.snippet, false) : useResponse(row, 'responseTaken'))
            }
            onAdd={(row) =>
              void (row.snippet ? useSnippet(row.snippet, true) : useResponse(row, 'responseAdded'))
            }
            onShowConversation={(id) => {
              conversations.show(id);
              location.hash = viewHash('');
              requestAnimationFrame(() => focusOn(ids.suggestionsTitle));
            }}
            onCopyAddress={copyAddress}
            onStar={star}
            onReport={(item) => openReport([item])}
            onEditSnippet={(snippet) => setDraft({ draft: snippet, isNew: false })}
            onRemoveSnippet={removeSnippet}
            notice={line}
          />
        )}
        {draft && (
          <SnippetDialog
            {...draft}
            onType={(typed) => setDraft({ ...draft, draft: typed })}
            onSave={saveSnippet}
            onClose={() => setDraft(null)}
          />
        )}
        {reporting && (
          <ReportPanel
            key={reporting[0].kind + reporting[0].id}
            items={reporting}
            onReport={(item, reason, comment) =>
              report(item, reason, comment, conversation.suggestion?.suggestionId)
            }
            unsent={comment}
            onType={setComment}
            onClose={() => {
              setReporting(null);
              setComment(null);
            }}
          />
        )}
        {!isSearching && line}
      </>
    ),
  };
}

/** What a reply keeps of a response that was found. */
async function answerOf(api: AssistApi, { id, locale }: Row): Promise<AnswerSource> {
  const { responses } = await api.searchResponses(`/${id}`, locale, new AbortController().signal);
  const found = responses.find(({ shortCode }) => shortCode === id);
  if (!found) throw new ApiProblem('missing');
  return {
    responseId: id,
    title: found.title,
    sources: found.sources,
    ...(found.nextStep === undefined ? {} : { nextStep: found.nextStep }),
    ...(found.followUp === undefined ? {} : { followUp: found.followUp }),
  };
}

/** What is selected in the text of the reply. */
function markedWords(): string {
  const field = document.getElementById(ids.reply);
  if (!(field instanceof HTMLTextAreaElement)) return '';
  return field.value.slice(field.selectionStart, field.selectionEnd);
}
