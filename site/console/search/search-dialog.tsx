import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { fill } from '../../i18n/format.ts';
import type { AssistApi } from '../api/client.ts';
import type { Conversation } from '../conversation/state.ts';
import { type Snippet, findSnippets } from '../desk/desk.ts';
import type { DeskControls } from '../desk/use-desk.ts';
import type { Item } from '../items/item.ts';
import { Icon } from '../parts/icon.tsx';
import { altName, shiftName } from '../parts/key.tsx';
import { problemText } from '../parts/problem-note.tsx';
import { useWording } from '../parts/wording-context.ts';
import { ActionBar, type RowAction } from './action-bar.tsx';
import { ReadArticle } from './read-article.tsx';
import { ResultList, listId, rowId } from './result-list.tsx';
import { findConversations } from './find-conversations.ts';
import { type Row, deskRows, foundRows, itemOfRow } from './rows.ts';
import { useAgentSearch } from './use-agent-search.ts';

/** What search leads to. */
export interface SearchActions {
  /** A response or one's own text as the reply in hand. */
  readonly onTake: (row: Row) => void;
  /** Added to the reply in hand. */
  readonly onAdd: (row: Row) => void;
  /** An open conversation is brought into view. */
  readonly onShowConversation: (id: string) => void;
  readonly onCopyAddress: (url: string) => void;
  readonly onStar: (item: Item) => void;
  readonly onReport: (item: Item) => void;
  readonly onEditSnippet: (snippet: Snippet) => void;
  readonly onRemoveSnippet: (snippet: Snippet) => void;
}

