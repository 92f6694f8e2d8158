import type { Corpus } from '../../content/corpus/corpus.ts';
import { replyBy } from '../../content/corpus/hours/index.ts';
import type { Analyser } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { HistoryEventKind } from '../../content/corpus/schema/signal.ts';
import { deadlineText } from '../compose/moment-text.ts';
import type { Composer, PlaceholderValues } from '../compose/index.ts';
import { readConversation } from '../conversation/index.ts';
import type { Conversation } from '../conversation/index.ts';
import type { LimitsRole, Procedures } from '../procedures/index.ts';
import type { ReplyChecks } from '../reply-checks/index.ts';
import type { EscalationRequest, EscalationSummary } from '../routes/escalation-summaries/schema.ts';
import { ReplyCheckRequestSchema } from '../routes/reply-checks/schema.ts';
import type { Suggestion, SuggestionRequest, Triage } from '../routes/suggestions/schema.ts';
import { liveDocuments } from '../suggest/suggested-items.ts';
import { factText as countText } from '../triage/index.ts';
import { maskExcept } from './mask-except.ts';
import { summaryText } from './summary-text.ts';
import { escalationWording } from './wording.ts';

/** What summaries are made with. */
export interface EscalationParts {
  readonly corpus: Corpus;
  readonly analyser: Analyser;
  readonly procedures: Procedures;
  readonly composer: Composer;
  readonly replyChecks: ReplyChecks;
  readonly suggest: (request: SuggestionRequest, role: LimitsRole) => Suggestion;
  readonly now: () => Date;
}

/** A request whose language is decided. */
type Request = EscalationRequest & { readonly locale: Locale };

/** Characters of the customer's words that a team reads. */
const maxQuestionCharacters = 400;
const mostCustomerTurns = 40;
/** The last messages of agents are read for promises. */
const mostAgentTurns = 10;

/** Counts of what we did or failed to do. */
const ofService: ReadonlySet<HistoryEventKind> = new Set(['contact', 'promise_broken', 'question_repeated']);

/** Makes the function behind `POST /v1/escalation-summaries`: facts of the case, nothing about the person. */
export function createEscalationSummary(
  parts: EscalationParts,
): (request: Request, role: LimitsRole) => EscalationSummary {
  const { corpus, analyser, procedures, composer, suggest, now } = parts;
  const { business } = corpus;
  const documents = liveDocuments(corpus, now);

  return (request, role) => {
    const { locale, channel, contact, agent, conversation: about, messages, history } = request;
    const asked = { messages, channel, contact, agent, conversation: about, history, limit: 5 };
    const conversation = readConversation(asked, analyser, business);
    const suggestion = suggest({ ...asked, messages: wholeCase(conversation, asked.messages) }, role);
    const { values } = composer.start({
      ...asked,
      messages: conversation.turns,
      customerTexts: conversation.customerTexts,
      locale,
      triage: null,
      now: now(),
    });
    const ids = [
      request.articleId,
      request.ticked.at(-1)?.articleId,
      ...suggestion.procedures.map(({ articleId }) => articleId),
    ];
    const chosen = ids.find((id) => id !== undefined && procedures.has(id, locale));
    const procedure =
      chosen === undefined
        ? undefined
        : procedures.fill(chosen, locale, role, { values, turns: conversation.turns });

    const known = new Map(request.known.map(({ label, value }) => [label, oneLine(value)]));
    const needs = (procedure?.dataNeeded ?? []).map((datum) => ({
      ...datum,
      value: datum.value ?? known.get(datum.label),
    }));
    const labels = new Set(needs.map(({ label }) => label));
    const told = [
      ...needs.flatMap(({ label, value }) => (value === undefined ? [] : [{ label, value }])),
      ...Array.from(known, ([label, value]) => ({ label, value })).filter(({ label }) => !labels.has(label)),
      ...knownValues(corpus, locale, values, new Set(procedure?.dataNeeded.map((one) => one.placeholder))),
    ];
    const needed = told.map(({ value }) => value);
    const team = procedure?.escalateTo?.team ?? suggestion.escalation?.team ?? suggestion.triage?.team;
    const { triage } = suggestion;
    const summary: EscalationSummary['parts'] = {
      question: shortened(maskExcept(wordsOf(conversation), needed)),
      tried: triedSoFar(request, parts),
      data: [...told, ...aboutConversation(request, locale)],
      missing: needs.flatMap(({ label, value }) => (value === undefined ? [label] : [])),
      deadline: deadlineOf(conversation, request, suggestion, parts),
      team:
        team === undefined || team === null
          ? null
          : { id: team, name: business.teams[team]?.[locale] ?? team },
      priority: triage?.priority ?? 'normal',
      evidence: evidenceOf(triage, locale, needed),
      ...(procedure && { procedure: { articleId: procedure.articleId, title: procedure.title } }),
    };
    return { locale, corpusVersion: corpus.version, text: summaryText(summary, locale), parts: summary };
  };

  /** Ticked steps in the order of their procedures, responses sent, the agent's note. */
  function triedSoFar(
    { ticked, sent, tried, locale }: Request,
    { procedures: all }: EscalationParts,
  ): string[] {
    const say = escalationWording(locale);
    const none = { values: new Map<string, string>(), turns: [] };
    const steps = Array.from(
      Map.groupBy(ticked, ({ articleId }) => articleId),
      ([articleId, marks]) => {
        const known = all.fill(articleId, locale, 'agent', none)?.steps ?? [];
        return known.filter(({ step }) => marks.some((mark) => mark.step === step)).map(({ text }) => text);
      },
    ).flat();
    const replies = [...new Set(sent)].flatMap((id) => {
      const response = documents.response(id, locale);
      return response ? [say.sent(response.title)] : [];
    });
    const note = maskExcept(oneLine(tried), []);
    return [...steps, ...replies, ...(note === '' ? [] : [note])];
  }
}

