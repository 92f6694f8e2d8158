import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  datumValue,
  lastTicked,
  nextStep,
  openPlace,
  procedureInHand,
  tickedSteps,
} from '../../../../site/console/conversation/procedure.ts';
import {
  type ConversationAction,
  reduceConversation,
} from '../../../../site/console/conversation/reducer.ts';
import { checkRequest, escalationRequest } from '../../../../site/console/conversation/request.ts';
import { selectedReply } from '../../../../site/console/conversation/state.ts';
import type { CaseProcedure } from '../../../../site/console/conversation/types.ts';
import { after, arrived, order, track, taken } from './fixtures.ts';

const procedure = (changes: Partial<CaseProcedure> = {}): CaseProcedure => ({
  articleId: 'courier',
  title: 'Investigasi kurir',
  why: 'Topik pengiriman',
  when: ['Paket tidak bergerak'],
  steps: [0, 1, 2].map((step) => ({ step, text: `Langkah ${step}`, allows: [] })),
  dataNeeded: [{ label: order.label, placeholder: order.placeholder }, { label: 'Foto paket' }],
  ...changes,
});
const other = procedure({ articleId: 'refund', dataNeeded: [] });
const shown = arrived({ procedures: [procedure(), other] });
const tick = (articleId: string, step: number, isDone = true): ConversationAction => ({
  type: 'stepTicked',
  step: { articleId, step },
  isDone,
});
const fillPhoto: ConversationAction = { type: 'procedureDataFilled', label: 'Foto paket', value: ' 2 foto ' };
const fillOrder: ConversationAction = {
  type: 'valueFilled',
  placeholder: order.placeholder,
  value: 'TK-20418',
};

describe('the procedure in hand', () => {
  test('is the best one until a step of another is ticked', () => {
    expect(procedureInHand(after(shown))?.articleId).toBe('courier');
    expect(procedureInHand(after(shown, tick('refund', 0)))?.articleId).toBe('refund');
    expect(procedureInHand(after(shown, tick('refund', 0), tick('courier', 1)))?.articleId).toBe('courier');
  });

  test('is none before suggestions, and where none fits', () => {
    expect(procedureInHand(after())).toBeUndefined();
    expect(procedureInHand(after(arrived()))).toBeUndefined();
  });

  test('goes on with what is to be found out, then with the steps, and ends', () => {
    const place = (...actions: ConversationAction[]) => openPlace(after(shown, ...actions), procedure());
    expect(place()).toEqual({ kind: 'datum', index: 0 });
    expect(place(fillOrder)).toEqual({ kind: 'datum', index: 1 });
    expect(place(fillOrder, fillPhoto)).toEqual({ kind: 'step', index: 0 });
    expect(place(fillOrder, fillPhoto, ...[0, 1, 2].map((step) => tick('courier', step)))).toBeUndefined();
  });
});

test('ticks are those of each procedure, the next step is the first open one', () => {
  const conversation = after(shown, tick('courier', 2), tick('courier', 0), tick('refund', 1));
  expect([...tickedSteps(conversation, procedure())].sort()).toEqual([0, 2]);
  expect(nextStep(conversation, procedure())).toBe(1);
  expect(lastTicked(conversation, procedure())).toBe(0);
});

test('a tick that is taken back leaves nothing behind', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(2)), (steps) => {
      const done = steps.map((step) => tick('courier', step));
      const back = steps.map((step) => tick('courier', step, false));
      expect(after(shown, ...done, ...back).ticked).toEqual([]);
    }),
  );
});

describe('data that a procedure needs', () => {
  test('is what the case has, else what was typed, else nothing', () => {
    const conversation = after(shown, fillOrder, fillPhoto);
    const [number, photo] = procedure().dataNeeded;
    expect(number && datumValue(conversation, number)).toBe('TK-20418');
    expect(photo && datumValue(conversation, photo)).toBe(' 2 foto ');
    expect(datumValue(conversation, { label: 'Foto paket', value: '1 foto' })).toBe('1 foto');
    expect(datumValue(conversation, { label: 'Lain' })).toBe('');
  });

  test('can be taken back', () => {
    const empty: ConversationAction = { type: 'procedureDataFilled', label: 'Foto paket', value: '' };
    expect(after(shown, fillPhoto, empty).procedureData).toEqual({});
  });

  test('is sent to the checks and to those who take over, without what is blank', () => {
    const blank: ConversationAction = { type: 'procedureDataFilled', label: 'Kota', value: '  ' };
    const conversation = after(shown, taken(track), fillOrder, fillPhoto, blank, tick('courier', 1));
    const reply = selectedReply(conversation);
    expect(reply && checkRequest(conversation, reply, 'Sari')).toMatchObject({
      caseData: [{ kind: 'detail', value: '2 foto' }],
      ticked: [{ articleId: 'courier', step: 1 }],
    });
    expect(escalationRequest(conversation, 'Sari', 'courier')).toMatchObject({
      known: [{ label: 'Foto paket', value: '2 foto' }],
      conversation: { custom_attribute: { order_number: 'TK-20418' } },
      ticked: [{ articleId: 'courier', step: 1 }],
      articleId: 'courier',
    });
  });
});

test('a summary names what was copied and what was seen as sent, once each', () => {
  const copied = after(shown, taken(track), { type: 'copied' }, { type: 'copied' });
  expect(copied.sent).toEqual(['track']);
  const seen = reduceConversation(copied, {
    ...arrived({ responses: [{ ...track, alreadySent: true }] }),
  });
  const tried = reduceConversation(seen, { type: 'triedTyped', text: 'ditelepon' });
  expect(escalationRequest(tried, null, undefined)).toMatchObject({ sent: ['track'], tried: 'ditelepon' });
});

test('there is no summary without a message', () => {
  expect(escalationRequest(after({ type: 'messageTyped', message: ' ' }), null, undefined)).toBeUndefined();
});
