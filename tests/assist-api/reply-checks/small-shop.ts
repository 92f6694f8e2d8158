import { loadCorpus } from '../../../content/corpus/index.ts';
import type { Corpus } from '../../../content/corpus/index.ts';
import { FactSchema } from '../../../content/corpus/schema/fact.ts';
import { createAnalyser } from '../../../content/corpus/language/index.ts';
import { createReplyChecks } from '../../../assist-api/reply-checks/index.ts';
import { ReplyCheckRequestSchema } from '../../../assist-api/routes/reply-checks/schema.ts';
import type { ReplyCheck } from '../../../assist-api/routes/reply-checks/schema.ts';
import { fixtureCorpusDir, startOfTest } from '../test-api.ts';

const limit = (type: 'money' | 'percent', value: number) =>
  FactSchema.parse({ type, value, audience: 'internal' });

/** The fixture's shop, with limits for its people. */
async function smallShop(): Promise<Corpus> {
  const corpus = await loadCorpus(fixtureCorpusDir, { now: startOfTest, cacheDir: null });
  const facts = new Map(corpus.facts);
  facts.set('agent_goodwill_limit', limit('money', 20_000));
  facts.set('lead_goodwill_limit', limit('money', 60_000));
  facts.set('agent_refund_limit', limit('money', 100_000));
  facts.set('agent_keep_item_limit', limit('money', 30_000));
  facts.set('lead_advance_refund_limit', limit('money', 80_000));
  facts.set('agent_partial_refund_share', limit('percent', 30));
  return { ...corpus, facts };
}

const corpus = await smallShop();
const checks = createReplyChecks(corpus, createAnalyser({ vocabulary: corpus.vocabulary }));

/** Parts of a request; `now` and `role` stand for who sends it and when. */
interface Asked {
  readonly [key: string]: unknown;
  readonly now?: Date;
  readonly role?: string;
}

/** Checks a reply of the small shop on a Wednesday morning. */
export function check(text: string, { now = startOfTest, role = 'agent', ...rest }: Asked = {}): ReplyCheck {
  return checks.check(ReplyCheckRequestSchema.parse({ text, ...rest }), { role }, now);
}

/** Findings as [kind, severity, words]. */
export function found(text: string, asked: Asked = {}): readonly [string, string, string][] {
  return check(text, asked).findings.map(({ kind, severity, text: words }) => [kind, severity, words]);
}
