import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ConversationAction,
  reduceConversation,
} from '../../../../site/console/conversation/reducer.ts';
import { openFields, replyText } from '../../../../site/console/conversation/reply.ts';
import {
  type Conversation,
  emptyConversation,
  selectedReply,
} from '../../../../site/console/conversation/state.ts';
import { added, after, arrived, composition, lateText, order, response, taken, track } from './fixtures.ts';

const textOf = (conversation: Conversation) => {
  const reply = selectedReply(conversation);
  return reply && replyText(reply, conversation.values);
};
const filled = { type: 'valueFilled', placeholder: order.placeholder, value: 'TK-20418' } as const;
const edited = { type: 'replyEdited', text: lateText.replace('Halo', 'Hai') } as const;
const composedAs = (
  key: string,
  words: Parameters<typeof composition>[0],
  changes = {},
): ConversationAction => ({
  type: 'composed',
  key,
  composition: composition(words, changes),
});

describe('a suggestion', () => {
  test('brings its best reply into view', () => {
    expect(after(arrived()).selected).toBe('late');
    expect(textOf(after(arrived()))).toBe(lateText);
  });

  test('brings nothing into view when the API abstains or has no reply', () => {
    expect(after(arrived({ abstained: true })).selected).toBeNull();
    expect(after(arrived(), arrived({ responses: [] })).selected).toBeNull();
  });

  test('replaces a reply that nobody took', () => {
    expect(after(arrived(), arrived({ responses: [track, response()] })).selected).toBe('track');
  });

  test('leaves a reply in view that the agent took, also when it is no longer listed', () => {
    const next = after(arrived(), taken(response()), arrived({ responses: [track] }));
    expect(next.selected).toBe('late');
    expect(textOf(next)).toBe(lateText);
  });

  test('renews the words of a reply that the agent did not edit', () => {
    const renewed = response({}, { answers: ['Sudah dikirim.'] });
    const next = after(arrived(), taken(response()), arrived({ responses: [renewed] }));
    expect(textOf(next)).toBe('Halo Kak.\n\nSudah dikirim.\n\nSalam, Sari');
  });

  test('never replaces edited words', () => {
    const next = after(arrived(), edited, arrived({ responses: [response({}, { answers: ['Lain.'] })] }));
    expect(textOf(next)).toBe(edited.text);
  });

  test('for a message that was emptied meanwhile is passed over', () => {
    const emptied = after({ type: 'messageTyped', message: ' ' });
    expect(reduceConversation(emptied, arrived())).toBe(emptied);
  });

  test('names the customer as a pasted chat does, once, and not by a phone number', () => {
    const turn = { role: 'customer', text: 'halo', message: 0, start: 6, end: 10, attachments: [] } as const;
    const named = arrived({ turns: [{ ...turn, attachments: [], speaker: 'Rina' }] });
    expect(after(named).contactName).toBe('Rina');
    expect(after(named, { type: 'contactNamed', name: '' }, named).contactName).toBe('');
    const numbered = arrived({ turns: [{ ...turn, attachments: [], speaker: '+62 812-3456-7890' }] });
    expect(after(numbered).contactName).toBe('');
  });
});

describe('a value', () => {
  test('shows in the reply at once, also in edited words', () => {
    expect(textOf(after(arrived(), filled))).toBe(lateText.replace('[Nomor pesanan]', 'TK-20418'));
    expect(textOf(after(arrived(), edited, filled))).toBe(edited.text.replace('[Nomor pesanan]', 'TK-20418'));
  });

  test('can be corrected after the API has filled it in', () => {
    const complete = {
      greeting: 'Halo Kak.',
      answers: ['Pesanan TK-20418 kami telusuri.'],
      closing: 'Salam, Sari',
    };
    const next = after(arrived(), filled, composedAs('late', complete), { ...filled, value: 'TK-20419' });
    expect(selectedReply(next)?.fields).toEqual([order]);
    expect(textOf(next)).toBe(lateText.replace('[Nomor pesanan]', 'TK-20419'));
  });

  test('serves every reply that asks for it', () => {
    const lost = response({ responseId: 'lost' }, { answers: ['Pesanan [Nomor pesanan] hilang.'] });
    const next = after(arrived({ responses: [response(), lost] }), filled, taken(lost));
    expect(textOf(next)).toContain('Pesanan TK-20418 hilang.');
  });
});

