import type { Problem } from '../../content/corpus/errors.ts';
import { element } from './element.ts';
import { keep, kept } from './kept.ts';
import style from './panel.css?inline';
import { problemList } from './problem-list.ts';
import { placesOf } from './ranking.ts';
import type { ExamplePlace } from './ranking.ts';
import { feedbackView } from './reader-feedback.ts';
import { problemsEvent, reportPath } from './report-path.ts';
import type { ArticleReport, WriterReport } from './report.ts';
import { panelWording } from './wording.ts';
import type { PanelWording } from './wording.ts';

// What a writer sees beside a page in development. Vite reloads the page when a change of the content is shown, and
// sends an event when the problems change while the page stays.

const base = import.meta.env.BASE_URL.replace(/\/$/, '');
const corners = ['bottom-right', 'bottom-left', 'top-left', 'top-right'];
const icons = {
  move: 'M5 9 2 12l3 3M9 5l3-3 3 3M15 19l-3 3-3-3M19 9l3 3-3 3M2 12h20M12 2v20',
  close: 'M5 12h14',
};

async function ask(path: string): Promise<{ status: number; body: unknown }> {
  const reply = await fetch(`${base}${path}`, { credentials: 'same-origin' });
  const isJson = reply.headers.get('content-type')?.includes('json') === true;
  return { status: reply.status, body: isJson ? await reply.json() : undefined };
}

/** How often the API is asked whether it follows the page's content, and how often at most. */
const pauseMs = 400;
const mostAsked = 30;

/** Resolves once the API answers from this version of the content. */
async function apiAt(version: string): Promise<void> {
  for (let asked = 0; asked < mostAsked; asked += 1) {
    const { body } = await ask('/readyz');
    if ((body as { corpusVersion?: string } | undefined)?.corpusVersion === version) return;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

/** `<writer-panel>`: a button that names the state, and the panel that it unfolds. */
class WriterPanel extends HTMLElement {
  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #pill = element('button', { class: 'pill', type: 'button', 'aria-expanded': 'false' });
  readonly #panel = element('div', { class: 'panel', role: 'complementary' });
  /** Counts drawings, so that an answer that comes late does not overwrite a newer one. */
  #drawing = 0;

  connectedCallback(): void {
    this.#root.append(element('style', {}, style), this.#pill, this.#panel);
    this.setAttribute('corner', kept('corner') ?? corners[0] ?? '');
    this.#open(kept('panel') === 'open');
    this.#pill.addEventListener('click', () => {
      this.#open(true);
      this.#panel.querySelector<HTMLElement>('button[data-close]')?.focus();
    });
    this.#root.addEventListener('keydown', (event) => {
      if (event instanceof KeyboardEvent && event.key === 'Escape') this.#fold();
    });
    addEventListener('keydown', (event) => {
      if (!event.altKey || event.code !== 'KeyW') return;
      event.preventDefault();
      if (this.#panel.hidden) this.#pill.click();
      else this.#fold();
    });
    void this.refresh();
  }

  /** Asks anew what there is to tell. */
  async refresh(): Promise<void> {
    const path = location.pathname.slice(base.length);
    const query = new URLSearchParams({ path });
    const drawing = ++this.#drawing;
    const report = await reportFrom(`${reportPath}?${query.toString()}`);
    if (!report || drawing !== this.#drawing) return;
    this.#draw(report);
    const thorough = await reportFrom(`${reportPath}?${query.toString()}&thorough`);
    if (thorough && drawing === this.#drawing) this.#drawProblems(thorough);
  }

  #open(isOpen: boolean): void {
    this.#panel.hidden = !isOpen;
    this.#pill.hidden = isOpen;
    this.#pill.setAttribute('aria-expanded', String(isOpen));
    keep('panel', isOpen ? 'open' : 'folded');
  }

  #fold(): void {
    this.#open(false);
    this.#pill.focus();
  }

  #draw(report: WriterReport): void {
    const wording = panelWording[report.writerLocale];
    const { article } = report;
    this.hidden = !article && report.elsewhere.length === 0;
    this.lang = report.writerLocale;
    this.#panel.setAttribute('aria-label', wording.title);
    const parts: Node[] = [this.#header(wording), element('div', { 'data-part': 'problems' })];
    if (article) {
      const found = element('section', {}, element('h3', {}, wording.found));
      const feedback = element('section', {}, element('h3', {}, wording.feedback));
      parts.push(found, feedback);
      void drawLater(found, wording, () => rankingView(article, report, wording));
      void drawLater(feedback, wording, () => feedbackOf(article, wording));
    }
    this.#panel.replaceChildren(...parts);
    this.#drawProblems(report);
  }

  #header(wording: PanelWording): HTMLElement {
    const move = iconButton(wording.move, icons.move);
    move.addEventListener('click', () => {
      const next = corners[(corners.indexOf(this.getAttribute('corner') ?? '') + 1) % corners.length] ?? '';
      this.setAttribute('corner', next);
      keep('corner', next);
    });
    const close = iconButton(wording.close, icons.close);
    close.dataset['close'] = '';
    close.addEventListener('click', () => this.#fold());
    return element('div', { class: 'head' }, element('h2', {}, wording.title), move, close);
  }

  #drawProblems({ article, elsewhere, isHeld, writerLocale }: WriterReport): void {
    const wording = panelWording[writerLocale];
    const own = article?.problems ?? [];
    const state = stateOf([...own, ...elsewhere], wording);
    this.#pill.replaceChildren(element('span', { class: 'dot', 'data-state': state.name }), state.text);
    this.#pill.title = `${wording.title} (Alt+W)`;
    const parts: Node[] = [];
    if (article) parts.push(element('p', { class: 'file' }, article.file));
    if (isHeld) {
      const isOwn = own.some(({ severity }) => severity === 'error');
      const text = isOwn ? wording.held : wording.heldElsewhere;
      parts.push(element('p', { class: 'held', role: 'status' }, text));
    }
    const lists = [
      ...(own.length > 0 ? [problemList(own, wording)] : []),
      ...(elsewhere.length > 0 ? [problemList(elsewhere, wording, { showsFile: true })] : []),
    ];
    const none = element('p', { class: 'second' }, wording.nothingWrong);
    const shown = lists.length > 0 ? lists : [none];
    parts.push(element('section', {}, element('h3', {}, wording.problems), ...shown));
    this.#panel.querySelector('[data-part=problems]')?.replaceChildren(...parts);
  }
}

