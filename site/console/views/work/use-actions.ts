import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { copyReply, htmlOfText } from '../../conversation/copy-reply.ts';
import {
  type ItemList,
  listEnd,
  listedArticles,
  listedResponses,
  longList,
} from '../../conversation/listed-items.ts';
import type { PendingOutcome } from '../../conversation/outbox.ts';
import { copiedOutcomes, openedOutcomes } from '../../conversation/outcomes.ts';
import { type PartName, nextChoice, saidParts } from '../../conversation/parts.ts';
import { type ConversationAction, answerSource } from '../../conversation/reducer.ts';
import { lastTicked, nextStep, openPlace, procedureInHand } from '../../conversation/procedure.ts';
import { notedPromises, promisesToKeep } from '../../conversation/promises.ts';
import { type Reply, openFields, replyText } from '../../conversation/reply.ts';
import { type Conversation, selectedReply } from '../../conversation/state.ts';
import type {
  Finding,
  NewPromiseRequest,
  PromisedTime,
  SuggestedResponse,
} from '../../conversation/types.ts';
import type { ConversationControls } from '../../hooks/use-conversations.ts';
import { isTextField } from '../../hooks/use-shortcuts.ts';
import type { Command } from '../../keys/shortcuts.ts';
import {
  datumId,
  fieldId,
  findingId,
  focusOn,
  hasText,
  ids,
  openDetails,
  procedureId,
  selectAll,
  selectStretch,
  showPane,
  stepId,
} from './focus.ts';
import { type ReplyState, isBlocking } from './reply-state.ts';

/** What the agent can do, by key or by button. */
export interface Actions {
  readonly take: (response: SuggestedResponse) => void;
  readonly add: (response: SuggestedResponse) => void;
  readonly hold: () => void;
  readonly toggleArticle: (articleId: string) => void;
  /** Asks for more of a list, or for it again where that failed; gives false where there is no more. */
  readonly showMore: (list: ItemList) => boolean;
  /** Puts the words that a finding advises in place of its own. */
  readonly replace: (finding: Finding) => void;
  /** Copies the reply in view as soon as it may be, or leads to what it still needs. */
  readonly copy: () => void;
  /** The agent copied by the browser's own means. */
  readonly noteCopied: () => void;
  readonly startNew: () => void;
  /** Text pasted outside of any field: the next conversation after copying, else more of this one. */
  readonly paste: (text: string) => void;
  /** Text pasted into the message: from there the agent chooses by keys. */
  readonly notePasted: () => void;
  /** Gives true when the command did something. */
  readonly run: (command: Command) => boolean;
}