/** Search over everything that an agent may see, as they type; empty, it shows what the agent keeps. */
export function SearchDialog(
  props: SearchActions & {
    readonly api: AssistApi;
    readonly desk: DeskControls;
    /** The open conversations, in the order of their tabs. */
    readonly conversations: readonly Conversation[];
    /** Language that is preferred: that of the reply. */
    readonly locale: string;
    /** Whether this person decides about feedback. */
    readonly canDecide: boolean;
    /** What was done last, shown inside, since nothing else can be reached. */
    readonly notice: ComponentChildren;
    /** Read at once; leaving it closes the dialog. */
    readonly opens: Row | null;
    readonly onClose: () => void;
  },
) {
  const { api, desk, locale } = props;
  const wording = useWording();
  const { search: words } = wording;
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const [reading, setReading] = useState<Row | null>(props.opens);
  const query = typed.trim();
  const { answers, problem, retry } = useAgentSearch(api, query, locale);
  const isBlank = query === '';
  const groups = useMemo(
    () =>
      answers.found
        ? foundRows(
            answers.found,
            findSnippets(desk.desk, answers.query),
            findConversations(props.conversations, answers.query),
          )
        : isBlank && desk.desk
          ? deskRows(desk.desk)
          : [],
    [answers, desk.desk, isBlank, props.conversations],
  );
  const rows = groups.flatMap((group) => group.rows);
  const row = rows[Math.min(active, rows.length - 1)];

  useLayoutEffect(() => {
    dialog.current?.showModal();
    desk.refresh();
  }, []);
  const isAnswered = isBlank || answers.query === query;
  /** Enter came before the answer to what was typed: the best of that is meant, not what an older answer shows. */
  const wanted = useRef<'take' | 'add' | undefined>(undefined);
  // What was found anew begins at its best.
  useEffect(() => {
    setActive(0);
    const isAdded = wanted.current === 'add';
    if (!wanted.current || !isAnswered) return;
    wanted.current = undefined;
    const [best] = rows;
    if (best && isAdded)
      actionsOf(best)
        .find(({ isShiftEnter }) => isShiftEnter)
        ?.run();
    else if (best) choose(best);
  }, [answers.query]);
  useLayoutEffect(() => {
    document.getElementById(rowId(active))?.scrollIntoView({ block: 'nearest' });
  }, [active, row?.key]);
  useLayoutEffect(() => {
    if (reading === null) field.current?.focus();
  }, [reading]);

  // Drawn anew for what it shows only: a key that is typed changes nothing in it until the answer is there.
  const shown = Math.min(active, rows.length - 1);
  const list = useMemo(
    () => (
      <ResultList
        groups={groups}
        active={shown}
        isFavourite={(one) => {
          const item = itemOfRow(one);
          return item !== undefined && desk.isFavourite(item);
        }}
        onActive={setActive}
        onChoose={(chosen) => latest.current(chosen)}
      />
    ),
    [groups, shown, desk.desk, wording],
  );

  const close = () => dialog.current?.close();
  const closeAnd = (act: () => void) => {
    close();
    act();
  };
  const inView = reading ?? row;
  const actions = inView ? actionsOf(inView) : [];
  const goBack = () => (props.opens ? close() : setReading(null));

  const latest = useRef(choose);
  latest.current = choose;

  function note(chosen: Row) {
    const item = itemOfRow(chosen);
    const audience =
      chosen.kind === 'article' ? 'public' : chosen.kind === 'response' ? undefined : 'internal';
    if (item) desk.noteUsed(item, audience);
  }

  function choose(chosen: Row) {
    if (chosen.isGone) return;
    note(chosen);
    if (chosen.kind === 'conversation') closeAnd(() => props.onShowConversation(chosen.id));
    else if (chosen.kind === 'response' || chosen.kind === 'snippet') closeAnd(() => props.onTake(chosen));
    else setReading(chosen);
  }

  function actionsOf(chosen: Row): readonly RowAction[] {
    const item = itemOfRow(chosen);
    const { snippet, url, kind } = chosen;
    const isReply = kind === 'response' || kind === 'snippet';
    const isOwn = kind === 'snippet' || kind === 'conversation';
    const starred: Item | undefined = item ?? (isOwn ? undefined : goneItem(chosen));
    return [
      ...(reading || chosen.isGone
        ? []
        : [
            {
              label: kind === 'conversation' ? words.show : isReply ? words.take : words.open,
              keys: ['↵'],
              run: () => choose(chosen),
            },
          ]),
      ...(isReply && !chosen.isGone
        ? [
            {
              label: words.add,
              keys: [shiftName, '↵'],
              isShiftEnter: true,
              run: () => {
                note(chosen);
                closeAnd(() => props.onAdd(chosen));
              },
            },
          ]
        : []),
      ...(url === undefined
        ? []
        : [
            {
              label: words.copyAddress,
              keys: [shiftName, '↵'],
              isShiftEnter: true,
              run: () => props.onCopyAddress(url),
            },
          ]),
      ...(starred
        ? [
            {
              label: desk.isFavourite(starred) ? words.unstar : words.star,
              keys: [altName, 'S'],
              code: 'KeyS',
              run: () => props.onStar(starred),
            },
          ]
        : []),
      ...(item
        ? [
            {
              label: words.report,
              keys: [altName, 'Q'],
              code: 'KeyQ',
              run: () => closeAnd(() => props.onReport(item)),
            },
          ]
        : []),
      ...(snippet
        ? [
            {
              label: words.edit,
              keys: [altName, 'E'],
              code: 'KeyE',
              run: () => closeAnd(() => props.onEditSnippet(snippet)),
            },
            {
              label: words.remove,
              keys: [altName, '⌫'],
              code: 'Backspace',
              run: () => props.onRemoveSnippet(snippet),
            },
          ]
        : []),
    ];
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const isField = event.target === field.current;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const byAlt = event.altKey && !event.ctrlKey && !event.metaKey;
    const action = actions.find(({ code, isShiftEnter }) =>
      isShiftEnter === true
        ? (isField || reading !== null) && event.shiftKey && event.key === 'Enter'
        : code !== undefined && byAlt && event.code === code,
    );
    const isEnter = isField && event.key === 'Enter';
    if (isEnter && !isAnswered) wanted.current = event.shiftKey ? 'add' : 'take';
    else if (action) action.run();
    else if (isField && step !== 0 && rows.length > 0) {
      const at = Math.min(active, rows.length - 1);
      setActive((at + step + rows.length) % rows.length);
    } else if (isEnter && !event.shiftKey && row) choose(row);
    else if (event.key === 'Escape' && (reading || typed !== '')) {
      if (reading) goBack();
      else setTyped('');
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') close();
    else return;
    event.preventDefault();
  };

  return (
    <dialog
      ref={dialog}
      class="search-dialog"
      aria-label={words.label}
      onClose={props.onClose}
      onKeyDown={onKeyDown}
      onClick={(event) => event.target === event.currentTarget && close()}
    >
      {reading ? (
        <ReadArticle row={reading} api={api} canDecide={props.canDecide} onBack={goBack} onClose={close} />
      ) : (
        <>
          <div class="search-head">
            <Icon name="search" />
            <input
              ref={field}
              type="text"
              role="combobox"
              autocomplete="off"
              spellcheck={false}
              maxLength={500}
              aria-label={words.label}
              aria-autocomplete="list"
              aria-expanded={rows.length > 0}
              aria-controls={listId}
              aria-activedescendant={row ? rowId(Math.min(active, rows.length - 1)) : undefined}
              placeholder={words.placeholder}
              value={typed}
              onInput={(event) => {
                setTyped(event.currentTarget.value);
                wanted.current = undefined;
                if (event.currentTarget.value.trim() === '') setActive(0);
              }}
            />
            <button type="button" class="icon-button" aria-label={wording.close} onClick={close}>
              <Icon name="x" />
            </button>
          </div>
          <p class="visually-hidden" role="status">
            {answers.found ? fill(words.results, { count: rows.length }) : ''}
          </p>
          {problem && (
            <p class="search-note" role="alert">
              {problemText(problem, wording)}{' '}
              <button type="button" class="link" onClick={retry}>
                {wording.retry}
              </button>
            </p>
          )}
          {list}
          {rows.length === 0 && !problem && (
            <p class="search-note">
              {query === '' ? words.hint : answers.found ? fill(words.nothing, { query: answers.query }) : ''}
            </p>
          )}
        </>
      )}
      <ActionBar actions={actions} isReading={reading !== null && !props.opens} />
      {props.notice}
    </dialog>
  );
}

/** A favourite that left the content: it can only be taken away. */
function goneItem({ kind, id, locale }: Row): Item {
  return { kind: kind === 'response' ? 'response' : 'article', id, locale, title: id };
}
