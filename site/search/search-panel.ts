import { fill, plural } from '../i18n/format.ts';
import { loadEngine } from './engine.ts';
import type { SearchEngine, SearchResult } from './engine.ts';
import { reportMiss } from './report-miss.ts';
import { renderCorrection, renderFilters, renderResults, renderTopicIcons } from './render-results.ts';
import { createSelection } from './selection.ts';

/** Long enough to join the keys of one word, short enough not to be felt. */
const typingPauseMs = 70;

/** Somebody who has stopped typing for so long has seen that there is no answer. */
const missPauseMs = 2_500;

/** `<search-panel>`: searches as somebody types. Its markup is SearchPanel.astro. */
class SearchPanel extends HTMLElement {
  readonly #input = this.querySelector('input') ?? document.createElement('input');
  readonly #selection = createSelection(this.#input, this.#part('results'));
  readonly #invitation = this.#part('hint').textContent;
  #engine: Promise<SearchEngine> | undefined;
  #topicId: string | undefined;
  #isExact = false;
  /** Only the latest search may show its results. */
  #latest = 0;
  #typingTimer: ReturnType<typeof setTimeout> | undefined;
  #missTimer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#input.addEventListener('input', () => {
      this.#topicId = undefined;
      this.#isExact = false;
      clearTimeout(this.#typingTimer);
      this.#typingTimer = setTimeout(() => void this.#search(), typingPauseMs);
    });
    this.#input.addEventListener('keydown', (event) => this.#selection.onKey(event));
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#selection.open();
    });
    void this.#load().then(
      ({ data }) => renderTopicIcons(this, data),
      () => undefined,
    );
    if (this.#isPage) this.#readAddress();
    if (this.#input.value.trim() !== '') void this.#search();
  }

  /** The panel of the search page keeps its query in the address. */
  get #isPage(): boolean {
    return this.closest('dialog') === null;
  }

  #part(name: string): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-part="${name}"]`) ?? document.createElement('div');
  }

  /** A failed load is tried again by the next search. */
  #load(): Promise<SearchEngine> {
    this.#engine ??= loadEngine(this.dataset['base'] ?? '/', this.dataset['locale'] ?? '').catch(
      (error: unknown) => {
        this.#engine = undefined;
        throw error;
      },
    );
    return this.#engine;
  }

  #readAddress(): void {
    const parameters = new URLSearchParams(location.search);
    if (this.#input.value === '') this.#input.value = parameters.get('q') ?? '';
    this.#topicId = parameters.get('topic') ?? undefined;
  }

  #writeAddress(text: string): void {
    const parameters = new URLSearchParams();
    if (text !== '') parameters.set('q', text);
    if (this.#topicId) parameters.set('topic', this.#topicId);
    const query = parameters.toString();
    history.replaceState(history.state, '', query ? `?${query}` : location.pathname);
  }

  async #search(): Promise<void> {
    const turn = ++this.#latest;
    clearTimeout(this.#missTimer);
    const text = this.#input.value.trim();
    if (this.#isPage) this.#writeAddress(text);
    if (text === '') {
      this.#showNothingTyped();
      return;
    }
    if (!this.#part('results').hasChildNodes())
      this.#part('status').textContent = this.dataset['searching'] ?? '';
    try {
      const engine = await this.#load();
      const options = { topicId: this.#topicId, isExact: this.#isExact };
      const result = await engine.search(text, options);
      if (turn === this.#latest) this.#show(engine, text, result);
    } catch {
      if (turn === this.#latest) this.#showUnavailable();
    }
  }

  #show({ data }: SearchEngine, text: string, result: SearchResult): void {
    const { strings, intlLocale } = data;
    const isFound = result.articles.length > 0;
    const isAnswered = isFound && result.isAnswered;
    renderResults(this.#part('results'), result, data);
    renderFilters(this.#part('filters'), result, data, this.#topicId, (topicId) => {
      this.#topicId = topicId;
      void this.#search();
    });
    renderCorrection(this.#part('corrected'), isFound ? result.corrected : undefined, text, data, () => {
      this.#isExact = true;
      this.#input.focus();
      void this.#search();
    });
    const count = this.#topicId ? (result.topicCounts.get(this.#topicId) ?? 0) : result.total;
    const results = plural(strings.results, count, intlLocale);
    const wording = isAnswered ? strings.resultsFor : isFound ? strings.near : strings.nothing;
    const query = isFound ? (result.corrected ?? text) : text;
    this.#part('status').textContent = fill(wording, { results, query });
    this.#part('status').classList.toggle('nothing', !isAnswered);
    this.#part('hint').textContent = isFound ? strings.nearHint : strings.nothingHint;
    this.#part('closest').hidden = isAnswered;
    this.#selection.update();
    if (!isAnswered)
      this.#missTimer = setTimeout(
        () => reportMiss(this.dataset['base'] ?? '/', text, data.locale),
        missPauseMs,
      );
  }

  #showNothingTyped(): void {
    for (const name of ['results', 'filters', 'corrected']) {
      this.#part(name).hidden = true;
      this.#part(name).replaceChildren();
    }
    this.#part('status').textContent = '';
    this.#part('status').classList.remove('nothing');
    this.#part('hint').textContent = this.#invitation;
    this.#part('closest').hidden = false;
    this.#selection.update();
  }

  #showUnavailable(): void {
    this.#showNothingTyped();
    this.#part('status').textContent = this.dataset['unavailable'] ?? '';
  }
}

customElements.define('search-panel', SearchPanel);