/** Ties the state to the page: focus, clipboard, outcomes. */
export function useActions(parts: {
  readonly conversation: Conversation;
  readonly conversations: ConversationControls;
  readonly state: ReplyState;
  /** Suggestions or words are on their way. */
  readonly isWaiting: boolean;
  /** Longer lists are on their way. */
  readonly isMoreOnItsWay: boolean;
  /** Times that the reply in view promises. */
  readonly promised: readonly PromisedTime[];
  readonly keepPromises: (promises: readonly NewPromiseRequest[]) => void;
  readonly record: (outcomes: readonly PendingOutcome[]) => void;
  readonly askNow: () => void;
  /** The agent asked for a text that nobody could check: gives true when it was asked for before. */
  readonly confirmUnchecked: () => boolean;
  readonly onCopyRefused: (text: string) => void;
  /** Shows the note for those who take the case over. */
  readonly onEscalate: () => void;
}): Actions {
  const { conversation, conversations, state, record } = parts;
  const { suggestion } = conversation;
  const reply = selectedReply(conversation);
  const change = (action: ConversationAction) => conversations.change(conversation.id, action);
  const justTaken = useRef(false);
  /** Id of the conversation in which the agent asked to copy what is still on its way; null when nothing is asked. */
  const [wantsCopy, setWantsCopy] = useState<string | null>(null);
  const isReady = !parts.isWaiting && state.kind !== 'working';

  // After a reply was taken its first open field is on the page only once it is rendered; before the next key.
  useLayoutEffect(() => {
    if (!justTaken.current || !reply?.composition) return;
    justTaken.current = false;
    const open = openFields(reply, conversation.values)[0];
    if (open) focusOn(fieldId(open));
    showPane(ids.replyPane);
  });

  useEffect(() => {
    if (wantsCopy === null) return;
    const isUnanswered = !reply && suggestion !== null && !parts.isWaiting;
    if (wantsCopy !== conversation.id || isUnanswered) setWantsCopy(null);
    else if (isReady) {
      setWantsCopy(null);
      copyNow();
    }
  });

  const take = (response: SuggestedResponse) => {
    justTaken.current = true;
    change({ type: 'responseTaken', source: answerSource(response) });
    record(openedOutcomes(conversation, { kind: 'response', id: response.responseId }, new Date()));
  };

  const add = (response: SuggestedResponse) =>
    change({ type: 'responseAdded', source: answerSource(response) });

  const toggleArticle = (articleId: string) => {
    if (articleId !== conversation.openArticle) {
      record(openedOutcomes(conversation, { kind: 'article', id: articleId }, new Date()));
    }
    change({ type: 'articleToggled', articleId });
  };

  const showMore = (list: ItemList): boolean => {
    const end = listEnd(conversation, list);
    if (end !== 'more' && end !== 'awaited') return false;
    change({ type: 'moreWanted', list });
    if (conversation.suggestedLimit < longList && !parts.isMoreOnItsWay) parts.askNow();
    return true;
  };

  const noteCopied = () => {
    record(copiedOutcomes(conversation, new Date()));
    const kept = promisesToKeep(conversation, parts.promised, () => crypto.randomUUID());
    parts.keepPromises(kept.map(([, promise]) => promise));
    change({
      type: 'promisesKept',
      ids: Object.fromEntries(kept.map(([key, { promiseId }]) => [key, promiseId])),
    });
    change({ type: 'copied' });
  };

  const copyNow = () => {
    if (!reply) return;
    if (state.kind === 'blocked') {
      const open = openFields(reply, conversation.values)[0];
      const blocking = state.findings.findIndex((finding) => isBlocking(finding, conversation.reasons));
      focusOn(open ? fieldId(open) : blocking >= 0 ? findingId(blocking) : ids.reply);
      return;
    }
    if (state.kind === 'unchecked' && !parts.confirmUnchecked()) return;
    const text = replyText(reply, conversation.values);
    void copyReply(text, htmlFor(reply, text, conversation)).then((isDone) => {
      if (isDone) noteCopied();
      else {
        parts.onCopyRefused(text);
        selectAll(ids.reply);
      }
    });
  };

  const copy = () => {
    if (isReady) copyNow();
    else {
      parts.askNow();
      setWantsCopy(conversation.id);
    }
  };

  const startNew = () => {
    conversations.start();
    requestAnimationFrame(() => focusOn(ids.message));
  };

  const notePasted = () => {
    parts.askNow();
    if (conversation.message.trim() === '') requestAnimationFrame(() => focusOn(ids.suggestionsTitle));
  };

  const paste = (text: string) => {
    parts.askNow();
    if (conversation.isCopied) conversations.start(text);
    else {
      const before = conversation.message;
      change({ type: 'messageTyped', message: before === '' ? text : `${before}\n${text}` });
    }
    requestAnimationFrame(() => focusOn(ids.suggestionsTitle));
  };

  const leave = (): boolean => {
    const { activeElement } = document;
    if (conversation.isCopied) startNew();
    else if (isTextField(activeElement) && activeElement instanceof HTMLElement) activeElement.blur();
    else if (conversation.openArticle !== null) toggleArticle(conversation.openArticle);
    else return false;
    return true;
  };

  const choosePart = (name: PartName, isLeftOut: boolean): boolean => {
    const composed = reply?.composition?.composed;
    if (!composed) return false;
    const said = saidParts(composed).filter((part) => part.name === name);
    const part = said.find((one) => nextChoice(one) !== undefined) ?? said[0];
    if (!part) return false;
    const choice = isLeftOut && part.choice !== null ? null : nextChoice(part);
    if (choice === undefined) return false;
    change({ type: 'partChosen', part, choice });
    return true;
  };

  const replace = ({ start, end, replacement = '' }: Finding) => {
    change({ type: 'stretchReplaced', start, end, by: replacement });
    // Words that the agent is to go on with are selected, to be typed over.
    const open = replacement.indexOf('…');
    if (open >= 0) requestAnimationFrame(() => selectStretch(ids.reply, start + open, start + open + 1));
  };

  const fix = (): boolean => {
    const finding = state.findings.find(({ replacement }) => replacement !== undefined);
    if (finding) replace(finding);
    else focusOn(findingId(0));
    return state.findings.length > 0;
  };

  const goToProcedure = (): boolean => {
    const procedure = procedureInHand(conversation);
    const place = procedure && openPlace(conversation, procedure);
    if (!procedure) return false;
    openDetails(procedureId(procedure.articleId));
    focusOn(
      place?.kind === 'datum'
        ? datumId(procedure.articleId, place.index)
        : stepId(procedure.articleId, place?.index ?? 0),
    );
    return true;
  };

  const tick = (isDone: boolean): boolean => {
    const procedure = procedureInHand(conversation);
    const step =
      procedure && (isDone ? nextStep(conversation, procedure) : lastTicked(conversation, procedure));
    if (!procedure || step === undefined) return false;
    const { articleId } = procedure;
    change({ type: 'stepTicked', step: { articleId, step }, isDone });
    openDetails(procedureId(articleId));
    focusOn(stepId(articleId, step));
    return true;
  };

  const togglePromises = (): boolean => {
    const noted = notedPromises(conversation, parts.promised).filter(({ state: one }) => one !== 'kept');
    const isLeftOut = noted.some(({ state: one }) => one === 'toKeep');
    for (const { key } of noted) change({ type: 'promiseLeftOut', key, isLeftOut });
    return noted.length > 0;
  };

  const run = (command: Command): boolean => {
    switch (command.kind) {
      case 'takeResponse':
      case 'addResponse': {
        const response = listedResponses(conversation)[command.index];
        if (response) (command.kind === 'takeResponse' ? take : add)(response);
        return response !== undefined;
      }
      case 'openArticle': {
        const article = listedArticles(conversation)[command.index];
        if (article) toggleArticle(article.articleId);
        return article !== undefined;
      }
      case 'showMore':
        return showMore(command.list);
      case 'nextWording':
      case 'leaveOut':
        return choosePart(command.part, command.kind === 'leaveOut');
      case 'hold':
        if (suggestion) change({ type: 'holdingToggled' });
        return suggestion !== null;
      case 'fix':
        return fix();
      case 'undo':
        if (!reply || reply.past.length === 0) return false;
        change({ type: 'replyUndone' });
        return true;
      case 'copy':
        // What was pasted a moment ago may stand in the field only.
        if (!reply && !parts.isWaiting && !hasText(ids.message)) return false;
        copy();
        return true;
      case 'goToMessage':
        focusOn(ids.message);
        return true;
      case 'goToReply':
        if (!reply) change({ type: 'ownReplyStarted' });
        requestAnimationFrame(() => focusOn(ids.reply));
        return true;
      case 'startNew':
        startNew();
        return true;
      case 'close':
        conversations.close(conversation.id);
        return true;
      case 'undoClose':
        if (!conversations.state.closed) return false;
        conversations.undoClose();
        return true;
      case 'move':
        conversations.move(command.by);
        return true;
      case 'switchTo': {
        const other = conversations.state.open[command.index];
        if (other) conversations.show(other.id);
        return other !== undefined;
      }
      case 'leave':
        return leave();
      case 'goToProcedure':
        return goToProcedure();
      case 'tickStep':
      case 'untickStep':
        return tick(command.kind === 'tickStep');
      case 'escalate':
        if (!suggestion) return false;
        parts.onEscalate();
        return true;
      case 'keepPromise':
        return togglePromises();
      case 'showSources':
        focusOn(ids.sources);
        return true;
      case 'goToPromises':
      case 'search':
      case 'star':
      case 'report':
      case 'keepSnippet':
      case 'listShortcuts':
        return false;
    }
  };

  return {
    take,
    add,
    hold: () => change({ type: 'holdingToggled' }),
    toggleArticle,
    showMore,
    replace,
    copy,
    noteCopied,
    startNew,
    paste,
    notePasted,
    run,
  };
}

/** Mail gets formatted text too: the composed one while the words are as composed, else a paragraph for each. */
function htmlFor(reply: Reply, text: string, { channel }: Conversation): string | undefined {
  if (channel !== 'email') return undefined;
  const composed = reply.composition?.composed;
  return composed?.html !== undefined && composed.text === text ? composed.html : htmlOfText(text);
}
