import { fill, plural } from '../i18n/format.ts';
import { closeButton, drawPanel } from './draw-panel.ts';
import type { PanelParts } from './draw-panel.ts';
import { createEngine } from './engine.ts';
import type { EngineParts, SearchEngine, SearchResult } from './engine.ts';
import { reportMiss } from './report-miss.ts';
import { renderPerson } from './render-person.ts';
import { renderCorrection, renderFilters, renderResults, renderTopics } from './render-results.ts';
import { createSelection } from './selection.ts';
import type { Selection } from './selection.ts';

/**
 * The full text follows the instant answer after so long without a key: as long as it lately took, so that a slow phone
 * reads keys rather than searches.
 */
const fullTextPauseMs = { least: 40, most: 300 };

/** A screen reader hears the count once typing rests. */
const announcePauseMs = 600;

/** The address follows once typing rests: browsers refuse to note one with every key. */
const addressPauseMs = 500;

/** Somebody who has stopped typing for so long has seen that there is no answer. */
const missPauseMs = 2_500;

/** Of the topics, so many are marked as the closest. */
const closestShown = 3;

const nothing: SearchResult = {
  corrected: undefined,
  articles: [],
  isAnswered: false,
  total: 0,
  topicCounts: new Map(),
  closestTopics: [],
};

const panels = new WeakMap<HTMLElement, SearchPanel>();

/**
 * Makes a `<search-panel>` with a form and a field search as somebody types; once connected, searches for what the
 * field holds now, unless that is what it shows.
 */
export function connectPanel(element: HTMLElement, parts: EngineParts): void {
  const panel = panels.get(element) ?? new SearchPanel(element, parts);
  panels.set(element, panel);
  panel.searchAnew();
  if ('requestIdleCallback' in globalThis) requestIdleCallback(() => panel.warmUp());
}

