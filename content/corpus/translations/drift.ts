import type { Locale } from '../schema/locale.ts';
import type { SectionHashes } from './section-hashes.ts';

/** How the source of a translation differs from what was translated; heading ids of the source, `''` is title and opening. */
export interface Drift {
  /** Language of the source. */
  readonly locale: Locale;
  /** Sections whose text is another, in the order of the page. */
  readonly changed: readonly string[];
  /** Sections that were not there, in the order of the page. */
  readonly added: readonly string[];
  /** Sections that are not there any more, in their former order. */
  readonly removed: readonly string[];
}

/** What a translation says about its source. */
export interface TranslatedFrom {
  readonly locale: Locale;
  readonly sections: SectionHashes;
}

/** What changed in the source since it was translated; undefined when nothing did. */
export function driftSince({ locale, sections }: TranslatedFrom, source: SectionHashes): Drift | undefined {
  const ids = Object.keys(source);
  const changed = ids.filter((id) => Object.hasOwn(sections, id) && sections[id] !== source[id]);
  const added = ids.filter((id) => !Object.hasOwn(sections, id));
  const removed = Object.keys(sections).filter((id) => !Object.hasOwn(source, id));
  return changed.length + added.length + removed.length === 0
    ? undefined
    : { locale, changed, added, removed };
}