describe('taking another reply', () => {
  test('keeps the edits of the first', () => {
    expect(textOf(after(arrived(), edited, taken(track), taken(response())))).toBe(edited.text);
  });

  test('found by search waits for its words', () => {
    const found = response({ responseId: 'found' });
    const next = after(arrived(), taken(found));
    expect(selectedReply(next)?.composition).toBeNull();
    expect(selectedReply(next)?.suggestionId).toBeNull();
  });
});

describe('several answers', () => {
  test('make one reply, in the order in which they were added', () => {
    const next = after(arrived(), added(track));
    expect(next.selected).toBe('late track');
    expect(selectedReply(next)?.answers.map(({ responseId }) => responseId)).toEqual(['late', 'track']);
  });

  test('are taken out again; without the last the best reply is back', () => {
    expect(after(arrived(), added(track), added(response())).selected).toBe('track');
    expect(after(arrived(), added(response())).selected).toBe('late');
  });

  test('are at most five', () => {
    const more = ['a', 'b', 'c', 'd', 'e'].map((responseId) => added(response({ responseId })));
    expect(selectedReply(after(arrived(), ...more))?.answers).toHaveLength(5);
  });

  test('leave the edited words of the single answer in hand', () => {
    const next = after(arrived(), edited, added(track));
    expect(next.replies['late']?.isEdited).toBe(true);
    expect(textOf(reduceConversation(next, { type: 'replySelected', key: 'late' }))).toBe(edited.text);
  });
});

describe('a holding reply', () => {
  test('stands alone while the agent works on no other, and is left by the same key', () => {
    const held = after(arrived(), { type: 'holdingToggled' });
    expect(selectedReply(held)).toMatchObject({ answers: [], isHolding: true });
    expect(reduceConversation(held, { type: 'holdingToggled' }).selected).toBe('late');
  });

  test('is added to answers that the agent took', () => {
    expect(after(arrived(), taken(track), { type: 'holdingToggled' }).selected).toBe('track +holding');
  });

  test('leaves nothing in view where there is no best reply', () => {
    const held = after(arrived({ abstained: true }), { type: 'holdingToggled' });
    expect(reduceConversation(held, { type: 'holdingToggled' }).selected).toBeNull();
  });
});

describe('another wording of a part', () => {
  const choose = { type: 'partChosen', part: { name: 'greeting', index: 0 }, choice: 1 } as const;
  const words = {
    greeting: 'Selamat pagi Kak,',
    answers: ['Pesanan [Nomor pesanan] kami telusuri.'],
    closing: 'Salam, Sari',
    choices: { greeting: 1 },
  };

  test('is asked for by its number', () => {
    expect(selectedReply(after(arrived(), choose))?.choices).toEqual({ greeting: 1 });
  });

  test('replaces that part alone in edited words, and can be undone', () => {
    const typed = { type: 'replyEdited', text: lateText.replace('kami telusuri', 'saya telusuri') } as const;
    const next = after(arrived(), typed, choose, composedAs('late', words));
    expect(textOf(next)).toBe(typed.text.replace('Halo Kak.', 'Selamat pagi Kak,'));
    expect(textOf(reduceConversation(next, { type: 'replyUndone' }))).toBe(typed.text);
  });

  test('waits for a decision where the agent rewrote that part', () => {
    const next = after(arrived(), edited, choose, composedAs('late', words));
    expect(textOf(next)).toBe(edited.text);
    expect(selectedReply(next)?.proposal).not.toBeNull();
    const accepted = reduceConversation(next, { type: 'proposalTaken' });
    expect(textOf(accepted)).toContain('Selamat pagi Kak,');
    expect(textOf(reduceConversation(accepted, { type: 'replyUndone' }))).toBe(edited.text);
    const dropped = reduceConversation(next, { type: 'proposalDropped' });
    expect([textOf(dropped), selectedReply(dropped)?.proposal]).toEqual([edited.text, null]);
  });
});

