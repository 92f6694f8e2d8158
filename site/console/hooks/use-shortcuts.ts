import { useEffect, useRef } from 'preact/hooks';
import { type Command, commandFor } from '../keys/shortcuts.ts';

/**
 * Listens to the keyboard for as long as the console is open. `run` gives true when it acted, so that the
 * browser leaves the key alone. Nothing acts behind an open dialog.
 */
export function useShortcuts(singleKeys: boolean, run: (command: Command) => boolean): void {
  const latest = useRef({ singleKeys, run });
  latest.current = { singleKeys, run };

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
      const command = commandFor(event, {
        isInTextField: isTextField(event.target),
        singleKeys: latest.current.singleKeys,
        hasSelection: getSelection()?.isCollapsed === false,
      });
      if (command && latest.current.run(command)) event.preventDefault();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}

/** True for fields in which letters are text. */
export function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type))
  );
}
