import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { z } from 'zod';
import type { FilledSnippetSchema } from '../../../assist-api/routes/desk/schema.ts';
import type { AssistApi } from '../api/client.ts';
import { ApiProblem } from '../api/problem.ts';
import { snippetRequest } from '../conversation/request.ts';
import type { Conversation } from '../conversation/state.ts';
import type { Session } from '../conversation/types.ts';
import type { Item } from '../items/item.ts';
import {
  type Desk,
  type DeskItem,
  type Snippet,
  type SnippetDraft,
  favouriteOf,
  isFavourite,
  withFavourite,
  withSnippet,
  withoutSnippet,
} from './desk.ts';
import { createRecentStore, withRecents } from './recents.ts';

/** The person's desk and what can be done with it. Promises reject with `ApiProblem`. */
export interface DeskControls {
  /** Null until it is read, or while it cannot be. */
  readonly desk: Desk | null;
  /** Reads it anew, such as before it is shown. */
  readonly refresh: () => void;
  readonly isFavourite: (item: Item) => boolean;
  /** A text was used or read from the search: it stands among the recents of this browser. */
  readonly noteUsed: (item: Item, audience: DeskItem['audience']) => void;
  /** Forgets the recents of this browser, for signing out. */
  readonly forget: () => void;
  /** Shown at once; taken back where it cannot be kept. Gives whether it is a favourite now. */
  readonly toggleFavourite: (item: Item) => Promise<boolean>;
  /** Kept, then shown as kept. */
  readonly saveSnippet: (draft: SnippetDraft) => Promise<void>;
  readonly removeSnippet: (snippetId: string) => Promise<void>;
  /** The snippet's words for a case. */
  readonly fillSnippet: (
    snippet: Snippet,
    conversation: Conversation,
  ) => Promise<z.output<typeof FilledSnippetSchema>>;
}

/** Keeps the desk of the signed-in person; `locale` is that of titles. */
export function useDesk(
  api: AssistApi,
  locale: string,
  { name: person, signature }: Pick<Session, 'name' | 'signature'>,
  onSessionEnd: () => void,
): DeskControls {
  const [desk, setDesk] = useState<Desk | null>(null);
  const store = useMemo(() => createRecentStore(localStorage, person), [person]);
  const [recents, setRecents] = useState(() => store.load());
  const reading = useRef<AbortController>(undefined);

  const call = useCallback(
    async <Reply>(asking: Promise<Reply>): Promise<Reply> => {
      try {
        return await asking;
      } catch (cause) {
        if (cause instanceof ApiProblem && cause.kind === 'signedOut') onSessionEnd();
        throw cause;
      }
    },
    [onSessionEnd],
  );

  const refresh = useCallback(() => {
    reading.current?.abort();
    const controller = new AbortController();
    reading.current = controller;
    const query = new URLSearchParams({ locale }).toString();
    call(api.ask<Desk>('GET', `/desk?${query}`, { signal: controller.signal })).then(
      (read) => !controller.signal.aborted && setDesk(read),
      () => undefined,
    );
  }, [api, locale, call]);

  useEffect(() => {
    refresh();
    return () => reading.current?.abort();
  }, [refresh]);

  const toggleFavourite = async (item: Item) => {
    const isOne = !isFavourite(desk, item);
    const { kind, id } = favouriteOf(item);
    reading.current?.abort();
    setDesk((before) => before && withFavourite(before, item, isOne, new Date()));
    try {
      const path = `/desk/favourites/${kind}/${encodeURIComponent(id)}`;
      await call(api.ask<undefined>(isOne ? 'PUT' : 'DELETE', path));
    } catch (cause) {
      refresh();
      throw cause;
    }
    return isOne;
  };

  const saveSnippet = async ({ snippetId, title, text, locale: own }: SnippetDraft) => {
    const body = { title, text, locale: own };
    const kept = await call(api.ask<Snippet>('PUT', `/desk/snippets/${snippetId}`, { body }));
    setDesk((before) => before && withSnippet(before, kept));
  };

  const removeSnippet = async (snippetId: string) => {
    await call(api.ask<undefined>('DELETE', `/desk/snippets/${snippetId}`));
    setDesk((before) => before && withoutSnippet(before, snippetId));
  };

  const shown = useMemo(() => desk && withRecents(desk, recents), [desk, recents]);
  return {
    desk: shown,
    noteUsed: (item, audience) => {
      store.add(item, audience, new Date());
      setRecents(store.load());
    },
    forget: () => store.clear(),
    refresh,
    isFavourite: (item) => isFavourite(desk, item),
    toggleFavourite,
    saveSnippet,
    removeSnippet,
    fillSnippet: ({ snippetId }, conversation) =>
      call(
        api.ask('POST', `/desk/snippets/${snippetId}/filled`, {
          body: snippetRequest(conversation, signature),
        }),
      ),
  };
}