class SearchPanel {
  readonly #engine: SearchEngine;
  readonly #baseUrl: string;
  readonly #parts: PanelParts;
  readonly #selection: Selection;
  /** The panel of the search page keeps its query in the address. */
  readonly #isPage: boolean;
  #topicId: string | undefined;
  #isExact = false;
  /** The text that is searched, or was last with its full text; undefined where none was. */
  #searched: string | undefined;
  /** Only the latest search may show its results. */
  #latest = 0;
  #pauseMs = fullTextPauseMs.least;
  /** Searches of the full text that have not ended. */
  #running = 0;
  #announceTimer: ReturnType<typeof setTimeout> | undefined;
  #missTimer: ReturnType<typeof setTimeout> | undefined;
  #addressTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(element: HTMLElement, parts: EngineParts) {
    const dialog = element.closest('dialog');
    this.#isPage = dialog === null;
    this.#baseUrl = parts.baseUrl;
    this.#engine = createEngine(parts);
    this.#parts = drawPanel(element, dialog ? `dialog-${parts.data.locale}` : 'page', parts.data);
    const { form, input, results, tryAgain } = this.#parts;
    if (dialog) form.append(closeButton(parts.data));
    form.action = parts.data.searchUrl;
    this.#selection = createSelection(input, results);
    input.addEventListener('input', () => {
      this.#topicId = undefined;
      this.#isExact = false;
      this.search();
    });
    input.addEventListener('keydown', (event) => this.#selection.onKey(event));
    form.addEventListener('submit', (event) => {
      if (this.#selection.open() || this.#isPage) event.preventDefault();
    });
    tryAgain.addEventListener('click', () => {
      input.focus();
      this.search();
    });
    if (this.#isPage) {
      this.#readAddress();
      // Before a result is opened.
      element.addEventListener('click', () => this.#writeAddress());
    }
    this.#showNothingTyped();
  }

  search(): void {
    void this.#search();
  }

  searchAnew(): void {
    if (this.#parts.input.value.trim() !== this.#searched) this.search();
  }

  warmUp(): void {
    this.#engine.warmUp();
  }

  #readAddress(): void {
    const { input } = this.#parts;
    const parameters = new URLSearchParams(location.search);
    if (input.value === '') input.value = parameters.get('q') ?? '';
    this.#topicId = parameters.get('topic') ?? undefined;
  }

  #writeAddress(): void {
    clearTimeout(this.#addressTimer);
    const text = this.#parts.input.value.trim();
    const parameters = new URLSearchParams();
    if (text !== '') parameters.set('q', text);
    if (this.#topicId) parameters.set('topic', this.#topicId);
    const query = parameters.toString();
    history.replaceState(history.state, '', query ? `?${query}` : location.pathname);
  }

  async #search(): Promise<void> {
    const turn = ++this.#latest;
    const isLatest = () => turn === this.#latest;
    clearTimeout(this.#missTimer);
    clearTimeout(this.#addressTimer);
    if (this.#isPage) this.#addressTimer = setTimeout(() => this.#writeAddress(), addressPauseMs);
    const text = this.#parts.input.value.trim();
    this.#searched = text;
    const { results } = this.#parts;
    results.ariaBusy = String(text !== '');
    if (text === '') {
      this.#showNothingTyped();
      return;
    }
    const options = { topicId: this.#topicId, isExact: this.#isExact };
    const first = await this.#engine.searchInstantly(text, options);
    if (!isLatest()) return;
    if (first.isAnswered) this.#show(text, first);
    else if (results.hidden) this.#parts.status.textContent = this.#engine.data.strings.searching;

    // Nothing is shown yet, and nobody else is asking: then the full text is asked at once.
    const pauseMs = first.isAnswered || this.#running > 0 ? this.#pauseMs : 0;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    if (!isLatest()) return;
    const startedAt = performance.now();
    this.#running += 1;
    const whole = await this.#engine.search(text, options).catch(() => undefined);
    this.#running -= 1;
    const tookMs = performance.now() - startedAt;
    this.#pauseMs = Math.min(fullTextPauseMs.most, Math.max(fullTextPauseMs.least, tookMs));
    if (!isLatest()) return;
    if (!whole) this.#searched = undefined;
    this.#parts.partial.hidden = whole !== undefined;
    this.#show(text, whole ?? first, first.isAnswered);
    results.ariaBusy = 'false';
    // Without the full text nobody knows whether an article answers.
    if (whole && !whole.isAnswered)
      this.#missTimer = setTimeout(
        () => reportMiss(this.#baseUrl, text, this.#engine.data.locale),
        missPauseMs,
      );
  }

  /** With `isContinued` the first answer to the same text is already shown. */
  #show(text: string, result: SearchResult, isContinued = false): void {
    const { data } = this.#engine;
    const { strings, intlLocale } = data;
    const { results, filters, corrected, status, partial, person, hint, topics, closest } = this.#parts;
    const isFound = result.articles.length > 0;
    const isAnswered = isFound && result.isAnswered;
    renderResults(results, result, data, isContinued);
    renderFilters(filters, result, data, this.#topicId, (topicId) => {
      this.#topicId = topicId;
      this.search();
    });
    renderCorrection(corrected, isFound ? result.corrected : undefined, text, data, () => {
      this.#isExact = true;
      this.#parts.input.focus();
      this.search();
    });
    const count = this.#topicId ? (result.topicCounts.get(this.#topicId) ?? 0) : result.total;
    const found = plural(strings.results, count, intlLocale);
    // Where the full text was not searched nobody knows that there is no answer.
    const [near, none] = partial.hidden
      ? [strings.near, strings.nothing]
      : [strings.resultsFor, strings.nothingInTitles];
    const wording = isAnswered ? strings.resultsFor : isFound ? near : none;
    const query = isFound ? (result.corrected ?? text) : text;
    status.textContent = fill(wording, { results: found, query });
    status.classList.toggle('nothing', !isAnswered);
    this.#announce();
    closest.hidden = isAnswered;
    if (!isAnswered) {
      hint.textContent = isFound ? strings.nearHint : strings.nothingHint;
      renderTopics(topics, data, result.closestTopics.slice(0, closestShown));
      renderPerson(person, data, new Date());
    }
    person.hidden = isAnswered;
    this.#selection.update({ isContinued, isAnswered });
  }

  #announce(): void {
    clearTimeout(this.#announceTimer);
    this.#announceTimer = setTimeout(() => {
      const { announcement, status, partial } = this.#parts;
      const parts = partial.hidden ? [status] : [status, partial.firstElementChild];
      announcement.textContent = parts.map((part) => part?.textContent).join('. ');
    }, announcePauseMs);
  }

  #showNothingTyped(): void {
    const { data } = this.#engine;
    const { results, filters, corrected, status, partial, person, hint, topics, closest } = this.#parts;
    renderResults(results, nothing, data, false);
    for (const part of [results, filters, corrected, partial, person]) part.hidden = true;
    status.textContent = '';
    status.classList.remove('nothing');
    this.#announce();
    hint.textContent = data.strings.startTyping;
    renderTopics(topics, data, []);
    closest.hidden = false;
    this.#selection.update({ isContinued: false, isAnswered: false });
  }
}
