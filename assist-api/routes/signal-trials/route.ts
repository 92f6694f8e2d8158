import { createRoute } from '@hono/zod-openapi';
import type { RouteHandler } from '@hono/zod-openapi';
import { readSignals } from '../../../content/corpus/load/read-signals.ts';
import { languageOf } from '../../../content/corpus/language/index.ts';
import { readConversation } from '../../conversation/index.ts';
import { RequestError } from '../../errors/request-error.ts';
import { refusals } from '../../errors/schema.ts';
import type { AppEnv, AppParts } from '../../parts.ts';
import type { ItemKind } from '../../suggest/retriever.ts';
import { trySignals } from '../../triage/index.ts';
import { localeOf } from '../locale.ts';
import { toSignalTrial } from './mapping.ts';
import { SignalRulesSchema, SignalTrialRequestSchema, SignalTrialSchema } from './schema.ts';

/** Which rules of signals.yaml fit a message and why, and what a change of them would do. */
export const signalTrialsRoute = createRoute({
  method: 'post',
  path: '/v1/signal-trials',
  tags: ['Writer'],
  summary: 'Try the rules of triage on a message',
  description:
    'Writers and managers see every rule that fits with the words it rests on, what was denied, quoted or excepted, and, with `signals`, what a changed signals.yaml would do. Faults in that text are refused with `SIGNALS_INVALID`; `issues` names each with its line. Nothing is kept.',
  security: [{ token: [] }, { session: [] }],
  request: {
    body: { required: true, content: { 'application/json': { schema: SignalTrialRequestSchema } } },
  },
  responses: {
    200: {
      description: 'What the rules give.',
      content: { 'application/json': { schema: SignalTrialSchema } },
    },
    ...refusals(400, 401, 403, 413, 415, 429, 500),
  },
});

/** The text that a change begins from. */
export const signalRulesRoute = createRoute({
  method: 'get',
  path: '/v1/signals',
  tags: ['Writer'],
  summary: 'Read the rules of triage in force',
  description:
    'The text of signals.yaml, to be changed and tried with `POST /v1/signal-trials`. It is kept in its file alone: nothing here writes it.',
  security: [{ token: [] }, { session: [] }],
  responses: {
    200: {
      description: 'signals.yaml.',
      content: { 'application/json': { schema: SignalRulesSchema } },
    },
    ...refusals(401, 403, 429, 500),
  },
});

export function signalRules(parts: AppParts): RouteHandler<typeof signalRulesRoute, AppEnv> {
  return (c) => {
    const { signalsSource, version } = parts.knowledge().corpus;
    return c.json({ text: signalsSource, corpusVersion: version }, 200);
  };
}

const lists: readonly (readonly ItemKind[])[] = [['response'], ['article', 'playbook']];
const hitsLookedAt = 5;

/** Throws `SIGNALS_INVALID` for a text that could not stand in signals.yaml. */
export function signalTrials(parts: AppParts): RouteHandler<typeof signalTrialsRoute, AppEnv> {
  return (c) => {
    const { messages, history, locale: asked, signals: text } = c.req.valid('json');
    const { corpus, analyser, learnedTriage, retriever } = parts.knowledge();
    localeOf(corpus, asked);
    const conversation = readConversation({ messages, limit: hitsLookedAt }, analyser, corpus.business);
    const { locale, burst, turns, askedBy } = conversation;
    const agentLocale = asked ?? locale;
    const changed = text === undefined ? undefined : signalsFrom(text, agentLocale);
    const triaged = {
      messages: burst,
      askedBy,
      turns,
      history: history?.events ?? [],
      locale,
      agentLocale,
      channel: undefined,
      hits: lists.map((kinds) =>
        retriever.search({ text: conversation.searched, locale, kinds, limit: hitsLookedAt }),
      ),
    };
    const by = (signals: typeof corpus.signals) =>
      trySignals(signals, triaged, { corpus, analyser, learnedTriage, now: parts.now });
    const present = by(corpus.signals);
    const trial = changed
      ? toSignalTrial(by(changed), agentLocale, present)
      : toSignalTrial(present, agentLocale, undefined);
    return c.json(trial, 200);
  };
}

function signalsFrom(text: string, locale: string) {
  const { signals, problems } = readSignals(text, languageOf(locale) === 'id' ? 'id' : 'en');
  if (problems.length === 0) return signals;
  const [first] = problems;
  throw new RequestError(
    'SIGNALS_INVALID',
    `signals.yaml, line ${first?.line ?? 1}: ${first?.message ?? ''} See "issues" for every fault.`,
    {
      issues: problems.map(({ line = 1, key, message, expected }) => ({
        path: `signals:${line}${key === undefined ? '' : ` ${key}`}`,
        message,
        expected,
      })),
    },
  );
}
