import { useEffect, useRef } from 'preact/hooks';
import { isTextField } from './use-shortcuts.ts';

/** Hands over text that is pasted while the focus is in no text field; blank text is passed over. */
export function usePaste(onPaste: (text: string) => void): void {
  const latest = useRef(onPaste);
  latest.current = onPaste;

  useEffect(() => {
    const onPasteEvent = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (isTextField(event.target) || text.trim() === '' || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      latest.current(text);
    };
    addEventListener('paste', onPasteEvent);
    return () => removeEventListener('paste', onPasteEvent);
  }, []);
}