test('another channel asks before it replaces edited words, and just renews others', () => {
  const mail = { greeting: 'Yth. Kak,', answers: ['Kami telusuri.'] };
  const byMail = composedAs('late', mail, { channel: 'email' });
  expect(textOf(after(arrived(), byMail))).toBe('Yth. Kak,\n\nKami telusuri.');
  const kept = after(arrived(), edited, byMail);
  expect(textOf(kept)).toBe(edited.text);
  expect(selectedReply(kept)?.proposal?.channel).toBe('email');
});

test('giving edits up brings the composed words back, and can be undone', () => {
  const reset = after(arrived(), edited, { type: 'replyReset' });
  expect(textOf(reset)).toBe(lateText);
  expect(textOf(reduceConversation(reset, { type: 'replyUndone' }))).toBe(edited.text);
});

test('a replacement that a finding advises can be undone', () => {
  const next = after(arrived(), { type: 'stretchReplaced', start: 0, end: 4, by: 'Selamat pagi' });
  expect(textOf(next)).toBe(lateText.replace('Halo', 'Selamat pagi'));
  expect(textOf(reduceConversation(next, { type: 'replyUndone' }))).toBe(lateText);
});

describe('a text of the agent’s own', () => {
  const taken = { type: 'snippetTaken', text: 'Boleh kirim fotonya?', missing: [] } as const;

  test('is a reply of its own words, and follows what was typed there', () => {
    const first = after(arrived(), taken);
    expect(first.selected).toBe('own');
    expect(textOf(first)).toBe('Boleh kirim fotonya?');
    expect(textOf(reduceConversation(first, taken))).toBe('Boleh kirim fotonya?\n\nBoleh kirim fotonya?');
  });

  test('is added as a paragraph where it is asked for, with what it still needs, and can be undone', () => {
    const phone = { placeholder: 'contact.phone_number', label: 'Nomor telepon' };
    const next = after(arrived(), {
      type: 'snippetAdded',
      text: 'Ke [Nomor telepon]?',
      missing: [phone],
      at: 0,
    });
    expect(textOf(next)).toBe(`Ke [Nomor telepon]?\n\n${lateText}`);
    const reply = selectedReply(next);
    expect(reply && openFields(reply, next.values)).toContainEqual(phone);
    expect(textOf(reduceConversation(next, { type: 'replyUndone' }))).toBe(lateText);
  });
});

test('an edit that removes the open place makes the reply complete', () => {
  const next = after(arrived(), { type: 'replyEdited', text: 'Halo Kak.' });
  const reply = selectedReply(next);
  expect(reply && openFields(reply, next.values)).toEqual([]);
});

test('what makes no sense without a reply changes nothing', () => {
  const empty = emptyConversation('c', 0);
  for (const action of [edited, { type: 'replyReset' }, { type: 'replyUndone' }, { type: 'copied' }] as const)
    expect(reduceConversation(empty, action)).toBe(empty);
});

test('copying is confirmed until something changes', () => {
  const copied = after(arrived(), filled, { type: 'copied' });
  expect(copied.isCopied).toBe(true);
  expect(reduceConversation(copied, edited).isCopied).toBe(false);
  expect(reduceConversation(copied, arrived()).isCopied).toBe(true);
});

test('steps, reasons and data of the case are set and taken back', () => {
  const step = { articleId: 'lost-parcel', step: 1 };
  const ticked = after(
    { type: 'stepTicked', step, isDone: true },
    { type: 'stepTicked', step, isDone: true },
  );
  expect(ticked.ticked).toEqual([step]);
  expect(reduceConversation(ticked, { type: 'stepTicked', step, isDone: false }).ticked).toEqual([]);
  const stated = after({ type: 'reasonStated', findingKey: 'k', reason: ' lain ' });
  expect(stated.reasons).toEqual({ k: 'lain' });
  expect(reduceConversation(stated, { type: 'reasonStated', findingKey: 'k', reason: '' }).reasons).toEqual(
    {},
  );
  const datum = { kind: 'order_total', value: 'Rp189.000' } as const;
  const known = after({ type: 'caseDataAdded', datum }, { type: 'caseDataAdded', datum });
  expect(known.caseData).toEqual([datum]);
  expect(reduceConversation(known, { type: 'caseDataRemoved', datum }).caseData).toEqual([]);
});

