import { describe, expect, test } from 'vitest';
import {
  listEnd,
  listedArticles,
  listedResponses,
} from '../../../../site/console/conversation/listed-items.ts';
import { withHost } from '../../../../site/console/conversation/open-conversation.ts';
import {
  type ConversationAction,
  reduceConversation,
} from '../../../../site/console/conversation/reducer.ts';
import { replyText } from '../../../../site/console/conversation/reply.ts';
import { type Conversation, selectedReply } from '../../../../site/console/conversation/state.ts';
import type { Suggestion } from '../../../../site/console/conversation/types.ts';
import { after, arrived, response, suggestion, taken } from './fixtures.ts';

const responses = (...ids: readonly string[]) =>
  ids.map((responseId) => response({ responseId, shortCode: responseId, title: responseId }));
const articles = (...ids: readonly string[]): Suggestion['articles'] =>
  ids.flatMap((articleId) => suggestion().articles.map((article) => ({ ...article, articleId })));
const question = { text: '?', message: 0, start: 0, end: 1, responseIds: [], articleIds: [] };

const three = arrived({ responses: responses('a', 'b', 'c'), articles: articles('x', 'y') });
const wanted = { type: 'moreWanted', list: 'responses' } as const;
const more = (changes: Partial<Suggestion>): ConversationAction => ({
  type: 'moreSuggested',
  suggestion: suggestion({ suggestionId: '00000000-0000-4000-8000-000000000002', ...changes }),
  answeredFor: 'asked for more',
  suggestedFor: { d: 'd-alone' },
});
const five = more({ responses: responses('a', 'd', 'c', 'b', 'e'), articles: articles('x', 'y', 'z') });
const shown = (conversation: Conversation) =>
  listedResponses(conversation).map(({ responseId }) => responseId);

describe('a list', () => {
  test('shows the three best, and can show more where as many came as were asked for', () => {
    expect(shown(after(three))).toEqual(['a', 'b', 'c']);
    expect(listEnd(after(three), 'responses')).toBe('more');
    expect(listEnd(after(three), 'articles')).toBe('nothing');
    expect(listEnd(after(), 'responses')).toBe('nothing');
    expect(listEnd(after(arrived({ responses: [] })), 'responses')).toBe('nothing');
  });

  test('has a place for each question', () => {
    const four = arrived({
      responses: responses('a', 'b', 'c', 'd'),
      questions: [question, question, question, question],
    });
    expect(shown(after(four))).toHaveLength(4);
    expect(listEnd(after(four), 'responses')).toBe('more');
  });

  test('waits for what was asked for, as often as it is asked', () => {
    const waiting = after(three, wanted);
    expect(listEnd(waiting, 'responses')).toBe('awaited');
    expect(shown(waiting)).toEqual(['a', 'b', 'c']);
    expect(reduceConversation(waiting, wanted)).toBe(waiting);
  });

  test('is added to: what stands keeps its place, and the other list stays short', () => {
    const next = after(
      arrived({ responses: responses('a', 'b', 'c'), articles: articles('x', 'y', 'z') }),
      wanted,
      more({
        responses: responses('a', 'd', 'c', 'b', 'e'),
        articles: articles('w', 'x', 'y', 'z'),
      }),
    );
    expect(shown(next)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(listEnd(next, 'responses')).toBe('nothing');
    expect(listedArticles(next).map(({ articleId }) => articleId)).toEqual(['x', 'y', 'z']);
    expect(listEnd(next, 'articles')).toBe('more');
    const both = reduceConversation(next, { type: 'moreWanted', list: 'articles' });
    expect(listedArticles(both).map(({ articleId }) => articleId)).toEqual(['x', 'y', 'z', 'w']);
  });

  test('says where there was nothing more, unless that could not be told', () => {
    const same = { responses: responses('a', 'b', 'c'), articles: articles('x', 'y') };
    expect(listEnd(after(three, wanted, more(same)), 'responses')).toBe('none');
    const errors: Suggestion['errors'] = [{ part: 'responses', message: 'failed' }];
    const failed = after(three, wanted, more({ ...same, responses: [], errors }));
    expect(listEnd(failed, 'responses')).toBe('nothing');
    expect(shown(failed)).toEqual(['a', 'b', 'c']);
    expect(failed.suggestion?.errors).toEqual(errors);
  });

  test('is short again with the next message, typed or from a host', () => {
    const long = after(three, wanted, five);
    expect(long.longLists).toEqual(['responses']);
    expect(reduceConversation(long, { type: 'messageTyped', message: 'lain' }).longLists).toEqual([]);
    const given = {
      conversationId: 'h-1',
      messages: [{ role: 'customer', text: 'lain' }],
      contact: {},
    } as const;
    const hosted = { ...long, thread: given.messages };
    expect(withHost(hosted, given, 'c-1', 1).longLists).toEqual(['responses']);
    expect(withHost(long, given, 'c-1', 1).longLists).toEqual([]);
  });
});

describe('more that comes', () => {
  test('leaves the reply in view and its words, whether taken or not', () => {
    const edited = { type: 'replyEdited', text: 'Kata saya sendiri.' } as const;
    for (const actions of [[], [taken(response({ responseId: 'b' }))], [edited]]) {
      const before = after(three, ...actions, wanted);
      const next = reduceConversation(before, five);
      expect(next.selected).toBe(before.selected);
      expect(next.replies).toBe(before.replies);
      expect(next.isTaken).toBe(before.isTaken);
    }
    const next = after(three, edited, wanted, five);
    const reply = selectedReply(next);
    expect(reply && replyText(reply, next.values)).toBe(edited.text);
  });

  test('is told of as one suggestion with all of it, and composed as it came', () => {
    const next = after(three, wanted, five, taken(response({ responseId: 'd' })));
    expect(next.suggestion?.suggestionId).toBe('00000000-0000-4000-8000-000000000002');
    expect(selectedReply(next)?.suggestionId).toBe(next.suggestion?.suggestionId);
    expect(selectedReply(next)?.composition?.madeFor).toBe('d-alone');
  });

  test('without a suggestion to add to is passed over', () => {
    const empty = after();
    expect(reduceConversation(empty, five)).toBe(empty);
  });
});
