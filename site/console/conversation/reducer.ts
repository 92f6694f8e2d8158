import {
  type AnswerSource,
  type Composition,
  type Reply,
  dropProposal,
  editWords,
  insertWords,
  keyOf,
  recomposeReply,
  refreshReply,
  replaceStretch,
  replyKey,
  replyText,
  resetReply,
  startReply,
  takeProposal,
  undoReply,
} from './reply.ts';
import { type ItemList, longList, withMore } from './listed-items.ts';
import { type SaidPart, withChoice } from './parts.ts';
import { type Conversation, type TickedStep, selectedReply } from './state.ts';
import type { CaseDatum, Channel, MissingPlaceholder, SuggestedResponse, Suggestion } from './types.ts';

/** Everything that can happen in one conversation. */
export type ConversationAction =
  | { readonly type: 'messageTyped'; readonly message: string }
  | { readonly type: 'contactNamed'; readonly name: string }
  | { readonly type: 'channelChosen'; readonly channel: Channel }
  | { readonly type: 'replyLocaleChosen'; readonly locale: string | null }
  | {
      readonly type: 'suggested';
      readonly suggestion: Suggestion;
      /** Fingerprint of the request that it answers. */
      readonly answeredFor: string;
      /** See `Conversation`. */
      readonly suggestedFor: Conversation['suggestedFor'];
      readonly suggestedChannel: Channel | null;
      readonly suggestedLimit: number;
    }
  /** The agent wants to see more of a list. */
  | { readonly type: 'moreWanted'; readonly list: ItemList }
  /** More of what is listed for this message; nothing else changes. */
  | {
      readonly type: 'moreSuggested';
      readonly suggestion: Suggestion;
      readonly answeredFor: string;
      readonly suggestedFor: Conversation['suggestedFor'];
    }
  /** Takes the reply of one suggested response, or of one that search found. */
  | { readonly type: 'responseTaken'; readonly source: AnswerSource }
  /** Adds an answer to the reply in view, or takes it out again. */
  | { readonly type: 'responseAdded'; readonly source: AnswerSource }
  | { readonly type: 'holdingToggled' }
  /** A reply of the agent's own words. */
  | { readonly type: 'ownReplyStarted' }
  /** Brings a reply that is in hand into view. */
  | { readonly type: 'replySelected'; readonly key: string }
  | {
      readonly type: 'partChosen';
      readonly part: Pick<SaidPart, 'name' | 'index'>;
      /** Number of the wording; null leaves the part out. */
      readonly choice: number | null;
    }
  | { readonly type: 'composed'; readonly key: string; readonly composition: Composition }
  | { readonly type: 'valueFilled'; readonly placeholder: string; readonly value: string }
  | { readonly type: 'replyEdited'; readonly text: string }
  | {
      readonly type: 'stretchReplaced';
      /** Offsets in the reply's text, end exclusive. */
      readonly start: number;
      readonly end: number;
      readonly by: string;
    }
  /** A text of the agent's own as a reply of its own words; what was typed there stays. */
  | { readonly type: 'snippetTaken'; readonly text: string; readonly missing: readonly MissingPlaceholder[] }
  | {
      readonly type: 'snippetAdded';
      readonly text: string;
      readonly missing: readonly MissingPlaceholder[];
      /** Offset in the reply's text, where it becomes a paragraph of its own. */
      readonly at: number;
    }
  | { readonly type: 'replyReset' | 'replyUndone' | 'proposalTaken' | 'proposalDropped' }
  | { readonly type: 'stepTicked'; readonly step: TickedStep; readonly isDone: boolean }
  | {
      readonly type: 'procedureDataFilled';
      readonly label: string;
      /** Empty takes it back. */
      readonly value: string;
    }
  | { readonly type: 'triedTyped'; readonly text: string }
  | { readonly type: 'promiseLeftOut'; readonly key: string; readonly isLeftOut: boolean }
  | { readonly type: 'promisesKept'; readonly ids: Conversation['keptPromises'] }
  | {
      readonly type: 'reasonStated';
      readonly findingKey: string;
      /** Empty takes it back. */ readonly reason: string;
    }
  | { readonly type: 'caseDataAdded' | 'caseDataRemoved'; readonly datum: CaseDatum }
  | { readonly type: 'articleToggled'; readonly articleId: string }
  | { readonly type: 'copied' | 'read' };

