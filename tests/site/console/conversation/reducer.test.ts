import { describe, expect, test } from 'vitest';
import { draftText, openFields } from '../../../../site/console/conversation/draft.ts';
import { type Action, reduce } from '../../../../site/console/conversation/reducer.ts';
import {
  type ConsoleState,
  emptyConversation,
  selectedDraft,
} from '../../../../site/console/conversation/state.ts';
import { order, response, suggestion, track } from './fixtures.ts';

const start: ConsoleState = {
  conversation: emptyConversation,
  cleared: null,
  channel: null,
  replyLocale: null,
};
const message = 'pesanan sy blm sampe';
const typed: Action = { type: 'messageTyped', message };
const arrived = (changes = {}): Action => ({ type: 'suggested', suggestion: suggestion(changes), message });
const after = (...actions: readonly Action[]) => [typed, ...actions].reduce(reduce, start);
const textOf = ({ conversation }: ConsoleState) => {
  const draft = selectedDraft(conversation);
  return draft && draftText(draft, conversation.values);
};
const filled: Action = { type: 'valueFilled', placeholder: order.placeholder, value: 'TK-20418' };
const edited: Action = { type: 'replyEdited', text: 'Hai Kak. Pesanan [Nomor pesanan] kami telusuri.' };

describe('a suggestion', () => {
  test('brings its best reply into view', () => {
    expect(after(arrived()).conversation.selected).toBe('late');
  });

  test('brings nothing into view when the API abstains', () => {
    expect(after(arrived({ abstained: true })).conversation.selected).toBeNull();
  });

  test('without replies leaves nothing in view', () => {
    expect(after(arrived(), arrived({ responses: [] })).conversation.selected).toBeNull();
  });

  test('replaces a reply that nobody took', () => {
    const next = after(arrived(), arrived({ responses: [track, response()] }));
    expect(next.conversation.selected).toBe('track');
  });

  test('leaves a reply in view that the agent took, also when it is no longer listed', () => {
    const next = after(
      arrived(),
      { type: 'responseTaken', responseId: 'late' },
      arrived({ responses: [track] }),
    );
    expect(next.conversation.selected).toBe('late');
    expect(textOf(next)).toBe('Halo Kak. Pesanan [Nomor pesanan] kami telusuri.');
  });

  test('renews the words of a reply that the agent did not edit', () => {
    const renewed = response({
      text: 'Halo Kak. Pesanan TK-1 sudah dikirim.',
      missing: [],
      insertable: true,
    });
    const next = after(
      arrived(),
      { type: 'responseTaken', responseId: 'late' },
      arrived({ responses: [renewed] }),
    );
    expect(textOf(next)).toBe('Halo Kak. Pesanan TK-1 sudah dikirim.');
  });

  test('never replaces edited words', () => {
    const next = after(arrived(), edited, arrived({ responses: [response({ text: 'Lain.', missing: [] })] }));
    expect(textOf(next)).toBe('Hai Kak. Pesanan [Nomor pesanan] kami telusuri.');
  });
});

test('a suggestion for a message that was cleared meanwhile is passed over', () => {
  const cleared = after({ type: 'cleared' });
  expect(reduce(cleared, arrived())).toBe(cleared);
});

describe('a value', () => {
  test('shows in the reply at once', () => {
    expect(textOf(after(arrived(), filled))).toBe('Halo Kak. Pesanan TK-20418 kami telusuri.');
  });

  test('shows in words that the agent edited', () => {
    expect(textOf(after(arrived(), edited, filled))).toBe('Hai Kak. Pesanan TK-20418 kami telusuri.');
  });

  test('can be corrected after the API has filled it in', () => {
    const complete = response({
      text: 'Halo Kak. Pesanan TK-20418 kami telusuri.',
      missing: [],
      insertable: true,
    });
    const next = after(arrived(), filled, arrived({ responses: [complete, track] }), {
      ...filled,
      value: 'TK-20419',
    });
    expect(selectedDraft(next.conversation)?.fields).toEqual([order]);
    expect(textOf(next)).toBe('Halo Kak. Pesanan TK-20419 kami telusuri.');
  });

  test('serves every reply that asks for it', () => {
    const other = response({ responseId: 'lost', text: 'Pesanan [Nomor pesanan] hilang.' });
    const next = after(arrived({ responses: [response(), other] }), filled, {
      type: 'responseTaken',
      responseId: 'lost',
    });
    expect(textOf(next)).toBe('Pesanan TK-20418 hilang.');
  });
});

