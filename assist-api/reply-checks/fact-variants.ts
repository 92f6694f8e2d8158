import type { Corpus } from '../../content/corpus/corpus.ts';
import type { Analyser, Token } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { Unify } from './subject.ts';

/** Facts that state the same thing for one case each, such as refund times by way of paying. */
export interface FactVariants {
  /**
   * The one of a fact and its like that words name; undefined where they name none or several, and where the fact has no
   * like. Of several texts the first that names any decides.
   */
  namedWith(factName: string, texts: readonly (readonly Token[])[]): string | undefined;
  /** Whether both facts state the same thing, each for its case. */
  areAlike(factName: string, other: string | undefined): boolean;
  /** As many tokens, with one stem for all names of a case: what is said of GoPay is said of e-wallets. */
  readonly unify: Unify;
}

/** How people name what a fact holds for. */
interface Name {
  readonly factName: string;
  readonly stems: readonly string[];
}

/** The variants of a corpus in one language. */
export function createFactVariants(
  { facts }: Pick<Corpus, 'facts'>,
  locale: Locale,
  analyser: Analyser,
): FactVariants {
  const groupOf = new Map<string, Name[]>();
  const groups = new Map<string, Name[]>();
  for (const [factName, { variant }] of facts) {
    if (!variant) continue;
    const names = groups.get(variant.of) ?? [];
    groups.set(variant.of, names);
    groupOf.set(factName, names);
    for (const name of variant.named[locale] ?? []) {
      const stems = analyser.analyse(name, locale).map(({ stem }) => stem);
      if (stems.length > 0) names.push({ factName, stems });
    }
  }
  // The longest first: "luar Jawa" is not "Jawa".
  for (const names of groups.values()) names.sort((one, other) => other.stems.length - one.stems.length);
  const all = [...groups.values()].flat().sort((one, other) => other.stems.length - one.stems.length);
  return {
    namedWith(factName, texts) {
      const names = groupOf.get(factName);
      if (!names) return undefined;
      for (const tokens of texts) {
        const named = namedIn(tokens, names);
        if (named.size > 0) return named.size === 1 ? [...named][0] : undefined;
      }
      return undefined;
    },
    areAlike: (factName, other) =>
      other !== undefined && groupOf.has(other) && groupOf.get(other) === groupOf.get(factName),
    unify: (tokens) => {
      const unified: Token[] = [];
      while (unified.length < tokens.length) {
        const at = unified.length;
        const name = nameAt(tokens, at, all);
        // With a space, as no stem has one.
        const stem = name && `${name.factName} `;
        for (const token of tokens.slice(at, at + (name?.stems.length ?? 1))) {
          unified.push(stem === undefined ? token : { ...token, stem, weight: 1 });
        }
      }
      return unified;
    },
  };
}

/** The first of the names that stands at a place. */
function nameAt(tokens: readonly Token[], at: number, names: readonly Name[]): Name | undefined {
  return names.find(({ stems }) => stems.every((stem, place) => tokens[at + place]?.stem === stem));
}

function namedIn(tokens: readonly Token[], names: readonly Name[]): ReadonlySet<string> {
  const named = new Set<string>();
  for (let at = 0; at < tokens.length;) {
    const name = nameAt(tokens, at, names);
    if (name) named.add(name.factName);
    at += name?.stems.length ?? 1;
  }
  return named;
}
