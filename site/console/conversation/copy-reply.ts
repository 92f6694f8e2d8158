/** Puts a text on the clipboard. False where the browser does not allow it, as on pages without https. */
export async function copyReply(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByEvent(text);
  }
}

/** The older way, which also works in a frame whose page did not hand on the right to write to the clipboard. */
function copyByEvent(text: string): boolean {
  let isCopied = false;
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    isCopied = true;
  };
  document.addEventListener('copy', onCopy, { once: true, capture: true });
  // Deprecated, but the one way there: https://developer.mozilla.org/en-US/docs/Web/API/Document/execCommand
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.execCommand('copy');
  document.removeEventListener('copy', onCopy, { capture: true });
  return isCopied;
}
