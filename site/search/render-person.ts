import { openText, replyText } from '../hours/hours-text.ts';
import { make } from './make-element.ts';
import type { SearchData } from './search-data.ts';

/** Draws the way to a person: whether the shop answers now, and by when on each channel, by its own targets. */
export function renderPerson(box: HTMLElement, { strings, channels, hours }: SearchData, now: Date): void {
  box.replaceChildren(
    make('strong', {}, strings.askPerson),
    make('p', { class: 'second' }, openText(hours, now).text),
    make(
      'ul',
      {},
      ...channels.map(({ channel, label, link }) =>
        make(
          'li',
          {},
          make('a', { href: link }, label),
          make('span', { class: 'second' }, replyText(hours, channel, now)),
        ),
      ),
    ),
  );
}