/** Most sent responses that a summary takes. */
const mostSent = 50;

/** Pure: the next state. An action that makes no sense in the state leaves it as it is. */
export function reduceConversation(conversation: Conversation, action: ConversationAction): Conversation {
  switch (action.type) {
    case 'messageTyped':
      return { ...conversation, message: action.message, longLists: [], isCopied: false };
    case 'contactNamed':
      return { ...conversation, contactName: action.name, isCopied: false };
    case 'channelChosen':
      return { ...conversation, channel: action.channel, isCopied: false };
    case 'replyLocaleChosen':
      return { ...conversation, replyLocale: action.locale, isCopied: false };
    case 'suggested':
      return takeSuggestion(conversation, action);
    case 'moreWanted':
      return conversation.longLists.includes(action.list)
        ? conversation
        : { ...conversation, longLists: [...conversation.longLists, action.list] };
    case 'moreSuggested': {
      const { suggestion, suggestedFor } = conversation;
      if (!suggestion) return conversation;
      return {
        ...conversation,
        suggestion: withMore(suggestion, action.suggestion),
        answeredFor: action.answeredFor,
        suggestedFor: { ...action.suggestedFor, ...suggestedFor },
        suggestedLimit: longList,
      };
    }
    case 'responseTaken':
      return select(conversation, [action.source], false);
    case 'responseAdded':
      return addAnswer(conversation, action.source);
    case 'holdingToggled': {
      const reply = selectedReply(conversation);
      // Alone it is a reply of its own; beside answers that the agent works on it is added to them.
      const answers = conversation.isTaken ? (reply?.answers ?? []) : [];
      const isHolding = reply?.isHolding !== true;
      return !isHolding && answers.length === 0
        ? backToBest(conversation)
        : select(conversation, answers, isHolding);
    }
    case 'ownReplyStarted':
      return select(conversation, [], false);
    case 'replySelected':
      return conversation.replies[action.key]
        ? { ...conversation, selected: action.key, isTaken: true, isCopied: false }
        : conversation;
    case 'partChosen':
      return changeReply(conversation, (reply) =>
        reply.composition
          ? {
              ...reply,
              choices: withChoice(reply.choices, reply.composition.composed, action.part, action.choice),
            }
          : reply,
      );
    case 'composed': {
      const reply = conversation.replies[action.key];
      return reply
        ? putReply(conversation, recomposeReply(reply, action.composition, conversation.values))
        : conversation;
    }
    case 'valueFilled':
      return {
        ...conversation,
        values: { ...conversation.values, [action.placeholder]: action.value },
        isTaken: conversation.selected !== null,
        isCopied: false,
      };
    case 'replyEdited':
      return changeReply(conversation, (reply) => editWords(reply, conversation.values, action.text));
    case 'stretchReplaced':
      return changeReply(conversation, (reply) =>
        replaceStretch(reply, conversation.values, action.start, action.end, action.by),
      );
    case 'snippetTaken': {
      const own = select(conversation, [], false);
      const text = ownWords(own);
      return text === ''
        ? changeReply(own, (reply) =>
            insertWords(
              reply,
              own.values,
              { start: 0, end: replyText(reply, own.values).length },
              action.text,
              action.missing,
            ),
          )
        : addParagraph(own, { ...action, at: text.length });
    }
    case 'snippetAdded':
      return addParagraph(conversation, action);
    case 'replyReset':
      return changeReply(conversation, (reply) => resetReply(reply, conversation.values));
    case 'replyUndone':
      return changeReply(conversation, undoReply);
    case 'proposalTaken':
      return changeReply(conversation, (reply) => takeProposal(reply, conversation.values));
    case 'proposalDropped':
      return changeReply(conversation, dropProposal);
    case 'stepTicked': {
      const { step, isDone } = action;
      const others = conversation.ticked.filter(
        (other) => other.articleId !== step.articleId || other.step !== step.step,
      );
      return { ...conversation, ticked: isDone ? [...others, step] : others };
    }
    case 'procedureDataFilled': {
      const others = Object.entries(conversation.procedureData).filter(([label]) => label !== action.label);
      const filled: readonly [string, string][] = action.value === '' ? [] : [[action.label, action.value]];
      return { ...conversation, procedureData: Object.fromEntries([...others, ...filled]) };
    }
    case 'triedTyped':
      return { ...conversation, tried: action.text };
    case 'promiseLeftOut': {
      const others = conversation.leftOutPromises.filter((key) => key !== action.key);
      return { ...conversation, leftOutPromises: action.isLeftOut ? [...others, action.key] : others };
    }
    case 'promisesKept':
      return { ...conversation, keptPromises: { ...conversation.keptPromises, ...action.ids } };
    case 'reasonStated': {
      const others = Object.entries(conversation.reasons).filter(([key]) => key !== action.findingKey);
      const reason = action.reason.trim();
      return {
        ...conversation,
        reasons: Object.fromEntries(reason === '' ? others : [...others, [action.findingKey, reason]]),
      };
    }
    case 'caseDataAdded':
    case 'caseDataRemoved': {
      const { datum } = action;
      const others = conversation.caseData.filter(
        ({ kind, value }) => kind !== datum.kind || value !== datum.value,
      );
      return { ...conversation, caseData: action.type === 'caseDataAdded' ? [...others, datum] : others };
    }
    case 'articleToggled':
      return {
        ...conversation,
        openArticle: conversation.openArticle === action.articleId ? null : action.articleId,
      };
    case 'copied':
      return noteSent(conversation);
    case 'read':
      return conversation.isRead ? conversation : { ...conversation, isRead: true };
  }
}

