const item = /^(?:\d+\.|-) /;

/** Parts of a text that stand or fall together: sentences of a paragraph, and whole lists. */
function units(text: string): string[] {
  const found: string[] = [];
  let list: string[] = [];
  for (const line of [...text.split(/\n+/), '']) {
    if (item.test(line)) {
      list.push(line);
      continue;
    }
    if (list.length > 0) found.push(list.join('\n'));
    list = [];
    if (line !== '') found.push(...line.split(/(?<=[.!?])\s+(?=\S)/));
  }
  return found;
}

/**
 * The longest beginning of a text, in whole sentences and lists, that `fits`; undefined when not even the first does. A
 * sentence that leads up to what was cut goes too.
 */
export function cutText(text: string, fits: (text: string) => boolean): string | undefined {
  for (let kept = units(text); kept.length > 0; kept = kept.slice(0, -1)) {
    if (kept.at(-1)?.endsWith(':')) continue;
    const beginning = kept.join(' ');
    if (fits(beginning)) return beginning;
  }
  return undefined;
}
