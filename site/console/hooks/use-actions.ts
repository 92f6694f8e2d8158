import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { copyReply } from '../conversation/copy-reply.ts';
import { draftText, openFields } from '../conversation/draft.ts';
import type { PendingOutcome } from '../conversation/outbox.ts';
import { copiedOutcomes, openedOutcomes } from '../conversation/outcomes.ts';
import type { Action } from '../conversation/reducer.ts';
import { mayCopy } from '../conversation/reply-block.ts';
import { type ConsoleState, selectedDraft } from '../conversation/state.ts';
import type { SuggestedResponse } from '../conversation/types.ts';
import type { Command } from '../keys/shortcuts.ts';
import { fieldId, focusOn, ids, selectAll, showPane } from '../views/work/focus.ts';
import { isTextField } from './use-shortcuts.ts';

/** What the agent can do, by key or by button. */
export interface Actions {
  readonly take: (responseId: string) => void;
  /** Takes a reply that search found. */
  readonly choose: (response: SuggestedResponse) => void;
  readonly toggleArticle: (articleId: string) => void;
  /** Copies the reply in view, or leads to what it still needs. */
  readonly copy: () => void;
  /** The agent copied by the browser's own means. */
  readonly noteCopied: () => void;
  readonly startNew: () => void;
  /** Text pasted outside of any field: the next message after copying, else more of this one. */
  readonly paste: (text: string) => void;
  /** Gives true when the command did something. */
  readonly run: (command: Command) => boolean;
  /** The browser refused to copy, so the text is selected for the agent to copy. */
  readonly mustCopyByHand: boolean;
}

/** Ties the reducer to the page: focus, clipboard, outcomes. */
export function useActions(parts: {
  readonly state: ConsoleState;
  readonly dispatch: (action: Action) => void;
  readonly record: (outcomes: readonly PendingOutcome[]) => void;
  readonly askNow: () => void;
  readonly listShortcuts: () => void;
}): Actions {
  const { state, dispatch, record } = parts;
  const { conversation } = state;
  const { suggestion } = conversation;
  const draft = selectedDraft(conversation);
  const text = draft ? draftText(draft, conversation.values) : '';
  const [refusedText, setRefusedText] = useState<string | undefined>();
  const justTaken = useRef<'listed' | 'found' | undefined>(undefined);

  // After a reply was taken its first open field is on the page only once it is rendered; before the next key.
  useLayoutEffect(() => {
    const how = justTaken.current;
    if (!how || !draft) return;
    justTaken.current = undefined;
    const open = openFields(draft, conversation.values)[0];
    if (open) focusOn(fieldId(open));
    else if (how === 'found') focusOn(ids.copy);
    showPane(ids.replyPane);
  });

  const take = (responseId: string) => {
    justTaken.current = 'listed';
    dispatch({ type: 'responseTaken', responseId });
    record(openedOutcomes(conversation, { kind: 'response', id: responseId }, new Date()));
  };

  const choose = (response: SuggestedResponse) => {
    justTaken.current = 'found';
    dispatch({ type: 'responseFound', response });
  };

  const toggleArticle = (articleId: string) => {
    if (articleId !== conversation.openArticle) {
      record(openedOutcomes(conversation, { kind: 'article', id: articleId }, new Date()));
    }
    dispatch({ type: 'articleToggled', articleId });
  };

  const noteCopied = () => {
    record(copiedOutcomes(conversation, new Date()));
    dispatch({ type: 'copied' });
  };

  const copy = () => {
    if (!draft) return;
    const open = openFields(draft, conversation.values)[0];
    if (!mayCopy(draft, conversation.values)) {
      focusOn(open ? fieldId(open) : ids.reply);
      return;
    }
    void copyReply(text).then((isDone) => {
      if (isDone) noteCopied();
      else {
        setRefusedText(text);
        selectAll(ids.reply);
      }
    });
  };

  const startNew = () => {
    dispatch({ type: 'cleared' });
    focusOn(ids.message);
  };

  const paste = (text: string) => {
    if (conversation.isCopied) dispatch({ type: 'cleared' });
    const before = conversation.isCopied ? '' : conversation.message;
    dispatch({ type: 'messageTyped', message: before === '' ? text : `${before}\n${text}` });
    parts.askNow();
    focusOn(ids.message);
  };

  const leave = (): boolean => {
    const { activeElement } = document;
    if (conversation.isCopied) startNew();
    else if (isTextField(activeElement) && activeElement instanceof HTMLElement) activeElement.blur();
    else if (conversation.openArticle !== null) toggleArticle(conversation.openArticle);
    else return false;
    return true;
  };

  const run = (command: Command): boolean => {
    switch (command.kind) {
      case 'takeResponse': {
        const response = suggestion?.responses[command.index];
        if (response) take(response.responseId);
        return response !== undefined;
      }
      case 'openArticle': {
        const article = suggestion?.articles[command.index];
        if (article) toggleArticle(article.articleId);
        return article !== undefined;
      }
      case 'copy': {
        const isStale =
          conversation.message.trim() !== '' && conversation.message !== conversation.answeredMessage;
        if (isStale && !draft?.isEdited) parts.askNow();
        else copy();
        return isStale || draft !== undefined;
      }
      case 'search':
        focusOn(ids.search);
        return true;
      case 'goToMessage':
        focusOn(ids.message);
        return true;
      case 'goToReply':
        focusOn(ids.reply);
        return draft !== undefined;
      case 'startNew':
        startNew();
        return true;
      case 'listShortcuts':
        parts.listShortcuts();
        return true;
      case 'leave':
        return leave();
    }
  };

  const mustCopyByHand = draft !== undefined && refusedText === text && !conversation.isCopied;
  return { take, choose, toggleArticle, copy, noteCopied, startNew, paste, run, mustCopyByHand };
}
