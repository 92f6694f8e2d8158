import type { Signal } from '../../content/corpus/corpus.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { CaseProcedure } from '../routes/suggestions/procedure-schema.ts';
import type { SuggestedResponse, Triage } from '../routes/suggestions/schema.ts';
import { abstainBelow } from '../suggest/abstention.ts';
import type { Hit } from '../suggest/retriever.ts';
import type { CaseData, LimitsRole, Procedures } from './create-procedures.ts';
import { procedureWording } from './wording.ts';

/** More checklists are in the way of the one that is followed. */
const mostProcedures = 2;
/** Characters of the customer's words that are quoted. */
const maxQuoted = 80;

/** A message with what was found for it. */
export interface ReadCase {
  readonly locale: Locale;
  /** Language of the reasons. */
  readonly agentLocale: Locale;
  readonly role: LimitsRole;
  readonly askedBy: 'customer' | 'agent';
  /** Null where triage failed. */
  readonly triage: Pick<Triage, 'signals'> | null;
  /** Best first. */
  readonly responses: readonly Pick<SuggestedResponse, 'title' | 'confidence' | 'sources'>[];
  readonly articleHits: readonly Hit[];
  readonly data: CaseData;
}

interface Choice {
  readonly articleId: string;
  readonly why: string;
}

/**
 * Makes the function that chooses the procedures for a case, best first: those of its signals, the urgent ones before
 * others; then what the best response rests on; then playbook articles that were found with confidence. For an agent's
 * own question the articles come first.
 */
export function createCaseProcedures(
  signals: readonly Signal[],
  procedures: Procedures,
): (read: ReadCase) => CaseProcedure[] {
  const bySignal = new Map(
    signals.flatMap(({ kind, procedure, raisesTo }) =>
      procedure === undefined ? [] : [[kind, { procedure, isUrgent: raisesTo === 'urgent' }] as const],
    ),
  );

  function* ofSignals({ triage, agentLocale }: ReadCase): Iterable<Choice> {
    const fired = (triage?.signals ?? []).flatMap(({ kind, evidence }) => {
      const entry = bySignal.get(kind);
      return entry ? [{ ...entry, words: evidence[0]?.text ?? '' }] : [];
    });
    const { signal } = procedureWording(agentLocale);
    for (const isUrgent of [true, false]) {
      for (const entry of fired) {
        if (entry.isUrgent === isUrgent)
          yield { articleId: entry.procedure, why: signal(quoted(entry.words)) };
      }
    }
  }

  return (read) => {
    const { locale, role, askedBy, articleHits, data } = read;
    const chosen: CaseProcedure[] = [];
    const sources =
      askedBy === 'agent'
        ? [ofArticles(read), ofResponse(read)]
        : [ofSignals(read), ofResponse(read), ofArticles(read)];
    for (const source of sources) {
      for (const { articleId, why } of source) {
        if (chosen.some((procedure) => procedure.articleId === articleId)) continue;
        const filled = procedures.fill(articleId, locale, role, data);
        if (!filled) continue;
        const anchor = anchorOf(articleHits.find(({ id }) => id === articleId));
        chosen.push({ ...filled, why, ...(anchor !== '' && { passageAnchor: anchor }) });
        if (chosen.length === mostProcedures) return chosen;
      }
    }
    return chosen;
  };
}

function* ofResponse({ responses: [best], agentLocale }: ReadCase): Iterable<Choice> {
  if (!best || best.confidence < abstainBelow) return;
  const why = procedureWording(agentLocale).response(best.title);
  for (const { articleId, audience } of best.sources) if (audience === 'internal') yield { articleId, why };
}

function* ofArticles({ articleHits, agentLocale }: ReadCase): Iterable<Choice> {
  const { playbook } = procedureWording(agentLocale);
  for (const { kind, id, confidence, matched } of articleHits) {
    if (kind === 'playbook' && confidence >= abstainBelow) yield { articleId: id, why: playbook(matched) };
  }
}

function anchorOf(hit: Hit | undefined): string {
  const { passageId = '' } = hit ?? {};
  const at = passageId.indexOf('#');
  return at < 0 ? '' : passageId.slice(at + 1);
}

function quoted(words: string): string {
  const text = words.replace(/\s+/g, ' ').trim();
  return text.length <= maxQuoted ? text : `${text.slice(0, maxQuoted).trimEnd()} …`;
}
