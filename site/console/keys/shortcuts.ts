/** What a key press means in the console. */
export type Command =
  | { readonly kind: 'takeResponse' | 'openArticle'; /** From 0. */ readonly index: number }
  | {
      readonly kind: 'copy' | 'search' | 'goToMessage' | 'goToReply' | 'startNew' | 'listShortcuts' | 'leave';
    };

/** The parts of a `KeyboardEvent` that count. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>;

/** Where the key was pressed. */
export interface KeyContext {
  /** The focus is in a text field, where letters are text. */
  readonly isInTextField: boolean;
  /** The agent has not switched single-letter keys off. */
  readonly singleKeys: boolean;
  /** Words on the page are selected, so that Ctrl or ⌘ + C copies those. */
  readonly hasSelection: boolean;
}

const letters: ReadonlyMap<string, Command> = new Map([
  ['/', { kind: 'search' }],
  ['?', { kind: 'listShortcuts' }],
  ['m', { kind: 'goToMessage' }],
  ['r', { kind: 'goToReply' }],
  ['n', { kind: 'startNew' }],
]);

/** The command of a key press; undefined leaves the key to the browser. */
export function commandFor(press: KeyPress, context: KeyContext): Command | undefined {
  const { key } = press;
  if (press.isComposing || press.altKey) return undefined;
  if (press.ctrlKey || press.metaKey) {
    const isOutside = !context.isInTextField && !context.hasSelection;
    return key === 'Enter' || (key.toLowerCase() === 'c' && isOutside) ? { kind: 'copy' } : undefined;
  }
  if (key === 'Escape') return { kind: 'leave' };
  if (context.isInTextField || !context.singleKeys) return undefined;
  if (/^[1-5]$/.test(key)) return { kind: 'takeResponse', index: Number(key) - 1 };
  if (/^[a-e]$/i.test(key)) return { kind: 'openArticle', index: key.toLowerCase().charCodeAt(0) - 97 };
  return letters.get(key.toLowerCase());
}

/** The key that opens the article at an index from 0: `A` to `E`; undefined beyond. */
export function articleKey(index: number): string | undefined {
  return ['A', 'B', 'C', 'D', 'E'][index];
}
