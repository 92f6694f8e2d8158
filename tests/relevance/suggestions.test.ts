import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createKnowledge } from '../../assist-api/create-knowledge.ts';
import type { Suggestion } from '../../assist-api/routes/suggestions/schema.ts';
import { loadCorpus } from '../../content/corpus/index.ts';
import { readJudgedConversations } from './judged-conversations.ts';
import type { JudgedConversation } from './judged-conversations.ts';

const corpus = await loadCorpus(join(import.meta.dirname, '../../content'));
const silent = () => undefined;
const knowledge = createKnowledge(corpus, {
  config: { publicUrl: 'https://help.example', basePath: '/' },
  now: () => corpus.resolvedAt,
  log: { debug: silent, info: silent, warn: silent, error: silent },
});

interface Judged {
  readonly judged: JudgedConversation;
  readonly suggestion: Suggestion;
  readonly given: readonly string[];
}
const all: readonly Judged[] = readJudgedConversations().map((judged) => {
  const suggestion = knowledge.suggest({ messages: judged.messages, limit: 5 });
  return { judged, suggestion, given: suggestion.triage?.signals.map(({ kind }) => kind) ?? [] };
});
const customers = all.filter(({ judged }) => judged.form !== 'agent' && judged.form !== 'unrelated');
const agents = all.filter(({ judged }) => judged.form === 'agent');
const unrelated = all.filter(({ judged }) => judged.form === 'unrelated');

const holds =
  (key: 'responses' | 'articles', k: number) =>
  ({ judged, suggestion }: Judged) =>
    suggestion[key]
      .slice(0, k)
      .some((item) => judged[key].includes('responseId' in item ? item.responseId : item.articleId));

/** A share with what it was counted over. */
interface Figure {
  readonly n: number;
  readonly share: number;
}
function shareOf(list: readonly Judged[], isRight: (row: Judged) => boolean): Figure {
  return { n: list.length, share: list.length === 0 ? 1 : list.filter(isRight).length / list.length };
}

/** The figures of a part of the set. */
function figuresOf(list: readonly Judged[]) {
  const of = (part: readonly Judged[]) => part.filter((row) => list.includes(row));
  const answerable = of(customers).filter(({ judged }) => judged.responses.length > 0);
  const asked = of(customers).filter(({ judged }) => judged.topic !== null);
  const expected = of(customers).reduce((sum, { judged }) => sum + judged.signals.length, 0);
  const given = of(customers).reduce((sum, row) => sum + row.given.length, 0);
  const hits = of(customers).reduce(
    (sum, row) => sum + row.given.filter((kind) => row.judged.signals.includes(kind)).length,
    0,
  );
  const grouped = of(customers).flatMap((row) =>
    (row.judged.groups ?? []).map((responses) => ({ ...row, judged: { ...row.judged, responses } })),
  );
  return {
    'response in 3': shareOf(answerable, holds('responses', 3)),
    'response first': shareOf(answerable, holds('responses', 1)),
    'each of several questions in 5': shareOf(grouped, holds('responses', 5)),
    "agents' passage in 3": shareOf(of(agents), holds('articles', 3)),
    "agents' passage first": shareOf(of(agents), holds('articles', 1)),
    'topic, either of two': shareOf(asked, isTopicRight),
    'topic, as first judged': shareOf(
      asked,
      ({ judged, suggestion }) => suggestion.triage?.topic === judged.topic,
    ),
    priority: shareOf(of(customers), isPriorityRight),
    'priority, always normal': shareOf(of(customers), ({ judged }) => judged.priority === 'normal'),
    'urgent found': shareOf(
      of(customers).filter(({ judged }) => judged.priority === 'urgent'),
      isPriorityRight,
    ),
    'signals, precision': { n: given, share: given === 0 ? 1 : hits / given },
    'signals, recall': { n: expected, share: expected === 0 ? 1 : hits / expected },
    'look-alikes left alone': shareOf(
      of(customers).filter(({ judged }) => judged.innocentOf !== undefined),
      ({ judged, given: kinds }) => !kinds.includes(judged.innocentOf ?? ''),
    ),
    'procedure first': shareOf(
      list.filter(({ judged }) => typeof judged.procedure === 'string'),
      ({ judged, suggestion }) => suggestion.procedures[0]?.articleId === judged.procedure,
    ),
    'no procedure where none fits': shareOf(
      list.filter(({ judged }) => judged.procedure === null),
      ({ suggestion }) => suggestion.procedures.length === 0,
    ),
    'out of scope, abstained': shareOf(of(unrelated), ({ suggestion }) => suggestion.abstained),
    'answerable, answered': shareOf(answerable, ({ suggestion }) => !suggestion.abstained),
  } satisfies Record<string, Figure>;
}

function isTopicRight({ judged, suggestion }: Judged): boolean {
  const topic = suggestion.triage?.topic ?? '';
  return topic === judged.topic || (judged.topicsToo?.includes(topic) ?? false);
}

