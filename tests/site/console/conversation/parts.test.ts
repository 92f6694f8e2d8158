import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  nextChoice,
  placeParts,
  replaceParts,
  saidParts,
  withChoice,
} from '../../../../site/console/conversation/parts.ts';
import { composed } from './fixtures.ts';

const same = (text: string) => text;
const whole = {
  greeting: 'Halo.',
  acknowledgement: 'Maaf ya.',
  answers: ['Kami telusuri.'],
  nextStep: 'Besok kami kabari.',
  closing: 'Sari',
};

describe('the next wording', () => {
  test('goes round, passes over what is in use, and puts a part back that was left out', () => {
    expect(nextChoice({ name: 'greeting', index: 0, choice: 0, text: 'a', choices: [0, 2, 5] })).toBe(2);
    expect(nextChoice({ name: 'greeting', index: 0, choice: 5, text: 'a', choices: [0, 2, 5] })).toBe(0);
    expect(nextChoice({ name: 'greeting', index: 0, choice: null, text: '', choices: [3, 4] })).toBe(3);
  });

  test('is none where there is one wording only, or none at all', () => {
    expect(nextChoice({ name: 'greeting', index: 0, choice: 1, text: 'a', choices: [1] })).toBeUndefined();
    expect(nextChoice({ name: 'greeting', index: 0, choice: null, text: '', choices: [] })).toBeUndefined();
  });
});

test('a choice for one of several answers names those of the others too', () => {
  const two = composed({ answers: ['Satu.', 'Dua.'], choices: { answer0: 2, answer1: 1 } });
  expect(withChoice({}, two, { name: 'answer', index: 1 }, 0)).toEqual({ answers: [2, 0] });
  expect(withChoice({ closing: 1 }, two, { name: 'greeting', index: 0 }, null)).toEqual({
    closing: 1,
    greeting: null,
  });
});

test('parts are found where they stand as composed, and only there', () => {
  const text = 'Halo.\n\nMaaf sekali.\n\nKami telusuri.\n\nSari';
  const placed = placeParts(text, composed(whole), same);
  expect(placed.map(({ name, start, end }) => [name, text.slice(start, end)])).toEqual([
    ['greeting', 'Halo.'],
    ['answer', 'Kami telusuri.'],
    ['closing', 'Sari'],
  ]);
});

describe('replacing a part of edited words', () => {
  const before = composed(whole);
  const edited = 'Halo.\n\nMaaf ya.\n\nKami TELUSURI.\n\nBesok kami kabari.\n\nSari';
  const replace = (words: Partial<typeof whole>, choices = {}) =>
    replaceParts(
      edited,
      before,
      composed({ ...whole, ...words, choices }),
      ['greeting', 'acknowledgement', 'answer', 'nextStep', 'closing'],
      same,
    )?.text;

  test('leaves everything else letter for letter', () => {
    expect(replace({ greeting: 'Selamat pagi.' }, { greeting: 1 })).toBe(
      edited.replace('Halo.', 'Selamat pagi.'),
    );
  });

  test('by nothing takes one separator with it, at the beginning, within and at the end', () => {
    expect(replace({ greeting: '' })).toBe(edited.replace('Halo.\n\n', ''));
    expect(replace({ acknowledgement: '' })).toBe(edited.replace('Maaf ya.\n\n', ''));
    expect(replace({ closing: '' })).toBe(edited.replace('\n\nSari', ''));
  });

  test('is refused where the agent rewrote it', () => {
    expect(replace({ answers: ['Lain.'] }, { answer0: 1 })).toBeUndefined();
  });

  test('puts a part back between its neighbours', () => {
    const without = composed({ ...whole, acknowledgement: '' });
    const text = edited.replace('Maaf ya.\n\n', '').replace('Kami TELUSURI.', 'Kami telusuri.');
    const put = (wanted: string) =>
      replaceParts(text, without, composed({ ...whole, acknowledgement: wanted }), ['acknowledgement'], same);
    expect(put('Maaf ya.')?.text).toBe('Halo.\n\nMaaf ya.\n\nKami telusuri.\n\nBesok kami kabari.\n\nSari');
  });

  test('there and back gives the same words', () => {
    const part = fc.constantFrom('greeting', 'acknowledgement', 'nextStep', 'closing');
    fc.assert(
      fc.property(part, fc.string({ maxLength: 12 }), (name, own) => {
        const text = edited.replace('TELUSURI', `TELUSURI ${own}`);
        const other = composed({ ...whole, [name]: 'Kata lain.', choices: { [name]: 2 } });
        const there = replaceParts(text, before, other, [name], same);
        const back = there && replaceParts(there.text, there.composed, before, [name], same);
        expect(back?.text).toBe(text);
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});

test('a part that is not said still tells what it could be', () => {
  const parts = saidParts(composed({ ...whole, closing: '' }));
  expect(parts.at(-1)).toMatchObject({ name: 'closing', choice: null, choices: [0, 1, 2] });
});
