import { placeholdersIn } from '../load/placeholders.ts';
import { didYouMean } from '../problems/nearest.ts';
import type { Finding } from '../problems/finding.ts';
import { replyPlaceholders } from '../schema/reply-parts.ts';
import type { LocaleReplyParts } from '../schema/reply-parts.ts';
import { settingsPlace } from './content-view.ts';
import type { ContentView } from './content-view.ts';
import { standardPlaceholders } from './unknown-placeholder.ts';

const file = 'reply-parts.yaml';

/** The templates of reply-parts.yaml can be read, and ask for what there is. */
export function* replyTemplates({ settings }: ContentView): Iterable<Finding> {
  const known = new Set([
    ...standardPlaceholders,
    ...replyPlaceholders,
    ...Object.keys(settings.business.placeholders),
  ]);
  for (const [locale, parts] of settings.replyParts) {
    for (const [key, template] of templatesOf(parts, locale)) {
      const place = settingsPlace(settings, file, key);
      const names = placeholdersIn(template, { file, key, lineOffset: (place.line ?? 1) - 1 });
      if ('check' in names) {
        yield { ...names, line: place.line };
        continue;
      }
      for (const name of names.filter((each) => !known.has(each))) {
        const guess = didYouMean(name, known);
        const expected = [...known].join(', ');
        yield {
          check: 'unknown-placeholder',
          ...place,
          expected: { id: `salah satu dari: ${expected}`, en: `one of: ${expected}` },
          received: `{{ ${name} }}`,
          example: guess.best === undefined ? undefined : `{{ ${guess.best} }}`,
          message: {
            id: `Placeholder "${name}" tidak dikenal di ${file}.${guess.id} Perbaiki. Fakta tidak dipakai di berkas ini.`,
            en: `The placeholder "${name}" is unknown in ${file}.${guess.en} Correct it. Facts are not used in this file.`,
          },
        };
      }
    }
  }
}

/** Every template with its key path. */
function* templatesOf(parts: LocaleReplyParts, key: string): Iterable<[key: string, template: string]> {
  for (const [register, { named }] of Object.entries(parts.registers)) {
    yield [`${key}.registers.${register}.named`, named];
  }
  const { hello, byTime, salam, formal, phone } = parts.greetings;
  yield* listed(`${key}.greetings.hello`, hello);
  yield* listed(`${key}.greetings.formal.wordings`, formal.wordings);
  yield* listed(`${key}.greetings.salam`, salam);
  yield* listed(`${key}.greetings.phone`, phone);
  for (const [at, { wordings }] of byTime.entries())
    yield* listed(`${key}.greetings.byTime.${at}.wordings`, wordings);
  for (const [situation, wordings] of Object.entries(parts.acknowledgements))
    yield* listed(`${key}.acknowledgements.${situation}`, wordings);
  for (const [at, { wordings }] of parts.closings.entries())
    yield* listed(`${key}.closings.${at}.wordings`, wordings);
  yield* listed(`${key}.holding.received`, parts.holding?.received ?? []);
  yield* listed(`${key}.holding.news`, parts.holding?.news ?? []);
  yield* listed(`${key}.publicReplies`, parts.publicReplies);
  yield* listed(`${key}.publicNotices`, parts.publicNotices);
  for (const [reason, wordings] of Object.entries(parts.advice))
    yield* listed(`${key}.advice.${reason}`, wordings);
}

function* listed(key: string, templates: readonly string[]): Iterable<[string, string]> {
  for (const [at, template] of templates.entries()) yield [`${key}.${at}`, template];
}
