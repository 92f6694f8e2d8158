import type { Signal } from '../../content/corpus/corpus.ts';
import type { Analyser } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { SignalRule } from '../../content/corpus/schema/signal.ts';
import { languageCues } from './language-cues.ts';
import { PhraseIndex } from './phrase-index.ts';
import { readPhrase } from './phrase-notation.ts';

/** One rule of signals.yaml in one locale. */
export interface Rule {
  readonly signal: Signal;
  readonly locale: Locale;
  /** Its number among the rules of the locale, from 0. */
  readonly place: number;
  /** As written, in one line. */
  readonly text: string;
  /** Lists of which one phrase each must be found; 1 for most rules. */
  readonly groups: number;
  /** One bit for each list that must stand in the burst; the others may stand in what was written before. */
  readonly needs: number;
  readonly reads: 'sentence' | 'message' | 'conversation';
  /** Counts only after words of an agent. */
  readonly needsAgent: boolean;
}

/** What a phrase that was found means. */
export type PhraseRole =
  | { readonly kind: 'rule'; readonly rule: Rule; readonly group: number; readonly isNegative: boolean }
  | { readonly kind: 'unless'; readonly rule: Rule }
  | { readonly kind: 'afterAgent'; readonly rule: Rule }
  | { readonly kind: 'unlessSignal' | 'denies'; readonly signal: Signal };

/** The rules of the signals in one locale. */
export interface IndexedSignals {
  /** Every phrase, ready to be found. */
  readonly phrases: PhraseIndex<PhraseRole>;
  readonly ruleCount: number;
}

/** Prepares the rules of the signals in one locale. */
export function indexSignals(signals: readonly Signal[], locale: Locale, analyser: Analyser): IndexedSignals {
  const index = new PhraseIndex<PhraseRole>(analyser, locale);
  let ruleCount = 0;
  const { isNegating, tags } = languageCues(locale);
  const isNegative = (phrase: string) =>
    readPhrase(phrase, locale).some(
      (part) =>
        part.kind === 'words' &&
        part.words.some((words) =>
          analyser.analyse(words, locale).some(({ record }) => isNegating(record) || tags.has(record.word)),
        ),
    );
  const addAll = (phrases: readonly string[] = [], role: PhraseRole) => {
    for (const phrase of phrases) index.add(phrase, role);
  };
  for (const signal of signals) {
    for (const written of signal.phrases[locale] ?? []) {
      const { groups, unless, reads, afterAgent } = partsOf(written);
      const rule: Rule = {
        signal,
        locale,
        place: ruleCount,
        text: ruleText(written),
        groups: groups.length,
        needs: reads === 'conversation' ? 1 : (1 << groups.length) - 1,
        reads,
        needsAgent: afterAgent.length > 0,
      };
      ruleCount += 1;
      // Phrases share their roles: few objects are read again and again.
      for (const [group, phrases] of groups.entries()) {
        const plain: PhraseRole = { kind: 'rule', rule, group, isNegative: false };
        const negative: PhraseRole = { kind: 'rule', rule, group, isNegative: true };
        for (const phrase of phrases) index.add(phrase, isNegative(phrase) ? negative : plain);
      }
      addAll(unless, { kind: 'unless', rule });
      addAll(afterAgent, { kind: 'afterAgent', rule });
    }
    addAll(signal.unless?.[locale], { kind: 'unlessSignal', signal });
    addAll(signal.denies?.[locale], { kind: 'denies', signal });
  }
  return { phrases: index, ruleCount };
}

interface RuleParts {
  readonly groups: readonly (readonly string[])[];
  readonly unless: readonly string[];
  readonly reads: Rule['reads'];
  readonly afterAgent: readonly string[];
}

function partsOf(written: SignalRule): RuleParts {
  if (typeof written === 'string') {
    return { groups: [[written]], unless: [], reads: 'sentence', afterAgent: [] };
  }
  const { any, all = [], unless = [], reads = 'sentence', afterAgent = [] } = written;
  return { groups: any ? [any, ...all] : all, unless, reads, afterAgent };
}

function ruleText(written: SignalRule): string {
  if (typeof written === 'string') return written;
  const { any, all = [], unless } = written;
  const lists = [...(any ? [any] : []), ...all].map((phrases) => phrases.join(' / '));
  return lists.join(' + ') + (unless ? ` – ${unless.join(' / ')}` : '');
}
