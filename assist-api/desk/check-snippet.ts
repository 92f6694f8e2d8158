import { standardPlaceholders } from '../../content/corpus/checks/unknown-placeholder.ts';
import type { Corpus } from '../../content/corpus/corpus.ts';
import { factText } from '../../content/corpus/facts/index.ts';
import { addressesIn } from '../../content/corpus/figures/index.ts';
import { placeholdersIn } from '../../content/corpus/load/placeholders.ts';
import { maskPersonalData } from '../../content/corpus/masking/index.ts';
import { didYouMean } from '../../content/corpus/problems/nearest.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import { RequestError } from '../errors/request-error.ts';
import { addressKey } from '../reply-checks/statements.ts';

/**
 * Placeholders of a snippet in order of appearance, unique. They are those of canned responses, without facts, which
 * have an owner and belong in responses. Throws `SNIPPET_INVALID` for a template that cannot be read or asks for others.
 */
export function snippetPlaceholders(text: string, { business }: Pick<Corpus, 'business'>): readonly string[] {
  const found = placeholdersIn(text, { file: 'text', lineOffset: 0 });
  if ('check' in found) {
    throw invalid(found.message.en, {
      path: `text:${found.line ?? 1}`,
      message: `cannot be read: ${found.received}`,
      ...(found.example !== undefined && { expected: found.example }),
    });
  }
  const known = new Set([...standardPlaceholders, ...Object.keys(business.placeholders)]);
  const unknown = found.find((name) => !known.has(name));
  if (unknown !== undefined) {
    const line = text.slice(0, Math.max(0, text.indexOf(unknown))).split('\n').length;
    throw invalid(`The placeholder "${unknown}" is unknown.${didYouMean(unknown, known).en}`, {
      path: `text:${line}`,
      message: 'unknown placeholder',
      expected: [...known].join(', '),
    });
  }
  return found;
}

const invalid = (message: string, issue: { path: string; message: string; expected?: string }) =>
  new RequestError('SNIPPET_INVALID', message, { issues: [issue] });

/** Masks personal data of a snippet; the mail addresses and phone numbers that the shop publishes stay. */
export function maskSnippet(text: string, { facts, business, resolvedAt }: Corpus, locale: Locale): string {
  const published = new Set(
    [...facts.values()].flatMap((fact) =>
      fact.audience === 'public'
        ? addressesIn(factText(fact, locale, { business, now: resolvedAt })).map(keyOf)
        : [],
    ),
  );
  let masked = '';
  let at = 0;
  for (const address of addressesIn(text)) {
    if (!published.has(keyOf(address))) continue;
    masked += maskPersonalData(text.slice(at, address.start)) + address.text;
    at = address.end;
  }
  return masked + maskPersonalData(text.slice(at));
}

const keyOf = ({ kind, text }: ReturnType<typeof addressesIn>[number]): string =>
  `${kind} ${addressKey({ unit: kind, text })}`;
