import type { Corpus, Signal } from '../../content/corpus/corpus.ts';
import type { Analyser } from '../../content/corpus/language/index.ts';
import type { Triage } from '../routes/suggestions/schema.ts';
import { turnsBefore } from '../conversation/index.ts';
import { createTriage } from './create-triage.ts';
import type { TriageRequest } from './create-triage.ts';
import { createSignalFinder } from './find-signals.ts';
import { readLearned, urgentKinds } from './learned-burst.ts';
import type { LearnedTriage } from './learned-triage.ts';
import type { RuleMatch } from './find-signals.ts';

/** What signals give for a burst, with every rule that fits it. */
export interface SignalReading {
  readonly triage: Triage;
  readonly matches: readonly RuleMatch[];
}

/** Reads a burst by other signals than the corpus has, or by its own. Prepares them anew: not for every request. */
export function trySignals(
  signals: readonly Signal[],
  request: TriageRequest,
  {
    corpus,
    analyser,
    learnedTriage: learned,
    now,
  }: { corpus: Corpus; analyser: Analyser; learnedTriage?: LearnedTriage | undefined; now: () => Date },
): SignalReading {
  const finder = createSignalFinder(signals, analyser, corpus.business.locales);
  const burst = request.messages.map((place) => ({ reads: finder.read(place.text), place }));
  const matches = finder.matchBurst(burst, turnsBefore(request.turns ?? []));
  return {
    triage: createTriage({ corpus: { ...corpus, signals }, analyser, learned, now })(request),
    matches: learned
      ? readLearned(learned, burst, { locale: request.locale, urgent: urgentKinds(signals) }).doubt(matches)
      : matches,
  };
}