function noteSent(conversation: Conversation): Conversation {
  const reply = selectedReply(conversation);
  if (!reply) return conversation;
  const sent = [...conversation.sent, ...reply.answers.map(({ responseId }) => responseId)];
  return { ...conversation, sent: [...new Set(sent)].slice(-mostSent), isTaken: true, isCopied: true };
}

/** What a reply keeps of a suggested response. */
export function answerSource(response: SuggestedResponse): AnswerSource {
  const { responseId, title, sources, nextStep, followUp } = response;
  return {
    responseId,
    title,
    sources: sources.map(({ articleId }) => articleId),
    ...(nextStep === undefined ? {} : { nextStep }),
    ...(followUp === undefined ? {} : { followUp }),
  };
}

/**
 * Brings the replies up to date; an answer to a message that was emptied meanwhile is passed over. A reply that the
 * agent took stays in view, in or out of the new list; otherwise the best one comes into view, or none when the API is
 * not confident in any.
 */
function takeSuggestion(
  conversation: Conversation,
  action: Extract<ConversationAction, { type: 'suggested' }>,
): Conversation {
  const { values, isTaken, selected } = conversation;
  const { suggestion, answeredFor, suggestedFor, suggestedChannel, suggestedLimit } = action;
  if (conversation.message.trim() === '' && conversation.thread.length === 0) return conversation;
  const kept = Object.entries(conversation.replies).filter(
    ([key, reply]) => reply.isEdited || reply.past.length > 0 || (isTaken && key === selected),
  );
  const replies: Record<string, Reply> = Object.fromEntries(kept);
  const best = suggestion.abstained ? undefined : suggestion.responses[0];
  for (const response of suggestion.responses) {
    const key = replyKey([response.responseId], false);
    const before =
      replies[key] ?? (response === best ? startReply([answerSource(response)], false) : undefined);
    if (!before) continue;
    const composition = suggestedComposition(response, action);
    const isAsked = Object.keys(before.choices).length > 0;
    replies[key] = {
      // Wordings that the agent chose are asked for apart.
      ...(isAsked ? before : settle(before, composition, values)),
      suggestionId: suggestion.suggestionId,
    };
  }
  const next = {
    ...conversation,
    contactName: conversation.contactName || (conversation.suggestion ? '' : speakerName(suggestion)),
    suggestion,
    answeredFor,
    suggestedFor,
    suggestedChannel,
    suggestedLimit,
    replies,
  };
  if (isTaken && selected !== null && replies[selected]) return next;
  return { ...next, selected: best ? replyKey([best.responseId], false) : null, isTaken: false };
}

/** The name under which the customer stands in a pasted chat; empty where that is a number or there is none. */
function speakerName({ turns }: Suggestion): string {
  const speaker = turns?.find(({ role }) => role === 'customer')?.speaker ?? '';
  return /\p{L}/u.test(speaker) && !/\d{4}/.test(speaker) ? speaker : '';
}

/** Edited words in another channel or language are asked about; otherwise a new composition is taken quietly. */
function settle(reply: Reply, composition: Composition, values: Conversation['values']): Reply {
  const before = reply.composition;
  const isOtherPlace =
    before !== null && (before.channel !== composition.channel || before.locale !== composition.locale);
  return isOtherPlace ? recomposeReply(reply, composition, values) : refreshReply(reply, composition, values);
}

