import type { AgentSearch, Stretches } from '../../../assist-api/routes/agent-search/schema.ts';
import type { ArticleReply } from '../../../assist-api/routes/articles/schema.ts';
import type { Desk, DeskItem, Snippet } from '../desk/desk.ts';
import type { Item } from '../items/item.ts';
import type { FoundConversations, OpenConversation } from './find-conversations.ts';

export type FoundKind = AgentSearch['groups'][number]['kind'];

/** A line of the search: a text of the content, or one of the person's own. */
export interface Row {
  /** Unique in the list. */
  readonly key: string;
  readonly kind: FoundKind | 'snippet' | 'conversation';
  readonly id: string;
  readonly locale: string;
  readonly title: Stretches;
  /** Where it belongs: topic and short code; can be empty. */
  readonly place: string;
  /** The words around what was found; can be empty. */
  readonly passage: Stretches;
  /** Heading of the passage, where it is known. */
  readonly heading?: string;
  /** Page of a public article. */
  readonly url?: string;
  /** A favourite or recent that is no longer shown: it can only be taken away. */
  readonly isGone: boolean;
  readonly snippet?: Snippet;
}

/** Rows under one heading; never empty. */
export interface RowGroup {
  readonly name: FoundKind | 'customers' | 'conversations' | 'favourites' | 'snippets' | 'recents';
  readonly rows: readonly Row[];
}

/** What was found: customers of that name first, the person's own texts and other conversations last. */
export function foundRows(
  found: AgentSearch,
  snippets: readonly Snippet[],
  { byName, byWords }: FoundConversations,
): readonly RowGroup[] {
  const groups = found.groups.map(({ kind, results }) => ({
    name: kind,
    rows: results.map((result): Row => {
      const { id, locale, title, passage, heading, url, topicTitle } = result;
      return {
        key: `${kind} ${id}`,
        kind,
        id,
        locale,
        title,
        place:
          kind === 'response' ? `${topicTitle} · /${id}` : [topicTitle, heading].filter(Boolean).join(' · '),
        passage,
        ...(heading === undefined ? {} : { heading }),
        ...(url === undefined ? {} : { url }),
        isGone: false,
      };
    }),
  }));
  return withoutEmpty([
    { name: 'customers', rows: byName.map(conversationRow) },
    ...groups,
    { name: 'snippets', rows: snippets.map(snippetRow) },
    { name: 'conversations', rows: byWords.map(conversationRow) },
  ]);
}

/** What is there before anything is typed. Recents that are favourites stand among those only. */
export function deskRows(desk: Desk): readonly RowGroup[] {
  const favourites = desk.favourites.map((item) => deskRow('favourite', item));
  const starred = new Set(desk.favourites.map(({ kind, id }) => `${kind} ${id}`));
  const recents = desk.recents
    .filter(({ kind, id, isGone }) => !isGone && !starred.has(`${kind} ${id}`))
    .map((item) => deskRow('recent', item));
  return withoutEmpty([
    { name: 'favourites', rows: favourites },
    { name: 'snippets', rows: desk.snippets.map(snippetRow) },
    { name: 'recents', rows: recents },
  ]);
}

function deskRow(origin: string, { kind, id, title, locale, audience, isGone }: DeskItem): Row {
  return {
    key: `${origin} ${kind} ${id}`,
    kind: kind === 'article' && audience === 'internal' ? 'playbook' : kind,
    id,
    locale: locale ?? '',
    title: [{ text: title ?? id, marked: false }],
    place: kind === 'response' ? `/${id}` : '',
    passage: [],
    isGone,
  };
}

function snippetRow(snippet: Snippet): Row {
  const { snippetId, title, text, locale } = snippet;
  return {
    key: `snippet ${snippetId}`,
    kind: 'snippet',
    id: snippetId,
    locale,
    title: [{ text: title, marked: false }],
    place: '',
    passage: [{ text: text.replace(/\s+/g, ' ').slice(0, 240), marked: false }],
    isGone: false,
    snippet,
  };
}

function conversationRow({ id, title, words }: OpenConversation): Row {
  return {
    key: `conversation ${id}`,
    kind: 'conversation',
    id,
    locale: '',
    title: [{ text: title, marked: false }],
    place: '',
    passage: words === title ? [] : [{ text: words.slice(0, 240), marked: false }],
    isGone: false,
  };
}

/** An article that is to be read, without having been searched for. */
export function articleRow(article: ArticleReply, heading: string): Row {
  const { articleId, audience, locale, title, topicTitle, url } = article;
  const kind = audience === 'internal' ? 'playbook' : 'article';
  return {
    key: `${kind} ${articleId}`,
    kind,
    id: articleId,
    locale,
    title: [{ text: title, marked: false }],
    place: topicTitle,
    passage: [],
    heading,
    ...(url === undefined ? {} : { url }),
    isGone: false,
  };
}

const withoutEmpty = (groups: readonly RowGroup[]) => groups.filter(({ rows }) => rows.length > 0);

/** The row as something to keep or report; undefined for a text of one's own and for what is gone. */
export function itemOfRow({ kind, id, locale, title, isGone }: Row): Item | undefined {
  if (kind === 'snippet' || kind === 'conversation' || isGone) return undefined;
  const text = title.map((stretch) => stretch.text).join('');
  return { kind: kind === 'playbook' ? 'article' : kind, id, locale, title: text };
}

/** What the newest answer found, and the answer it came with. */
export interface Answers {
  /** Number of the question whose answer is shown; 0 before the first. */
  readonly shown: number;
  readonly query: string;
  readonly found: AgentSearch | null;
}

export const noAnswers: Answers = { shown: 0, query: '', found: null };

/** Takes an answer over unless one to a later question is there already. */
export function takeAnswer(answers: Answers, number: number, query: string, found: AgentSearch): Answers {
  return number < answers.shown ? answers : { shown: number, query, found };
}
