/** A text as a mail shows it: a paragraph for each, line breaks kept. */
export function htmlOfText(text: string): string {
  const escaped = text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return escaped
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br>')}</p>`)
    .join('\n');
}

/**
 * Puts a text on the clipboard, and with `html` also as a formatted one for mail. False where the browser does not
 * allow it, as on pages without https.
 */
export async function copyReply(text: string, html?: string): Promise<boolean> {
  try {
    if (html === undefined || typeof ClipboardItem === 'undefined') {
      await navigator.clipboard.writeText(text);
    } else {
      const item = new ClipboardItem({
        'text/plain': new Blob([text], { type: 'text/plain' }),
        'text/html': new Blob([html], { type: 'text/html' }),
      });
      await navigator.clipboard.write([item]);
    }
    return true;
  } catch {
    return copyByEvent(text, html);
  }
}

/** The older way, which also works in a frame whose page did not hand on the right to write to the clipboard. */
function copyByEvent(text: string, html: string | undefined): boolean {
  let isCopied = false;
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    isCopied = true;
  };
  document.addEventListener('copy', onCopy, { once: true, capture: true });
  // Deprecated, but the one way there: https://developer.mozilla.org/en-US/docs/Web/API/Document/execCommand
  const old: { readonly execCommand: (command: 'copy') => boolean } = document;
  old.execCommand('copy');
  document.removeEventListener('copy', onCopy, { capture: true });
  return isCopied;
}