/** Most answers that the API puts into one reply. */
const maxAnswers = 5;

function addAnswer(conversation: Conversation, source: AnswerSource): Conversation {
  const reply = selectedReply(conversation);
  const answers = reply?.answers ?? [];
  const others = answers.filter(({ responseId }) => responseId !== source.responseId);
  const next = others.length < answers.length ? others : [...answers, source];
  if (next.length > maxAnswers) return conversation;
  if (next.length === 0 && reply?.isHolding !== true) return backToBest(conversation);
  return select(conversation, next, reply?.isHolding === true);
}

/** Leaves the reply in view for the best suggested one. */
function backToBest(conversation: Conversation): Conversation {
  const { suggestion } = conversation;
  const best = suggestion?.abstained === false ? suggestion.responses[0] : undefined;
  return best
    ? { ...select(conversation, [answerSource(best)], false), isTaken: false }
    : { ...conversation, selected: null, isTaken: false };
}

/** Brings the reply of these answers into view: the one in hand, the suggested one, or one still to be composed. */
function select(
  conversation: Conversation,
  answers: readonly AnswerSource[],
  isHolding: boolean,
): Conversation {
  const fresh = startReply(answers, isHolding);
  const key = keyOf(fresh);
  return {
    ...conversation,
    replies: {
      ...conversation.replies,
      [key]: conversation.replies[key] ?? suggestedReply(conversation, fresh),
    },
    selected: key,
    isTaken: true,
    isCopied: conversation.isCopied && conversation.selected === key,
  };
}

/** A fresh reply with the words that the suggestion already has for it. */
function suggestedReply(conversation: Conversation, fresh: Reply): Reply {
  const { suggestion, values } = conversation;
  const only = fresh.answers.length === 1 && !fresh.isHolding ? fresh.answers[0] : undefined;
  const response = suggestion?.responses.find(({ responseId }) => responseId === only?.responseId);
  const isListed = fresh.answers.some(({ responseId }) =>
    suggestion?.responses.some((listed) => listed.responseId === responseId),
  );
  const reply = { ...fresh, suggestionId: isListed && suggestion ? suggestion.suggestionId : null };
  if (!response) return reply;
  return refreshReply(reply, suggestedComposition(response, conversation), values);
}

/** A suggested response as it is composed alone. */
function suggestedComposition(
  response: SuggestedResponse,
  { suggestedFor, suggestedChannel }: Pick<Conversation, 'suggestedFor' | 'suggestedChannel'>,
): Composition {
  const { responseId, locale, parts } = response;
  return {
    composed: { ...response, answers: [{ responseId, ...parts.answer }] },
    locale,
    channel: suggestedChannel,
    madeFor: suggestedFor[responseId] ?? '',
  };
}

/** What the agent typed in the reply in view; empty where its words are as composed. */
function ownWords(conversation: Conversation): string {
  const reply = selectedReply(conversation);
  return reply?.isEdited === true ? replyText(reply, conversation.values).trimEnd() : '';
}

/** Puts a paragraph into the reply in view, apart from what stands before and after it. */
function addParagraph(
  conversation: Conversation,
  given: {
    readonly text: string;
    readonly missing: readonly MissingPlaceholder[];
    readonly at: number;
  },
): Conversation {
  const { values } = conversation;
  return changeReply(conversation, (reply) => {
    const text = replyText(reply, values);
    const before = text.slice(0, given.at).trimEnd();
    const after = text.slice(given.at).trimStart();
    const start = before.length;
    const end = text.length - after.length;
    const words = `${before === '' ? '' : '\n\n'}${given.text}${after === '' ? '' : '\n\n'}`;
    return insertWords(reply, values, { start, end }, words, given.missing);
  });
}

function changeReply(conversation: Conversation, change: (reply: Reply) => Reply): Conversation {
  const reply = selectedReply(conversation);
  if (!reply) return conversation;
  const changed = change(reply);
  return changed === reply
    ? conversation
    : { ...putReply(conversation, changed), isTaken: true, isCopied: false };
}

function putReply(conversation: Conversation, reply: Reply): Conversation {
  return { ...conversation, replies: { ...conversation.replies, [keyOf(reply)]: reply } };
}
