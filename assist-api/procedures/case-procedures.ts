import type { Signal } from '../../content/corpus/corpus.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { CaseProcedure } from '../routes/suggestions/procedure-schema.ts';
import type { FoundResponse } from '../routes/suggestions/found.ts';
import type { Triage } from '../routes/suggestions/schema.ts';
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
  readonly responses: readonly Pick<FoundResponse, 'confidence' | 'frame'>[];
  readonly articleHits: readonly Hit[];
  readonly data: CaseData;
}

/** How surely a signal, the rest of what was found aside, leads to its procedure. */
const signalWeight = 0.8;
/** What a response rests on besides its first procedure counts half. */
const besideShare = 0.5;
/** Agents ask about the playbook: an article that is this likely is worth a look. */
const leastForAgents = 0.1;
/** An answer for customers this likely leaves a playbook article, unless that is likely itself, out of agents' questions. */
const sureAnswer = 0.6;

/** A procedure with the evidence for it. */
interface Candidate {
  readonly articleId: string;
  /** 0 to 1: the chance that one piece of evidence at least is right. */
  score: number;
  hasSignal: boolean;
  isUrgent: boolean;
  /** Why, by the signal, else by the piece of evidence that weighs most. */
  why: string;
  weight: number;
}

/**
 * Makes the function that chooses the procedures for a case: of urgent signals first, then the likeliest. Signals that name one, responses that rest on
 * one, and playbook articles that were found add up; without a signal one of these has to be likelier than any response
 * that rests on no procedure. For an agent's own question the articles come first.
 */
export function createCaseProcedures(
  signals: readonly Signal[],
  procedures: Procedures,
): (read: ReadCase) => CaseProcedure[] {
  const bySignal = new Map(
    signals.flatMap(({ kind, procedure, raisesTo }) =>
      procedure === undefined
        ? []
        : [[kind, { articleId: procedure, isUrgent: raisesTo === 'urgent' }] as const],
    ),
  );

  const candidatesFor = (read: ReadCase): readonly Candidate[] => {
    const { locale, agentLocale, triage, responses, articleHits } = read;
    const wording = procedureWording(agentLocale);
    const candidates = new Map<string, Candidate>();
    const add = (articleId: string, weight: number, why: () => string): Candidate => {
      const known = candidates.get(articleId);
      const score = 1 - (1 - (known?.score ?? 0)) * (1 - weight);
      if (!known) {
        const candidate = { articleId, score, hasSignal: false, isUrgent: false, weight, why: why() };
        candidates.set(articleId, candidate);
        return candidate;
      }
      known.score = score;
      if (!known.hasSignal && known.weight < weight) {
        known.weight = weight;
        known.why = why();
      }
      return known;
    };
    for (const { kind, evidence } of triage?.signals ?? []) {
      const entry = bySignal.get(kind);
      if (!entry) continue;
      const words = quoted(evidence[0]?.text ?? '');
      const candidate = add(entry.articleId, signalWeight, () => wording.signal(words));
      candidate.hasSignal = true;
      candidate.isUrgent ||= entry.isUrgent;
    }
    let withoutProcedure = 0;
    for (const { frame, confidence } of responses) {
      let share = 1;
      for (const { articleId, audience } of frame.sources) {
        if (audience !== 'internal' || !procedures.has(articleId, locale)) continue;
        add(articleId, confidence * share, () => wording.response(frame.title));
        share = besideShare;
      }
      if (share === 1) withoutProcedure = Math.max(withoutProcedure, confidence);
    }
    for (const { kind, id, confidence, matched } of articleHits) {
      if (kind === 'playbook') add(id, confidence, () => wording.playbook(matched));
    }
    return [...candidates.values()]
      .filter(
        ({ hasSignal, score, weight }) => hasSignal || (weight >= abstainBelow && score > withoutProcedure),
      )
      .sort((one, other) => Number(other.isUrgent) - Number(one.isUrgent) || other.score - one.score);
  };

  return (read) => {
    const { locale, role, askedBy, articleHits, data } = read;
    const choices = askedBy === 'agent' ? ofAgentsQuestion(read) : candidatesFor(read);
    const chosen: CaseProcedure[] = [];
    for (const { articleId, why } of choices) {
      if (chosen.some((procedure) => procedure.articleId === articleId)) continue;
      const filled = procedures.fill(articleId, locale, role, data);
      if (!filled) continue;
      const anchor = anchorOf(articleHits.find(({ id }) => id === articleId));
      chosen.push({ ...filled, why, ...(anchor !== '' && { passageAnchor: anchor }) });
      if (chosen.length === mostProcedures) break;
    }
    return chosen;
  };
}

/** Playbook articles that an agent's own question is about, the likeliest first, then what the best response rests on. */
function ofAgentsQuestion({
  agentLocale,
  responses,
  articleHits,
}: ReadCase): readonly Pick<Candidate, 'articleId' | 'why'>[] {
  const { playbook, response } = procedureWording(agentLocale);
  const answer = Math.max(
    0,
    ...responses.map(({ confidence }) => confidence),
    ...articleHits.map(({ kind, confidence }) => (kind === 'playbook' ? 0 : confidence)),
  );
  const least = answer >= sureAnswer ? abstainBelow : leastForAgents;
  const [best] = responses;
  const sources = best && best.confidence >= abstainBelow ? best.frame.sources : [];
  return [
    ...articleHits
      .filter(({ kind, confidence }) => kind === 'playbook' && confidence >= least)
      .sort((one, other) => other.confidence - one.confidence)
      .map(({ id, matched }) => ({ articleId: id, why: playbook(matched) })),
    ...sources.flatMap(({ articleId, audience }) =>
      best && audience === 'internal' ? [{ articleId, why: response(best.frame.title) }] : [],
    ),
  ];
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
