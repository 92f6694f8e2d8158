import { fill } from '../i18n/format.ts';
import type { FoundArticle, SearchResult } from './engine.ts';
import type { FoundPassage, TextRun } from './excerpt.ts';
import { icon, make } from './make-element.ts';
import type { SearchData, SearchTopic } from './search-data.ts';

/** What an option shows; kept, so that an article that stays in the list stays where it is. */
interface Drawn {
  readonly option: HTMLAnchorElement;
  readonly sections: readonly HTMLAnchorElement[];
  readonly isFilled: boolean;
}

const drawnLists = new WeakMap<HTMLElement, Map<string, Drawn>>();

/**
 * Draws the articles that were found, of those that are only near just the titles; hides the list where there are
 * none. Articles keep their elements. With `isContinued` the list was shown for the same query before: nothing of it
 * may move, so an article that stood there without its text gets it in the room that was kept.
 */
export function renderResults(
  list: HTMLElement,
  { articles, isAnswered }: SearchResult,
  { topics }: SearchData,
  isContinued: boolean,
): void {
  const byId = new Map(topics.map((topic) => [topic.topicId, topic]));
  const before = drawnLists.get(list);
  const after = new Map<string, Drawn>();
  for (const article of articles) {
    const known = before?.get(article.url);
    const option = known?.option ?? titleOption(article, byId.get(article.topicId));
    const drawn = isAnswered ? fillOption(article, option, known, isContinued) : bare(article, option);
    after.set(article.url, drawn);
  }
  drawnLists.set(list, after);
  const options = [...after.values()].flatMap(({ option, sections }) => [option, ...sections]);
  for (const [index, option] of options.entries()) {
    option.id = `${list.id}-${index}`;
    option.setAttribute('role', 'option');
    if (!option.hasAttribute('aria-selected')) option.setAttribute('aria-selected', 'false');
  }
  placeChildren(list, options);
  list.classList.toggle('near', !isAnswered);
  list.hidden = options.length === 0;
}

function titleOption({ title }: FoundArticle, topic: SearchTopic | undefined): HTMLAnchorElement {
  return make(
    'a',
    {},
    icon(topic?.icon ?? '', 22),
    make('span', { class: 'title' }, title),
    make('span', { class: 'topic' }, topic?.title ?? ''),
  );
}

function bare({ url }: FoundArticle, option: HTMLAnchorElement): Drawn {
  option.href = url;
  option.querySelector('.passage')?.remove();
  return { option, sections: [], isFilled: false };
}

function fillOption(
  article: FoundArticle,
  option: HTMLAnchorElement,
  known: Drawn | undefined,
  isContinued: boolean,
): Drawn {
  const [best, ...others] = article.passages;
  const room = option.querySelector('.passage') ?? make('span', { class: 'passage' });
  if (room.parentElement !== option) option.append(room);
  if (!best) {
    option.href = article.url;
    return { option, sections: [], isFilled: false };
  }
  option.href = withAnchor(article.url, best);
  room.replaceChildren(...passage(best));
  if (isContinued && known && !known.isFilled) return { option, sections: [], isFilled: true };
  const sections = others.map((other) =>
    make(
      'a',
      { href: withAnchor(article.url, other), class: 'section' },
      make('span'),
      make('span', { class: 'heading' }, other.heading),
      make('span', { class: 'passage' }, ...runs(other.runs)),
    ),
  );
  return { option, sections, isFilled: true };
}

/** Draws the topics that lead on: those that the question touches first. */
export function renderTopics(list: HTMLElement, { topics }: SearchData, closest: readonly string[]): void {
  const rank = (topic: SearchTopic) => {
    const place = closest.indexOf(topic.topicId);
    return place < 0 ? topics.length : place;
  };
  const items = topics
    .toSorted((one, other) => rank(one) - rank(other))
    .map((topic) =>
      make(
        'li',
        rank(topic) < topics.length ? { class: 'close-by' } : {},
        make('a', { href: topic.url }, icon(topic.icon, 20), topic.title),
      ),
    );
  list.replaceChildren(...items);
}

/**
 * Draws the topics in which articles were found, with counts; hides them where nothing answers. Buttons stay, with the
 * `choose` that they were made with: a press counts although the full text comes in the middle of it.
 */
export function renderFilters(
  group: HTMLElement,
  { topicCounts, total, isAnswered }: SearchResult,
  { topics, strings }: SearchData,
  chosen: string | undefined,
  choose: (topicId: string | undefined) => void,
): void {
  const titles = new Map(topics.map(({ topicId, title }) => [topicId, title]));
  const known = new Map(Array.from(group.querySelectorAll('button'), (button) => [button.value, button]));
  const button = (topicId: string | undefined, title: string, count: number) => {
    const value = topicId ?? '';
    const element = known.get(value) ?? make('button', { type: 'button', value });
    if (!known.has(value)) element.addEventListener('click', () => choose(topicId));
    element.textContent = `${title} ${count}`;
    element.ariaPressed = String(topicId === chosen);
    return element;
  };
  group.hidden = !isAnswered;
  placeChildren(group, [
    button(undefined, strings.all, total),
    ...Array.from(topicCounts, ([topicId, count]) => button(topicId, titles.get(topicId) ?? topicId, count)),
  ]);
}

/**
 * Says which words were read otherwise, with the way back; hidden where none were. What says the same stays, with the
 * `searchExactly` that it was made with.
 */
export function renderCorrection(
  line: HTMLElement,
  corrected: string | undefined,
  typed: string,
  { strings }: SearchData,
  searchExactly: () => void,
): void {
  line.hidden = corrected === undefined;
  const shown = JSON.stringify([corrected, typed]);
  if (corrected === undefined || shown === line.dataset['shown']) return;
  line.dataset['shown'] = shown;
  const [before, after] = strings.corrected.split('{query}');
  const exact = make('button', { type: 'button' }, fill(strings.searchExactly, { query: typed }));
  exact.addEventListener('click', searchExactly);
  const reading = make('span', {}, before ?? '', make('strong', {}, corrected), after ?? '');
  line.replaceChildren(reading, exact);
}

/** Makes these the children; those that stay in their order are not touched. */
function placeChildren(parent: HTMLElement, children: readonly HTMLElement[]): void {
  for (const [index, child] of children.entries())
    if (parent.children[index] !== child) parent.insertBefore(child, parent.children[index] ?? null);
  while (parent.children.length > children.length) parent.lastElementChild?.remove();
}

function passage({ heading, runs: text }: FoundPassage): readonly (Node | string)[] {
  return heading === '' ? runs(text) : [make('strong', {}, heading), ' · ', ...runs(text)];
}

function runs(text: readonly TextRun[]): readonly (Node | string)[] {
  return text.map((run) => (run.isMatch ? make('mark', {}, run.text) : run.text));
}

function withAnchor(url: string, found: FoundPassage): string {
  return found.headingId === '' ? url : `${url}#${found.headingId}`;
}
