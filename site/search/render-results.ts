import { fill } from '../i18n/format.ts';
import type { FoundArticle, SearchResult } from './engine.ts';
import type { FoundPassage, TextRun } from './excerpt.ts';
import type { SearchData, SearchTopic } from './search-data.ts';

/** Draws the articles that were found, of those that are only near just the titles; hides the list where there are none. */
export function renderResults(
  list: HTMLElement,
  { articles, isAnswered }: SearchResult,
  { topics }: SearchData,
): void {
  const byId = new Map(topics.map((topic) => [topic.topicId, topic]));
  const options = articles.flatMap((article) => {
    const topic = byId.get(article.topicId);
    return isAnswered ? articleOptions(article, topic) : [titleOption(article, topic)];
  });
  for (const [index, option] of options.entries()) {
    option.id = `${list.id}-${index}`;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
  }
  list.replaceChildren(...options);
  list.hidden = options.length === 0;
}

/** Fills the places that a page keeps for the icons of topics. */
export function renderTopicIcons(panel: HTMLElement, { topics }: SearchData): void {
  for (const topic of topics)
    panel.querySelector(`[data-topic-icon="${topic.topicId}"]`)?.replaceChildren(icon(topic, 20));
}

/** Draws the topics in which articles were found, with counts; hides them where there is nothing to choose. */
export function renderFilters(
  group: HTMLElement,
  { topicCounts, total, isAnswered }: SearchResult,
  { topics, strings }: SearchData,
  chosen: string | undefined,
  choose: (topicId: string | undefined) => void,
): void {
  const titles = new Map(topics.map(({ topicId, title }) => [topicId, title]));
  const button = (topicId: string | undefined, title: string, count: number) => {
    const element = make('button', {}, `${title} ${count}`);
    element.type = 'button';
    element.ariaPressed = String(topicId === chosen);
    element.addEventListener('click', () => choose(topicId));
    return element;
  };
  group.replaceChildren(
    button(undefined, strings.all, total),
    ...Array.from(topicCounts, ([topicId, count]) => button(topicId, titles.get(topicId) ?? topicId, count)),
  );
  group.hidden = !isAnswered || topicCounts.size < 2;
}

/** Says which words were read otherwise, with the way back; hidden where none were. */
export function renderCorrection(
  line: HTMLElement,
  corrected: string | undefined,
  typed: string,
  { strings }: SearchData,
  searchExactly: () => void,
): void {
  line.hidden = corrected === undefined;
  if (corrected === undefined) return;
  const [before, after] = strings.corrected.split('{query}');
  const exact = make('button', {}, fill(strings.searchExactly, { query: typed }));
  exact.type = 'button';
  exact.addEventListener('click', searchExactly);
  line.replaceChildren(before ?? '', make('strong', {}, corrected), after ?? '', ' · ', exact);
}

function titleOption(
  { url, title }: FoundArticle,
  topic: SearchTopic | undefined,
  href = url,
): HTMLAnchorElement {
  return make(
    'a',
    { href },
    icon(topic),
    make('span', { class: 'title' }, title),
    make('span', { class: 'topic' }, topic?.title ?? ''),
  );
}

function articleOptions(article: FoundArticle, topic: SearchTopic | undefined): readonly HTMLAnchorElement[] {
  const [best, ...others] = article.passages;
  const option = titleOption(article, topic, withAnchor(article.url, best));
  option.append(make('span', { class: 'passage' }, ...(best ? passage(best) : [])));
  const sections = others.map((other) =>
    make(
      'a',
      { href: withAnchor(article.url, other), class: 'section' },
      make('span'),
      make('span', { class: 'heading' }, other.heading),
      make('span', { class: 'passage' }, ...runs(other.runs)),
    ),
  );
  return [option, ...sections];
}

function passage({ heading, runs: text }: FoundPassage): readonly (Node | string)[] {
  return heading === '' ? runs(text) : [make('strong', {}, heading), ' · ', ...runs(text)];
}

function runs(text: readonly TextRun[]): readonly (Node | string)[] {
  return text.map((run) => (run.isMatch ? make('mark', {}, run.text) : run.text));
}

function withAnchor(url: string, found: FoundPassage | undefined): string {
  return found?.headingId ? `${url}#${found.headingId}` : url;
}

/** The shapes come from the build's own icon set. */
function icon(topic: SearchTopic | undefined, size = 22): Element {
  const holder = make('span');
  holder.innerHTML = `<svg width="${size}" height="${size}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${topic?.icon ?? ''}</svg>`;
  return holder;
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}
