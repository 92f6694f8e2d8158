import { createRoute } from '@hono/zod-openapi';
import type { RouteHandler } from '@hono/zod-openapi';
import { signatureOf } from '../../auth/people.ts';
import { fillOwnText } from '../../compose/index.ts';
import { maskSnippet, snippetPlaceholders } from '../../desk/check-snippet.ts';
import { maxFavourites, maxRecents, maxSnippets } from '../../desk/desk.ts';
import { RequestError } from '../../errors/request-error.ts';
import { refusals } from '../../errors/schema.ts';
import type { AppEnv, AppParts } from '../../parts.ts';
import { localeOf } from '../locale.ts';
import { maskedText } from '../typed-text.ts';
import { findLive, toDeskItem, toSnippetReply } from './mapping.ts';
import {
  DeskQuerySchema,
  DeskSchema,
  FavouriteParamsSchema,
  FilledSnippetSchema,
  SnippetFillingSchema,
  SnippetParamsSchema,
  SnippetRequestSchema,
  SnippetSchema,
} from './schema.ts';

const security = [{ token: [] }, { session: [] }];
const tags = ['Agent'];

/** What somebody keeps at their desk. */
export const deskRoute = createRoute({
  method: 'get',
  path: '/v1/desk',
  tags,
  summary: 'Read one’s own favourites, snippets and recents',
  description: 'For people, not machines.',
  security,
  request: { query: DeskQuerySchema },
  responses: {
    200: { description: 'The desk.', content: { 'application/json': { schema: DeskSchema } } },
    ...refusals(400, 401, 403, 429, 500),
  },
});

/** Puts a response or article to the favourites. */
export const addFavouriteRoute = createRoute({
  method: 'put',
  path: '/v1/desk/favourites/{kind}/{id}',
  tags,
  summary: 'Make a response or article a favourite',
  description: 'One that is there already stays as it is. One person has at most 500.',
  security,
  request: { params: FavouriteParamsSchema },
  responses: { 204: { description: 'It is one.' }, ...refusals(400, 401, 403, 404, 409, 429, 500) },
});

/** Takes it away again. */
export const removeFavouriteRoute = createRoute({
  method: 'delete',
  path: '/v1/desk/favourites/{kind}/{id}',
  tags,
  summary: 'Take a favourite away',
  security,
  request: { params: FavouriteParamsSchema },
  responses: { 204: { description: 'It is none.' }, ...refusals(400, 401, 403, 429, 500) },
});

/** Keeps or changes a text of one's own. */
export const saveSnippetRoute = createRoute({
  method: 'put',
  path: '/v1/desk/snippets/{snippetId}',
  tags,
  summary: 'Keep or change a snippet',
  description:
    'Placeholders are those of canned responses, without facts. Personal data is masked, but for what the shop publishes: the reply has the text as it is kept. One person has at most 200.',
  security,
  request: {
    params: SnippetParamsSchema,
    body: { required: true, content: { 'application/json': { schema: SnippetRequestSchema } } },
  },
  responses: {
    200: { description: 'The snippet, kept.', content: { 'application/json': { schema: SnippetSchema } } },
    ...refusals(400, 401, 403, 409, 413, 415, 429, 500),
  },
});

/** Puts the values of a case into a snippet. */
export const fillSnippetRoute = createRoute({
  method: 'post',
  path: '/v1/desk/snippets/{snippetId}/filled',
  tags,
  summary: 'Fill a snippet in for a case',
  description:
    'The text is as it was written, for any channel; `POST /v1/reply-checks` tells what does not fit one.',
  security,
  request: {
    params: SnippetParamsSchema,
    body: { required: true, content: { 'application/json': { schema: SnippetFillingSchema } } },
  },
  responses: {
    200: { description: 'The text.', content: { 'application/json': { schema: FilledSnippetSchema } } },
    ...refusals(400, 401, 403, 404, 413, 415, 429, 500),
  },
});

/** Takes it away for good. */
export const removeSnippetRoute = createRoute({
  method: 'delete',
  path: '/v1/desk/snippets/{snippetId}',
  tags,
  summary: 'Delete a snippet',
  security,
  request: { params: SnippetParamsSchema },
  responses: { 204: { description: 'It is gone.' }, ...refusals(400, 401, 403, 429, 500) },
});

