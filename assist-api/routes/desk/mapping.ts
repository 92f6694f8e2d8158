import { isLive } from '../../../content/corpus/index.ts';
import type { Lifetime } from '../../../content/corpus/index.ts';
import type { Corpus } from '../../../content/corpus/corpus.ts';
import type { Locale } from '../../../content/corpus/schema/locale.ts';
import { missingPlaceholder } from '../../compose/placeholder-labels.ts';
import { snippetPlaceholders } from '../../desk/check-snippet.ts';
import type { DeskItem, Snippet } from '../../desk/desk.ts';
import { RequestError } from '../../errors/request-error.ts';
import type { Library } from '../../knowledge.ts';
import type { DeskItemReply, SnippetReply } from './schema.ts';

/** What is shown on a desk, and in which language. */
interface DeskSetting {
  readonly corpus: Corpus;
  readonly library: Library;
  readonly locale: Locale;
  readonly now: Date;
}

/** An item as the API gives it, with its title of today. */
export function toDeskItem({ kind, id, at }: DeskItem, setting: DeskSetting): DeskItemReply {
  const found = findLive({ kind, id }, setting);
  return {
    kind,
    id,
    ...(found && { title: found.title, locale: found.locale }),
    ...(found && 'audience' in found && { audience: found.audience }),
    isGone: found === undefined,
    at: at.toISOString(),
  };
}

/** The response or article as it is shown now, in the language asked for, else in the first that has it. */
export function findLive({ kind, id }: Omit<DeskItem, 'at'>, { corpus, library, locale, now }: DeskSetting) {
  const { locales, timeZone } = corpus.business;
  const ifLive = <Document extends Lifetime>(document: Document | undefined) =>
    document && isLive(document, now, timeZone) ? document : undefined;
  return [locale, ...locales]
    .map((own) =>
      kind === 'response'
        ? ifLive(library.response(id, own))
        : (ifLive(library.article(id, own)) ?? ifLive(library.playbookArticle(id, own))),
    )
    .find((document) => document !== undefined);
}

/** A snippet as the API gives it. */
export function toSnippetReply(snippet: Snippet, { business }: Pick<Corpus, 'business'>): SnippetReply {
  return {
    snippetId: snippet.snippetId,
    title: snippet.title,
    text: snippet.text,
    locale: snippet.locale,
    placeholders: placeholdersOf(snippet, business).map((name) =>
      missingPlaceholder(name, snippet.locale, business),
    ),
    updatedAt: snippet.updatedAt.toISOString(),
  };
}

/** None of a snippet that asks for what business.yaml has no longer: its words are still there to be changed. */
function placeholdersOf({ text }: Snippet, business: Corpus['business']): readonly string[] {
  try {
    return snippetPlaceholders(text, { business });
  } catch (error) {
    if (error instanceof RequestError) return [];
    throw error;
  }
}
