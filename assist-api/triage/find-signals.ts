import type { Signal } from '../../content/corpus/corpus.ts';
import { isNegation } from '../../content/corpus/language/index.ts';
import type { Analyser, Token } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { Evidence } from './evidence.ts';

/** A signal with the words that it rests on, in order; never empty. */
export interface FoundSignal {
  readonly signal: Signal;
  readonly evidence: readonly Evidence[];
}

interface Phrase {
  readonly signal: Signal;
  readonly stems: readonly string[];
  readonly isNegative: boolean;
}

// Particles and vocatives between the words of a phrase do not part them: "capek kak nunggu".
const silentWeight = 0.05;
// Only light words may stand between a negation and what it denies: "tidak terlalu marah", "not really angry".
const lightWeight = 0.4;
const clauseEnd = /[.!?,;:\n]/;
const notOnly = new Set(['hanya', 'saja', 'sekadar', 'only', 'just']);

/** Finds the signals of a corpus in a message; `message` is its index in the request. */
export type SignalFinder = (text: string, message: number) => FoundSignal[];

/**
 * Makes a finder. Phrases are matched as sequences of whole words by stem, each locale read in its own way, since
 * customers mix languages. A phrase that is denied is no signal; one that itself begins with a negation is.
 */
export function createSignalFinder(
  signals: readonly Signal[],
  analyser: Analyser,
  locales: readonly Locale[],
): SignalFinder {
  const phrasesOf = new Map(
    locales.map((locale) => [
      locale,
      Map.groupBy(
        signals.flatMap((signal) =>
          (signal.phrases[locale] ?? []).map((text): Phrase => {
            const tokens = analyser.analyse(text, locale);
            const isNegative = tokens.some(({ word }) => isNegation(word, locale));
            return { signal, stems: tokens.map(({ stem }) => stem), isNegative };
          }),
        ),
        ({ stems }) => stems[0],
      ),
    ]),
  );

  return (text, message) => {
    const found = new Map<Signal, Evidence[]>();
    for (const locale of locales) {
      const tokens = analyser.analyse(text, locale);
      for (const [at, token] of tokens.entries()) {
        for (const { signal, stems, isNegative } of phrasesOf.get(locale)?.get(token.stem) ?? []) {
          const last = endOf(tokens, at, stems);
          if (!last || (!isNegative && isDenied(tokens, at, text, locale))) continue;
          const { start } = token;
          const evidence = found.get(signal) ?? [];
          found.set(signal, evidence);
          if (evidence.some((other) => other.start < last.end && start < other.end)) continue;
          evidence.push({ text: text.slice(start, last.end), message, start, end: last.end });
        }
      }
    }
    return [...found].map(([signal, evidence]) => ({
      signal,
      evidence: evidence.toSorted((a, b) => a.start - b.start),
    }));
  };
}

/** The last token of a phrase that begins at `at`; undefined when the words there are others. */
function endOf(tokens: readonly Token[], at: number, stems: readonly string[]): Token | undefined {
  let place = at;
  let last: Token | undefined;
  for (const stem of stems) {
    let token = tokens[place];
    while (last && token && token.stem !== stem && token.weight < silentWeight) token = tokens[(place += 1)];
    if (token?.stem !== stem) return undefined;
    last = token;
    place += 1;
  }
  return last;
}

function isDenied(tokens: readonly Token[], at: number, text: string, locale: Locale): boolean {
  let after = tokens[at];
  for (let place = at - 1; place >= 0; place -= 1) {
    const token = tokens[place];
    if (!token || !after || clauseEnd.test(text.slice(token.end, after.start))) return false;
    if (isNegation(token.word, locale)) return !notOnly.has(after.word);
    if (token.weight > lightWeight) return false;
    after = token;
  }
  return false;
}