export function desk(parts: AppParts): RouteHandler<typeof deskRoute, AppEnv> {
  return async (c) => {
    const { store } = parts;
    const { corpus, library } = parts.knowledge();
    const { actorId } = c.get('signedIn');
    const locale = localeOf(corpus, c.req.valid('query').locale);
    const setting = { corpus, library, locale, now: parts.now() };
    const [favourites, snippets, recents] = await Promise.all([
      store.listFavourites(actorId),
      store.listSnippets(actorId),
      store.listRecents(actorId, maxRecents),
    ]);
    return c.json(
      {
        favourites: favourites.map((item) => toDeskItem(item, setting)),
        snippets: snippets.map((snippet) => toSnippetReply(snippet, corpus)),
        recents: recents.map((item) => toDeskItem(item, setting)),
      },
      200,
    );
  };
}

/** On disk before the answer. Throws `ITEM_NOT_FOUND` for what is not shown now, `DESK_FULL` at the limit. */
export function addFavourite(parts: AppParts): RouteHandler<typeof addFavouriteRoute, AppEnv> {
  return async (c) => {
    const { kind, id } = c.req.valid('param');
    const { corpus, library } = parts.knowledge();
    const now = parts.now();
    if (!findLive({ kind, id }, { corpus, library, locale: localeOf(corpus, undefined), now })) {
      throw new RequestError('ITEM_NOT_FOUND', `There is no ${kind} with this id.`);
    }
    const { actorId } = c.get('signedIn');
    if (!(await parts.store.addFavourite(actorId, { kind, id, at: now }, maxFavourites))) {
      throw full(`You have ${maxFavourites} favourites. Take one away first.`);
    }
    return c.body(null, 204);
  };
}

export function removeFavourite({ store }: AppParts): RouteHandler<typeof removeFavouriteRoute, AppEnv> {
  return async (c) => {
    await store.removeFavourite(c.get('signedIn').actorId, c.req.valid('param'));
    return c.body(null, 204);
  };
}

/** On disk before the answer. Throws `SNIPPET_INVALID`, `UNKNOWN_LOCALE`, and `DESK_FULL` at the limit. */
export function saveSnippet(parts: AppParts): RouteHandler<typeof saveSnippetRoute, AppEnv> {
  return async (c) => {
    const snippetId = c.req.valid('param').snippetId.toLowerCase();
    const { title, text, locale: asked } = c.req.valid('json');
    const { corpus } = parts.knowledge();
    const locale = localeOf(corpus, asked);
    snippetPlaceholders(text, corpus);
    const snippet = {
      snippetId,
      title: maskedText(title) ?? '',
      text: maskSnippet(text.replace(/\r\n?/g, '\n').trim(), corpus, locale),
      locale,
      updatedAt: parts.now(),
    };
    const { actorId } = c.get('signedIn');
    if (!(await parts.store.saveSnippet(actorId, snippet, maxSnippets))) {
      throw full(`You have ${maxSnippets} snippets. Delete one first.`);
    }
    return c.json(toSnippetReply(snippet, corpus), 200);
  };
}

/** Throws `SNIPPET_NOT_FOUND`, and `SNIPPET_INVALID` for one that takes too long or too much. */
export function fillSnippet({
  store,
  knowledge,
  now,
}: AppParts): RouteHandler<typeof fillSnippetRoute, AppEnv> {
  return async (c) => {
    const snippetId = c.req.valid('param').snippetId.toLowerCase();
    const { messages, contact, agent, conversation } = c.req.valid('json');
    const { actorId, name } = c.get('signedIn');
    const snippet = (await store.listSnippets(actorId)).find((each) => each.snippetId === snippetId);
    if (!snippet) throw new RequestError('SNIPPET_NOT_FOUND', 'You have no snippet with this id.');
    const { business } = knowledge().corpus;
    const signature = signatureOf(name);
    const filled = fillOrRefuse(() =>
      fillOwnText(
        snippet.text,
        {
          customerTexts: messages.flatMap(({ role, text }) => (role === 'customer' ? [text] : [])),
          contact,
          agent: agent ?? (signature === null ? undefined : { name: signature }),
          conversation,
        },
        { business, locale: snippet.locale, now: now() },
      ),
    );
    return c.json({ ...filled, insertable: filled.missing.length === 0 }, 200);
  };
}

/** What stops a template is its writer's to mend, not a failure of ours. */
function fillOrRefuse<Filled>(fill: () => Filled): Filled {
  try {
    return fill();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new RequestError('SNIPPET_INVALID', `The snippet cannot be filled in: ${reason}`, { cause });
  }
}

export function removeSnippet({ store }: AppParts): RouteHandler<typeof removeSnippetRoute, AppEnv> {
  return async (c) => {
    const { snippetId } = c.req.valid('param');
    await store.removeSnippet(c.get('signedIn').actorId, snippetId.toLowerCase());
    return c.body(null, 204);
  };
}

const full = (message: string) => new RequestError('DESK_FULL', message);
