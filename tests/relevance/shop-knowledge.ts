import { join } from 'node:path';
import { parseConfig } from '../../assist-api/config.ts';
import { createKnowledge } from '../../assist-api/create-knowledge.ts';
import { createLogger } from '../../assist-api/log.ts';
import { loadCorpus } from '../../content/corpus/index.ts';

/** A Tuesday afternoon within opening hours. */
export const now = new Date('2026-11-24T07:00:00Z');
const contentDir = join(import.meta.dirname, '..', '..', 'content');
/** The content of the shop. */
export const corpus = await loadCorpus(contentDir, { now, cacheDir: null });
/** What answers from it. */
export const knowledge = createKnowledge(corpus, {
  config: parseConfig({ PUBLIC_URL: 'https://bantuan.tokokirana.example' }, contentDir),
  now: () => now,
  log: createLogger(
    'silent',
    () => undefined,
    () => now,
  ),
});
