/** What copy buttons say, and the inside of their icon. */
export interface CopyWording {
  /** Name of a button; `{text}` is what it copies, for text within a line. */
  readonly copy: string;
  readonly copyBlock: string;
  readonly copied: string;
  readonly icon: string;
}

/**
 * Puts a button after each value and into each block that the writer marked as text to be taken over (backticks).
 * Drawn by script alone, since without one nothing can be copied. Where the clipboard is refused, as in some apps,
 * the text is selected instead. It stands in the page as text (see `inline-script.ts`).
 */
export function drawCopyButtons({ copy, copyBlock, copied, icon }: CopyWording): void {
  const status = document.createElement('p');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');

  const select = (code: Element) => {
    const selection = getSelection();
    selection?.removeAllRanges();
    const range = document.createRange();
    range.selectNodeContents(code);
    selection?.addRange(range);
  };
  const write = async (code: Element, text: string): Promise<boolean> => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      select(code);
      return false;
    }
  };
  const draw = (code: Element) => {
    const block = code.closest('pre');
    const text = code.textContent.trim();
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.innerHTML = icon;
    button.title = block ? copyBlock : copy.replace('{text}', () => text);
    button.setAttribute('aria-label', button.title);
    button.dataset['notPassage'] = '';
    button.onclick = async () => {
      if (!(await write(code, text))) return;
      button.dataset['done'] = '';
      status.textContent = copied;
      setTimeout(() => {
        delete button.dataset['done'];
        status.textContent = '';
      }, 2_000);
    };
    if (!block) code.after(button);
    else {
      const frame = document.createElement('div');
      frame.className = 'code';
      block.replaceWith(frame);
      frame.append(block, button);
    }
  };
  addEventListener('DOMContentLoaded', () => {
    document.body.append(status);
    for (const code of document.querySelectorAll('.prose code')) {
      if (!code.closest('a, button, summary, h2, h3')) draw(code);
    }
  });
}
