import type { Channel } from '../../content/corpus/schema/business.ts';
import { openText, replyText } from './hours-text.ts';
import type { HoursData } from './hours-text.ts';

/** Once a minute is as exact as the text is. */
const refreshMs = 60_000;

/** The page's hours data, written by HoursData.astro; undefined on pages without it. */
function readData(): HoursData | undefined {
  const text = document.querySelector('#hours-data')?.textContent;
  return text ? (JSON.parse(text) as HoursData) : undefined;
}

/** `<open-hours>`: fills its `data-open` line and its `data-reply` texts from the shop's hours at this moment. */
class OpenHours extends HTMLElement {
  #timer: ReturnType<typeof setInterval> | undefined;

  connectedCallback(): void {
    const data = readData();
    if (!data) return;
    this.#show(data);
    this.#timer = setInterval(() => this.#show(data), refreshMs);
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer);
  }

  #show(data: HoursData): void {
    const now = new Date();
    const { isOpen, text } = openText(data, now);
    this.dataset['state'] = isOpen ? 'open' : 'closed';
    for (const line of this.querySelectorAll('[data-open]')) line.textContent = text;
    for (const target of this.querySelectorAll<HTMLElement>('[data-reply]')) {
      target.textContent = replyText(data, target.dataset['reply'] as Channel, now);
    }
  }
}

customElements.define('open-hours', OpenHours);