async function reportFrom(path: string): Promise<WriterReport | undefined> {
  const { status, body } = await ask(path);
  return status === 200 ? (body as WriterReport) : undefined;
}

function stateOf(problems: readonly Problem[], wording: PanelWording): { name: string; text: string } {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) return { name: 'errors', text: wording.errors(errors) };
  return problems.length > 0
    ? { name: 'notices', text: wording.notices(problems.length) }
    : { name: 'good', text: wording.good };
}

function iconButton(label: string, path: string): HTMLButtonElement {
  const button = element('button', { type: 'button', 'aria-label': label, title: label });
  button.innerHTML = `<svg width="20" height="20" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" aria-hidden="true"><path d="${path}"/></svg>`;
  return button;
}

/** Says that something is being asked, then shows it, or that nothing answers. */
async function drawLater(
  place: HTMLElement,
  wording: PanelWording,
  view: () => Promise<Node>,
): Promise<void> {
  const waiting = element('p', { class: 'second', role: 'status' }, wording.asking);
  place.append(waiting);
  const shown = await view().catch(() => element('p', { class: 'second' }, wording.apiAway));
  waiting.replaceWith(shown);
}

async function rankingView(
  article: ArticleReport,
  { version, isHeld }: WriterReport,
  wording: PanelWording,
): Promise<Node> {
  if (article.examples.length === 0) return element('p', { class: 'second' }, wording.noExamples);
  if (!isHeld) await apiAt(version);
  const places = await placesOf(article, async (path) => (await ask(path)).body);
  const first = places.filter(({ place }) => place === 1);
  const others = places.filter(({ place }) => place !== 1);
  const listOf = (listed: readonly ExamplePlace[]) =>
    element('ul', { class: 'examples' }, ...listed.map((place) => exampleView(place, wording)));
  const view = element('div', {}, element('p', {}, wording.foundFirst(first.length, places.length)));
  // What is not found first is what a writer acts on.
  if (others.length > 0) view.append(listOf(others));
  if (first.length > 0)
    view.append(element('details', {}, element('summary', {}, wording.showFirst), listOf(first)));
  return view;
}

function exampleView({ example, place, first }: ExamplePlace, wording: PanelWording): HTMLElement {
  const state = place === 1 ? 'is-first' : place === undefined ? 'is-missing' : '';
  const label = place === undefined ? wording.notFound : wording.place(place);
  const number = element('span', { class: 'number', 'aria-hidden': 'true' }, place ? String(place) : '–');
  const told = [place === undefined ? label : '', first === undefined ? '' : wording.firstIs(first)];
  const note = told.filter((part) => part !== '').join('; ');
  const text = element('span', {}, example);
  if (note !== '') text.append(element('small', {}, note));
  const row = element('li', { class: state, title: label }, number, text);
  return row;
}

async function feedbackOf({ articleId, locale }: ArticleReport, wording: PanelWording): Promise<Node> {
  const query = new URLSearchParams({ locale, status: 'open', limit: '20' });
  const reply = await ask(`/v1/articles/${encodeURIComponent(articleId)}/feedback?${query.toString()}`);
  return feedbackView(reply, wording, `${base}/agent/`);
}

if (location.pathname.slice(base.length) !== '/agent/') {
  customElements.define('writer-panel', WriterPanel);
  const panel = new WriterPanel();
  document.body.append(panel);
  import.meta.hot?.on(problemsEvent, () => void panel.refresh());
}
