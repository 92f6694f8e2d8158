import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { FoundArticle, FoundPassage, Mark } from '../routes/search/schema.ts';
import type { ShellData } from './shell.ts';

/** Articles that are shown with more than one passage. */
const wellShown = 3;

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** What the page shows of one search. */
export interface ResultsView {
  /** As typed. */
  readonly query: string;
  /** The query with misspelt words corrected; undefined where none were. */
  readonly corrected: string | undefined;
  readonly isExact: boolean;
  /** Topic that was chosen. */
  readonly topicId: string | undefined;
  /** Whether an article is likely to answer; else `articles` are only near. */
  readonly isAnswered: boolean;
  readonly articles: readonly FoundArticle[];
  /** Topic id to the number of articles found in it, whatever topic is chosen; best first. */
  readonly topicCounts: ReadonlyMap<string, number>;
}

/** The results as HTML; every text is escaped. */
export function renderResults(view: ResultsView, data: ShellData): Html {
  return view.isAnswered ? answered(view, data) : unanswered(view, data);
}

function answered(view: ResultsView, data: ShellData): Html {
  const { strings } = data;
  const count = plural(strings.results, view.articles.length, data.intlLocale);
  const status = fill(strings.resultsFor, { results: count, query: view.corrected ?? view.query });
  return html`<p class="status">${status}</p>
    ${correction(view, data)}${filters(view, data)}
    <ol class="articles">
      ${view.articles.map((article, index) => html`<li>${foundArticle(article, index < wellShown ? 2 : 1)}</li>`)}
    </ol>`;
}

function unanswered(view: ResultsView, data: ShellData): Html {
  const { strings, topics, contactUrl, hours } = data;
  const isNear = view.articles.length > 0;
  const heading = fill(isNear ? strings.near : strings.nothing, { query: view.query });
  const rank = [...view.topicCounts.keys()];
  const closest = rank.flatMap((topicId) => topics.filter((topic) => topic.topicId === topicId)).slice(0, 3);
  const others = topics.filter((topic) => !closest.includes(topic));
  return html`<h2 class="nothing">${heading}</h2>
    ${
      isNear &&
      html`${correction(view, data)}
        <ul class="near">
          ${view.articles.map(({ url, title, topicTitle }) => html`<li><a href="${url}">${title}</a> <span class="second small">${topicTitle}</span></li>`)}
        </ul>`
    }
    <p class="second">${isNear ? strings.nearHint : strings.nothingHint}</p>
    <p class="person">
      <a class="button" href="${contactUrl}">${strings.askPerson}</a>
      <span class="second small">${hours}</span>
    </p>
    ${closest.length > 0 && topicList(strings.closest, closest)}
    ${topicList(closest.length > 0 ? strings.otherTopics : undefined, others)}`;
}

function topicList(heading: string | undefined, topics: ShellData['topics']): Html {
  return html`${heading !== undefined && html`<h3>${heading}</h3>`}
    <ul class="topics">
      ${topics.map(({ title, url }) => html`<li><a href="${url}">${title}</a></li>`)}
    </ul>`;
}

function correction({ query, corrected, topicId }: ResultsView, { strings }: ShellData): Html | '' {
  if (corrected === undefined) return '';
  const [before = '', after = ''] = strings.corrected.split('{query}');
  const back = address({ q: query, topic: topicId, exact: '1' });
  const exactly = fill(strings.searchExactly, { query });
  return html`<p class="corrected">
    ${before}<strong>${corrected}</strong>${after} · <a href="${back}" rel="nofollow">${exactly}</a>
  </p>`;
}

function filters(view: ResultsView, { strings, topics }: ShellData): Html | '' {
  const { query, isExact, topicId, topicCounts } = view;
  if (topicCounts.size < 2) return '';
  const titles = new Map(topics.map((topic) => [topic.topicId, topic.title]));
  const total = [...topicCounts.values()].reduce((sum, count) => sum + count, 0);
  const link = (id: string | undefined, title: string, count: number) => {
    const href = address({ q: query, topic: id, exact: isExact ? '1' : undefined });
    return id === topicId
      ? html`<li><a href="${href}" aria-current="true" rel="nofollow">${title} ${count}</a></li>`
      : html`<li><a href="${href}" rel="nofollow">${title} ${count}</a></li>`;
  };
  return html`<nav aria-label="${strings.filterLabel}">
    <ul class="filters">
      ${link(undefined, strings.all, total)}${Array.from(topicCounts, ([id, count]) => link(id, titles.get(id) ?? id, count))}
    </ul>
  </nav>`;
}

function foundArticle(
  { url, title, titleMarks, topicTitle, passages }: FoundArticle,
  mostPassages: number,
): Html {
  return html`<h2><a href="${url}">${marked(title, titleMarks)}</a></h2>
    <p class="topic">${topicTitle}</p>
    ${passages.slice(0, mostPassages).map((passage) => foundPassage(passage, title))}`;
}

function foundPassage({ heading, url, excerpt, marks }: FoundPassage, title: string): Html {
  const isIntroduction = heading === '' || heading === title;
  return html`<p class="passage">
    ${!isIntroduction && html`<a href="${url}">${heading}</a> · `}${marked(excerpt, marks)}
  </p>`;
}

function marked(text: string, marks: readonly Mark[]): Html {
  const pieces = marks.map(({ start, end }, index) => {
    const before = text.slice(marks[index - 1]?.end ?? 0, start);
    return html`${before}<mark>${text.slice(start, end)}</mark>`;
  });
  return html`${pieces}${text.slice(marks.at(-1)?.end ?? 0)}`;
}

/** The same page with other parameters. */
function address(parameters: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return `?${new URLSearchParams(given).toString()}`;
}

/** Puts values in place of `{name}`. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}

function plural(forms: Readonly<Record<string, string>>, count: number, intlLocale: string): string {
  const form = forms[new Intl.PluralRules(intlLocale).select(count)] ?? forms['other'] ?? '{count}';
  return fill(form, { count: new Intl.NumberFormat(intlLocale).format(count) });
}
