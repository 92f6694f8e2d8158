import { createKnowledge } from '../../../assist-api/create-knowledge.ts';
import type { Knowledge } from '../../../assist-api/knowledge.ts';
import { createLogger } from '../../../assist-api/log.ts';
import { loadCorpus } from '../../../content/corpus/index.ts';
import { changedCorpus, replacing } from '../../content/corpus/changed-corpus.ts';
import type { Changes } from '../../content/corpus/changed-corpus.ts';
import { startOfTest } from '../test-api.ts';

const late = (locale: string) => `playbook/${locale}/returns/late-return.mdx`;

/** Limits of roles in what the procedure says, a photo that the customer sends, and a signal that leads to it. */
const withLimits: Changes = {
  'facts.yaml': (text) =>
    `${text}agent_goodwill_limit: { type: money, value: 20000, audience: internal }
manager_goodwill_limit: { type: money, value: 200000, audience: internal }
agent_refund_limit: { type: money, value: 90000, audience: internal }\n`,
  'signals.yaml': replacing('raisesTo: urgent', 'raisesTo: urgent\n  procedure: late-return'),
  [late('id')]: (text) =>
    replacing(
      'decides: Kepala bengkel, di atas {{ fact.goodwill_limit }}',
      'decides: "Agen sampai {{ fact.agent_goodwill_limit }}, manajer sampai {{ fact.manager_goodwill_limit }}"',
    )(
      replacing(
        'dataNeeded: [Nomor pesanan, Foto]',
        'dataNeeded: [Nomor Pesanan, { data: Foto, sentAs: photo }, Alasan]',
      )(text),
    ).replace('tanpa bertanya.', 'tanpa bertanya. Refund {{ fact.agent_refund_limit }}.'),
  [late('en')]: replacing(
    'dataNeeded: [Order number, Photo]',
    'dataNeeded: [Order number, { data: Photo, sentAs: photo }]',
  ),
};

/** What answers from the fixture's shop, with such limits and further changes. */
export async function shopWithLimits(changes: Changes = {}): Promise<Knowledge> {
  const corpus = await loadCorpus(changedCorpus({ ...withLimits, ...changes }), {
    now: startOfTest,
    cacheDir: null,
  });
  return createKnowledge(corpus, {
    config: { publicUrl: undefined, basePath: '' },
    now: () => startOfTest,
    log: createLogger(
      'silent',
      () => undefined,
      () => startOfTest,
    ),
  });
}