/** All that the customer wrote as one burst, so that what was said first counts too; what agents wrote where nobody else did. */
function wholeCase({ turns }: Conversation, messages: Request['messages']): Request['messages'] {
  const own = turns.filter(({ role, text }) => role === 'customer' && text.trim() !== '');
  if (own.length === 0) return messages;
  return own.slice(-mostCustomerTurns).map(({ role, text, sentAt }) => ({
    role,
    text,
    ...(sentAt !== undefined && { sentAt }),
  }));
}

/** The customer's messages on one line. */
function wordsOf({ customerTexts, text }: Conversation): string {
  const said = customerTexts.map(oneLine).filter((words) => words !== '');
  return said.length > 0 ? said.join(' / ') : oneLine(text);
}

/** Words on which signals rest, then counts that speak of our service; what a customer did over time is not passed on. */
function evidenceOf(triage: Triage | null, locale: Locale, needed: readonly string[]): string[] {
  if (!triage) return [];
  const words = triage.signals.map(({ evidence }) => {
    const longest = evidence.toSorted((a, b) => b.text.length - a.text.length)[0]?.text ?? '';
    return `“${maskExcept(oneLine(longest), needed)}”`;
  });
  const counts = triage.facts.filter(({ event }) => ofService.has(event));
  return [...new Set([...words, ...counts.map((fact) => countText(fact, locale))])];
}

/** Values of the shop's own placeholders that the procedure does not name, without those of the person. */
function knownValues(
  { business }: Corpus,
  locale: Locale,
  values: PlaceholderValues,
  told: ReadonlySet<string | undefined>,
): { label: string; value: string }[] {
  return Object.entries(business.placeholders).flatMap(([name, { label }]) => {
    const value = values.get(name);
    const isLeftOut = told.has(name) || name.startsWith('contact.');
    return value === undefined || isLeftOut ? [] : [{ label: label[locale] ?? name, value }];
  });
}

/** Where the case is found. */
function aboutConversation(
  { channel, conversation }: Request,
  locale: Locale,
): { label: string; value: string }[] {
  const say = escalationWording(locale);
  return [
    ...(channel === undefined ? [] : [{ label: say.channel, value: say.channels[channel] }]),
    ...(conversation?.id === undefined || conversation.id.trim() === ''
      ? []
      : [{ label: say.conversation, value: conversation.id.trim() }]),
  ];
}

/** What an agent promised last, else by when the customer is to be answered. */
function deadlineOf(
  { turns }: Conversation,
  { locale, channel }: Request,
  { triage }: Suggestion,
  { corpus: { business }, replyChecks, now }: EscalationParts,
): EscalationSummary['parts']['deadline'] {
  const written = (at: Date, isPromised: boolean) => ({
    at: at.toISOString(),
    text: deadlineText(at, now(), locale, business.timeZone),
    isPromised,
  });
  const said = turns.filter(({ role, text }) => role === 'agent' && text.trim() !== '');
  for (const { text, sentAt } of said.slice(-mostAgentTurns).reverse()) {
    const asked = ReplyCheckRequestSchema.parse({ text });
    const { promises } = replyChecks.check(
      asked,
      { role: 'agent' },
      sentAt === undefined ? now() : new Date(sentAt),
    );
    const promised = promises.at(-1);
    if (promised) return written(new Date(promised.dueAt), true);
  }
  return written(triage ? new Date(triage.replyBy) : replyBy(business, channel, 'normal', now()), false);
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Beginning and end of a long text, cut between words: what it is about stands first, what is asked last. */
function shortened(text: string): string {
  if (text.length <= maxQuestionCharacters) return text;
  const half = maxQuestionCharacters / 2;
  const start = text.slice(0, half);
  const end = text.slice(-half);
  return `${start.slice(0, start.lastIndexOf(' ')).trimEnd()} … ${end.slice(end.indexOf(' ') + 1)}`;
}