describe('taking another reply', () => {
  test('keeps the edits of the first', () => {
    const next = after(
      arrived(),
      edited,
      { type: 'responseTaken', responseId: 'track' },
      { type: 'responseTaken', responseId: 'late' },
    );
    expect(textOf(next)).toBe('Hai Kak. Pesanan [Nomor pesanan] kami telusuri.');
  });

  test('that is not listed changes nothing', () => {
    const before = after(arrived());
    expect(reduce(before, { type: 'responseTaken', responseId: 'gone' })).toBe(before);
  });

  test('found by search puts it in view outside of any suggestion', () => {
    const next = after(arrived(), { type: 'responseFound', response: response({ responseId: 'found' }) });
    expect(selectedDraft(next.conversation)?.suggestionId).toBeNull();
  });
});

test('giving edits up brings the suggested words back', () => {
  expect(textOf(after(arrived(), edited, { type: 'replyReset' }))).toBe(
    'Halo Kak. Pesanan [Nomor pesanan] kami telusuri.',
  );
});

test('an edit that removes the open place makes the reply complete', () => {
  const { conversation } = after(arrived(), { type: 'replyEdited', text: 'Halo Kak.' });
  const draft = selectedDraft(conversation);
  expect(draft && openFields(draft, conversation.values)).toEqual([]);
});

test('editing without a reply in view changes nothing', () => {
  expect(reduce(start, edited)).toBe(start);
});

describe('copying', () => {
  test('is confirmed until something changes', () => {
    const copied = after(arrived(), filled, { type: 'copied' });
    expect(copied.conversation.isCopied).toBe(true);
    expect(reduce(copied, edited).conversation.isCopied).toBe(false);
    expect(reduce(copied, arrived()).conversation.isCopied).toBe(true);
  });
});

describe('clearing', () => {
  test('empties the conversation and can be undone', () => {
    const before = after(arrived(), filled);
    const cleared = reduce(before, { type: 'cleared' });
    expect(cleared.conversation).toEqual(emptyConversation);
    expect(reduce(cleared, { type: 'clearingUndone' }).conversation).toEqual(before.conversation);
  });

  test('twice still brings back what was there', () => {
    const before = after(arrived());
    const cleared = [{ type: 'cleared' }, { type: 'cleared' }, { type: 'clearingUndone' }] as const;
    expect(cleared.reduce(reduce, before).conversation).toEqual(before.conversation);
  });

  test('keeps what the agent filled in about themselves, and nothing else', () => {
    const next = after(
      { type: 'valueFilled', placeholder: 'agent.first_name', value: 'Sari' },
      { type: 'valueFilled', placeholder: 'conversation.custom_attribute.order_number', value: 'TK-20418' },
      { type: 'cleared' },
    );
    expect(next.conversation).toEqual({ ...emptyConversation, values: { 'agent.first_name': 'Sari' } });
    expect(reduce(next, { type: 'cleared' })).toBe(next);
  });

  test('keeps channel and language', () => {
    const next = after(
      { type: 'channelChosen', channel: 'email' },
      { type: 'replyLocaleChosen', locale: 'en' },
      {
        type: 'cleared',
      },
    );
    expect([next.channel, next.replyLocale]).toEqual(['email', 'en']);
  });
});

test('an article opens and folds', () => {
  const open = after(arrived(), { type: 'articleToggled', articleId: 'package-late' });
  expect(open.conversation.openArticle).toBe('package-late');
  expect(
    reduce(open, { type: 'articleToggled', articleId: 'package-late' }).conversation.openArticle,
  ).toBeNull();
});
