import type { Corpus } from '../../content/corpus/corpus.ts';
import type { Analyser, Token } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { Unify } from './subject.ts';

/** Facts that state the same thing for one case each, such as refund times by way of paying. */
export interface FactVariants {
  /** The facts whose cases words name; what the words exclude ("selain kartu") or come from ("dari Bandung") is not named. */
  namedIn(tokens: readonly Token[]): ReadonlySet<string>;
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

/** Words that turn a name away, up to so many words before it. */
const turnsAway = new Set(
  'dari bukan selain kecuali daripada tanpa luar from not without outside beyond except than'.split(' '),
);
const reach = 3;

/** The variants of a corpus in one language. */
export function createFactVariants(
  { facts }: Pick<Corpus, 'facts'>,
  locale: Locale,
  analyser: Analyser,
): FactVariants {
  const groups = new Map<string, string>();
  const names: Name[] = [];
  for (const [factName, { variant }] of facts) {
    if (!variant) continue;
    groups.set(factName, variant.of);
    for (const name of variant.names[locale] ?? []) {
      const stems = analyser.analyse(name, locale).map(({ stem }) => stem);
      if (stems.length > 0) names.push({ factName, stems });
    }
  }
  // The longest first: "luar Jawa" is not "Jawa".
  names.sort((one, other) => other.stems.length - one.stems.length);
  const nameAt = (tokens: readonly Token[], at: number) =>
    names.find(({ stems }) => stems.every((stem, place) => tokens[at + place]?.stem === stem));
  return {
    namedIn(tokens) {
      const named = new Set<string>();
      for (let at = 0; at < tokens.length;) {
        const name = nameAt(tokens, at);
        const before = tokens.slice(Math.max(0, at - reach), at);
        if (name && !before.some(({ word }) => turnsAway.has(word))) named.add(name.factName);
        at += name?.stems.length ?? 1;
      }
      return named;
    },
    areAlike: (factName, other) =>
      other !== undefined && groups.has(other) && groups.get(other) === groups.get(factName),
    unify: (tokens) => {
      const unified: Token[] = [];
      while (unified.length < tokens.length) {
        const at = unified.length;
        const name = nameAt(tokens, at);
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