/** Anything that may happen, also in an order that makes no sense. */
const anyAction: fc.Arbitrary<ConversationAction> = fc.oneof(
  fc.constant(arrived()),
  fc.constant(arrived({ responses: [track] })),
  fc.constant(arrived({ abstained: true, responses: [] })),
  fc.constantFrom(taken(response()), taken(track), added(response()), added(track)),
  fc.constantFrom<ConversationAction>(
    { type: 'holdingToggled' },
    { type: 'ownReplyStarted' },
    { type: 'copied' },
    { type: 'proposalDropped' },
    { type: 'channelChosen', channel: 'email' },
  ),
  fc.record({
    type: fc.constant('partChosen' as const),
    part: fc.record({
      name: fc.constantFrom('greeting' as const, 'answer' as const, 'closing' as const),
      index: fc.constantFrom(0, 1),
    }),
    choice: fc.option(fc.nat(2), { nil: null }),
  }),
  fc.record({ value: fc.string({ maxLength: 6 }) }).map(({ value }) => ({ ...filled, value })),
  fc
    .tuple(fc.constantFrom('late', 'track', 'late track', '+holding', 'own'), fc.nat(2), fc.boolean())
    .map(([key, greeting, isMail]) =>
      composedAs(
        key,
        {
          greeting: `Salam ${greeting}`,
          answers: ['Kami telusuri.'],
          closing: 'Sari',
          choices: { greeting },
        },
        { channel: isMail ? 'email' : 'whatsapp' },
      ),
    ),
);

describe('in any order of actions', () => {
  test('what the agent typed last in a reply stays there until the agent asks for other words', () => {
    const typed = 'Kata saya sendiri, tanpa bagian apa pun.';
    fc.assert(
      fc.property(
        fc.array(anyAction, { maxLength: 12 }),
        fc.array(anyAction, { maxLength: 20 }),
        (before, then) => {
          const start = after(arrived(), ...before);
          if (start.selected === null) return;
          const key = start.selected;
          const written = reduceConversation(start, { type: 'replyEdited', text: typed });
          const end = then.reduce(reduceConversation, written);
          const reply = end.replies[key];
          expect(reply && replyText(reply, end.values)).toBe(typed);
        },
      ),
      { seed: 5, numRuns: 500 },
    );
  });

  test('words that were replaced on request come back by undoing', () => {
    const replacing = fc.constantFrom<ConversationAction>(
      { type: 'replyReset' },
      { type: 'proposalTaken' },
      { type: 'stretchReplaced', start: 0, end: 3, by: 'x' },
      { type: 'snippetTaken', text: 'Boleh kirim fotonya?', missing: [] },
      { type: 'snippetAdded', text: 'Terima kasih.', missing: [], at: 4 },
    );
    fc.assert(
      fc.property(
        fc.array(anyAction, { maxLength: 8 }),
        fc.array(fc.oneof(anyAction, replacing), { maxLength: 8 }),
        (before, then) => {
          const start = after(arrived(), ...before);
          if (start.selected === null) return;
          const written = reduceConversation(start, { type: 'replyEdited', text: 'Kata saya sendiri.' });
          const end = then.reduce(reduceConversation, written);
          const reply = end.replies[start.selected];
          const versions = reply ? [reply, ...reply.past] : [];
          expect(versions.map((version) => replyText(version, end.values))).toContain('Kata saya sendiri.');
        },
      ),
      { seed: 6, numRuns: 500 },
    );
  });

  test('the message is never touched', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 30 }), (actions) => {
        expect(after(...actions).message).toBe('pesanan sy blm sampe');
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});
