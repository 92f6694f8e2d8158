import { describe, expect, test } from 'vitest';
import {
  articleKey,
  commandFor,
  responseKey,
  type KeyContext,
  type KeyPress,
} from '../../../../site/console/keys/shortcuts.ts';

const press = (key: string, changes: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: /^\d$/.test(key) ? `Digit${key}` : '',
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...changes,
});
const outside: KeyContext = { isInTextField: false, singleKeys: true, hasSelection: false };
const inField: KeyContext = { ...outside, isInTextField: true };

describe('outside text fields', () => {
  test.each([
    ['1', { kind: 'takeResponse', index: 0 }],
    ['5', { kind: 'takeResponse', index: 4 }],
    ['a', { kind: 'openArticle', index: 0 }],
    ['E', { kind: 'openArticle', index: 4 }],
    ['/', { kind: 'search' }],
    ['?', { kind: 'listShortcuts' }],
    ['N', { kind: 'startNew' }],
    ['m', { kind: 'goToMessage' }],
    ['r', { kind: 'goToReply' }],
    ['g', { kind: 'nextWording', part: 'greeting' }],
    ['t', { kind: 'nextWording', part: 'closing' }],
    ['h', { kind: 'hold' }],
    ['f', { kind: 'fix' }],
    ['u', { kind: 'undo' }],
    ['x', { kind: 'close' }],
    ['[', { kind: 'move', by: -1 }],
    [']', { kind: 'move', by: 1 }],
    ['*', { kind: 'star' }],
    ['q', { kind: 'report' }],
    ['y', { kind: 'keepSnippet' }],
    ['o', { kind: 'showSources' }],
    ['p', { kind: 'goToProcedure' }],
    ['v', { kind: 'tickStep' }],
    ['s', { kind: 'escalate' }],
    ['i', { kind: 'keepPromise' }],
    ['w', { kind: 'goToPromises' }],
    ['z', { kind: 'showMore', list: 'responses' }],
  ])('%s acts', (key, command) => {
    expect(commandFor(press(key), outside)).toEqual(command);
  });

  test.each(['6', '0', 'Enter', 'constructor', ' '])('%s is left to the browser', (key) => {
    expect(commandFor(press(key), outside)).toBeUndefined();
  });

  test('Shift adds a reply, leaves a part out and takes a tick back', () => {
    const shifted = { shiftKey: true };
    expect(commandFor(press('@', { ...shifted, code: 'Digit2' }), outside)).toEqual({
      kind: 'addResponse',
      index: 1,
    });
    expect(commandFor(press('K', shifted), outside)).toEqual({ kind: 'leaveOut', part: 'acknowledgement' });
    expect(commandFor(press('V', shifted), outside)).toEqual({ kind: 'untickStep' });
    expect(commandFor(press('X', shifted), outside)).toEqual({ kind: 'undoClose' });
    expect(commandFor(press('Z', shifted), outside)).toEqual({ kind: 'showMore', list: 'articles' });
  });

  test('Ctrl + Z is left to the browser', () => {
    expect(commandFor(press('z', { ctrlKey: true }), outside)).toBeUndefined();
  });

  test('a listed item has a key as far as there is one', () => {
    expect([responseKey(0), responseKey(4), responseKey(5)]).toEqual(['1', '5', undefined]);
    expect([articleKey(0), articleKey(4), articleKey(5)]).toEqual(['A', 'E', undefined]);
  });

  test('single keys can be switched off; the others stay', () => {
    const context = { ...outside, singleKeys: false };
    expect(commandFor(press('1'), context)).toBeUndefined();
    expect(commandFor(press('?'), context)).toBeUndefined();
    expect(commandFor(press('Escape'), context)).toEqual({ kind: 'leave' });
    expect(commandFor(press('Enter', { metaKey: true }), context)).toEqual({ kind: 'copy' });
    expect(commandFor(press('k', { ctrlKey: true }), context)).toEqual({ kind: 'search' });
  });

  test('Ctrl + C copies the reply unless words are selected', () => {
    expect(commandFor(press('c', { ctrlKey: true }), outside)).toEqual({ kind: 'copy' });
    expect(commandFor(press('c', { ctrlKey: true }), { ...outside, hasSelection: true })).toBeUndefined();
  });
});

describe('in a text field', () => {
  test.each(['1', 'a', '/', '?', 'n'])('%s is text', (key) => {
    expect(commandFor(press(key), inField)).toBeUndefined();
  });

  test('Ctrl + Enter and ⌘ + Enter copy the reply', () => {
    expect(commandFor(press('Enter', { ctrlKey: true }), inField)).toEqual({ kind: 'copy' });
    expect(commandFor(press('Enter', { metaKey: true }), inField)).toEqual({ kind: 'copy' });
  });

  test('Ctrl + C is left to the browser', () => {
    expect(commandFor(press('c', { ctrlKey: true }), inField)).toBeUndefined();
  });
});

test('Alt and a digit lead to a conversation from anywhere; other keys with Alt are left alone', () => {
  const alt = { altKey: true, code: 'Digit3' };
  expect(commandFor(press('£', alt), inField)).toEqual({ kind: 'switchTo', index: 2 });
  expect(commandFor(press('3', { ...alt, ctrlKey: true }), inField)).toBeUndefined();
  expect(commandFor(press('n', { altKey: true }), outside)).toBeUndefined();
});

test('keys of an input method are left alone', () => {
  expect(commandFor(press('1', { isComposing: true }), outside)).toBeUndefined();
  expect(commandFor(press('Escape', { isComposing: true }), inField)).toBeUndefined();
});