function isPriorityRight({ judged, suggestion }: Judged): boolean {
  return suggestion.triage?.priority === judged.priority;
}

const figures = figuresOf(all);

test('the figures', () => {
  const halves = (['tune', 'check'] as const).map((split) =>
    figuresOf(all.filter(({ judged }) => judged.split === split)),
  );
  const shown = ({ n, share }: Figure) => `${share.toFixed(3)} (${n})`.padEnd(13);
  for (const name of Object.keys(figures) as (keyof typeof figures)[]) {
    const row = [figures, ...halves].map((part) => shown(part[name]));
    console.log(`${name.padEnd(32)}${row.join('')}`);
  }
  for (const kind of corpus.signals.map((signal) => signal.kind)) {
    const wanted = customers.filter(({ judged }) => judged.signals.includes(kind));
    const got = customers.filter(({ given }) => given.includes(kind));
    const right = wanted.filter(({ given }) => given.includes(kind));
    console.log(`${kind.padEnd(24)}n ${wanted.length}, found ${right.length}, given ${got.length}`);
  }
  expect(all.length).toBeGreaterThanOrEqual(180);
});

test('a topic is told with the words that it rests on', () => {
  const bare = customers.filter(
    ({ suggestion: { triage } }) => triage?.topic !== null && triage?.topicEvidence.length === 0,
  );
  expect(bare.map(({ judged }) => judged.messageId)).toEqual([]);
});

test.each<[keyof typeof figures, number]>([
  ['response in 3', 0.92],
  ['response first', 0.8],
  ["agents' passage in 3", 0.9],
  ['topic, either of two', 0.88],
  ['topic, as first judged', 0.85],
  ['priority', 0.8],
  ['urgent found', 0.95],
  ['signals, precision', 0.9],
  ['signals, recall', 0.71],
  ['procedure first', 0.83],
  ['no procedure where none fits', 0.83],
  ['out of scope, abstained', 0.85],
  ['answerable, answered', 0.95],
])('%s: at least %d', (name, least) => {
  expect(figures[name].share).toBeGreaterThanOrEqual(least);
});

describe('the set', () => {
  const hardCases = [
    ['not_paying'],
    ['haggling'],
    ['shifting_demands'],
    ['endless_attention'],
    ['out_of_reach'],
    ['dishonest_claim'],
    ['abuse', 'threat'],
    ['unreasonable_demand'],
    ['public_complaint'],
    ['advice_ignored'],
  ];

  test('names topics, signals, responses and articles that exist', () => {
    const known = {
      topics: new Set(corpus.topics.map(({ topicId }) => topicId)),
      signals: new Set(corpus.signals.map(({ kind }) => kind)),
      responses: new Set(corpus.responses.map(({ shortCode }) => shortCode)),
      articles: new Set([...corpus.articles, ...corpus.playbook].map(({ articleId }) => articleId)),
      procedures: new Set(
        corpus.playbook.flatMap(({ articleId, procedure }) => (procedure ? [articleId] : [])),
      ),
    };
    const unknown = all.flatMap(({ judged }) => [
      ...[judged.topic, ...(judged.topicsToo ?? [])].filter((id) => id !== null && !known.topics.has(id)),
      ...[...judged.signals, judged.innocentOf ?? judged.signals[0] ?? 'waiting'].filter(
        (kind) => !known.signals.has(kind),
      ),
      ...[...judged.responses, ...(judged.groups ?? []).flat()].filter((id) => !known.responses.has(id)),
      ...judged.articles.filter((id) => !known.articles.has(id)),
      ...[judged.procedure].filter((id) => typeof id === 'string' && !known.procedures.has(id)),
    ]);
    expect(unknown).toEqual([]);
  });

  test('holds every form, both languages and mixed ones, in both halves', () => {
    for (const split of ['tune', 'check'] as const) {
      const half = all.filter(({ judged }) => judged.split === split).map(({ judged }) => judged);
      expect(new Set(half.map(({ form }) => form)).size).toBe(6);
      expect(new Set(half.map(({ language }) => language)).size).toBe(3);
    }
    expect(agents.length).toBeGreaterThanOrEqual(40);
    expect(unrelated.length).toBeGreaterThanOrEqual(30);
  });

  test('holds at least 6 messages of every signal, and of each hard case 4 with it and 4 innocent ones', () => {
    for (const { kind } of corpus.signals) {
      const those = customers.filter(({ judged }) => judged.signals.includes(kind));
      expect(those.length, kind).toBeGreaterThanOrEqual(6);
    }
    for (const kinds of hardCases) {
      const meant = customers.filter(({ judged }) => judged.signals.some((kind) => kinds.includes(kind)));
      const innocent = customers.filter(({ judged }) => kinds.includes(judged.innocentOf ?? ''));
      expect(meant.length, kinds.join()).toBeGreaterThanOrEqual(4);
      expect(innocent.length, kinds.join()).toBeGreaterThanOrEqual(4);
    }
  });
});
