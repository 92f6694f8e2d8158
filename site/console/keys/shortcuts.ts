import type { ItemList } from '../conversation/listed-items.ts';
import type { PartName } from '../conversation/parts.ts';

/** What a key press means in the console. */
export type Command =
  | {
      readonly kind: 'takeResponse' | 'addResponse' | 'openArticle' | 'switchTo';
      /** From 0. */
      readonly index: number;
    }
  | { readonly kind: 'nextWording' | 'leaveOut'; readonly part: PartName }
  | { readonly kind: 'showMore'; readonly list: ItemList }
  | { readonly kind: 'move'; readonly by: 1 | -1 }
  | {
      readonly kind:
        | 'copy'
        | 'search'
        | 'goToMessage'
        | 'goToReply'
        | 'startNew'
        | 'close'
        | 'undoClose'
        | 'hold'
        | 'fix'
        | 'undo'
        | 'goToProcedure'
        | 'tickStep'
        | 'untickStep'
        | 'escalate'
        | 'keepPromise'
        | 'goToPromises'
        | 'star'
        | 'report'
        | 'keepSnippet'
        | 'showSources'
        | 'listShortcuts'
        | 'leave';
    };

/** The parts of a `KeyboardEvent` that count. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'
>;

/** Where the key was pressed. */
export interface KeyContext {
  /** The focus is in a text field, where letters are text. */
  readonly isInTextField: boolean;
  /** The agent has not switched single-letter keys off. */
  readonly singleKeys: boolean;
  /** Words on the page are selected, so that Ctrl or ⌘ + C copies those. */
  readonly hasSelection: boolean;
}

/** The key of each part of a reply: the next wording; with Shift it is left out or put back. */
export const partKeys: Readonly<Record<PartName, string>> = {
  greeting: 'G',
  acknowledgement: 'K',
  answer: 'J',
  nextStep: 'L',
  closing: 'T',
};
const partOfKey = new Map<string, PartName>(
  (Object.entries(partKeys) as [PartName, string][]).map(([part, key]) => [key.toLowerCase(), part]),
);

const letters: ReadonlyMap<string, Command> = new Map([
  ['/', { kind: 'search' }],
  ['?', { kind: 'listShortcuts' }],
  ['[', { kind: 'move', by: -1 }],
  [']', { kind: 'move', by: 1 }],
  ['m', { kind: 'goToMessage' }],
  ['r', { kind: 'goToReply' }],
  ['n', { kind: 'startNew' }],
  ['x', { kind: 'close' }],
  ['h', { kind: 'hold' }],
  ['f', { kind: 'fix' }],
  ['u', { kind: 'undo' }],
  ['p', { kind: 'goToProcedure' }],
  ['v', { kind: 'tickStep' }],
  ['s', { kind: 'escalate' }],
  ['i', { kind: 'keepPromise' }],
  ['w', { kind: 'goToPromises' }],
  ['*', { kind: 'star' }],
  ['q', { kind: 'report' }],
  ['y', { kind: 'keepSnippet' }],
  ['o', { kind: 'showSources' }],
]);

/** What the same letter does with Shift. */
const takenBack: ReadonlyMap<Command['kind'], 'untickStep' | 'undoClose'> = new Map([
  ['tickStep', 'untickStep'],
  ['close', 'undoClose'],
]);

/** Responses that have a key: with Shift, digits beyond give signs that mean something else, such as `*`. */
export const responseKeys = 5;

/** The command of a key press; undefined leaves the key to the browser. */
export function commandFor(press: KeyPress, context: KeyContext): Command | undefined {
  const { key, code } = press;
  if (press.isComposing) return undefined;
  // Digits by their place on the keyboard: with Shift, or Alt on a Mac, they give other signs.
  const digit = Number(/^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1] ?? 0);
  if (press.altKey) {
    const isPlain = !press.ctrlKey && !press.metaKey && !press.shiftKey;
    return isPlain && digit > 0 ? { kind: 'switchTo', index: digit - 1 } : undefined;
  }
  if (press.ctrlKey || press.metaKey) {
    if (key.toLowerCase() === 'k' && !press.shiftKey) return { kind: 'search' };
    const isOutside = !context.isInTextField && !context.hasSelection;
    return key === 'Enter' || (key.toLowerCase() === 'c' && isOutside) ? { kind: 'copy' } : undefined;
  }
  if (key === 'Escape') return { kind: 'leave' };
  if (context.isInTextField || !context.singleKeys) return undefined;
  if (digit > 0 && digit <= responseKeys)
    return { kind: press.shiftKey ? 'addResponse' : 'takeResponse', index: digit - 1 };
  if (/^[a-e]$/i.test(key)) return { kind: 'openArticle', index: key.toLowerCase().charCodeAt(0) - 97 };
  if (key.toLowerCase() === 'z') return { kind: 'showMore', list: press.shiftKey ? 'articles' : 'responses' };
  const part = partOfKey.get(key.toLowerCase());
  if (part) return { kind: press.shiftKey ? 'leaveOut' : 'nextWording', part };
  const command = letters.get(key.toLowerCase());
  const back = press.shiftKey && command && takenBack.get(command.kind);
  return back ? { kind: back } : command;
}

/** The key that takes the response at an index from 0: `1` to `5`; undefined beyond. */
export function responseKey(index: number): string | undefined {
  return index < responseKeys ? String(index + 1) : undefined;
}

/** The key that opens the article at an index from 0: `A` to `E`; undefined beyond. */
export function articleKey(index: number): string | undefined {
  return ['A', 'B', 'C', 'D', 'E'][index];
}
