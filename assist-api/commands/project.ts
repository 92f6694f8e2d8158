import { join } from 'node:path';
import { currentMoment, loadCorpus } from '../../content/corpus/index.ts';
import type { Corpus } from '../../content/corpus/corpus.ts';
import type { WriterLocale } from '../../content/corpus/problems/finding.ts';
import type { Config } from '../config.ts';
import { createKnowledge } from '../create-knowledge.ts';
import type { Knowledge } from '../knowledge.ts';
import { keepTypedWordsInMemory } from '../learning/index-keeping.ts';
import { createLearner } from '../learning/learner.ts';
import type { Learner } from '../learning/learner.ts';
import type { Logger } from '../log.ts';
import { createPublisher } from '../publish/publisher.ts';
import type { Publisher } from '../publish/publisher.ts';
import { openSavedIndexes } from '../retrieval/index.ts';
import type { Store } from '../store/store.ts';
import { openSavedTriage } from '../triage/index.ts';

/** The product's own folder, where `site/` and astro.config.mjs are. */
export const projectDir = join(import.meta.dirname, '..', '..');

/** What every command that serves or builds is given. */
export interface CommandParts {
  readonly config: Config;
  readonly log: Logger;
  readonly now: () => Date;
  /** Language in which problems of the content are told. */
  readonly writerLocale: WriterLocale;
  /** Tells people what is going on, one line or block at a time. */
  readonly say: (text: string) => void;
  /** Aborted when the process is asked to end. */
  readonly ending: AbortSignal;
}

/** Reads the content as it holds at a moment. Rejects with `CorpusError`. */
export function readCorpus({ config, writerLocale, now }: CommandParts, at: Date = now()): Promise<Corpus> {
  const cacheDir = join(config.siteDir, '..', 'cache', 'corpus');
  return loadCorpus(config.contentDir, { cacheDir, now: at, writerLocale });
}

/** Prepares everything that answers, with what the team's own history teaches. */
export function learnerFor({ config, now, log }: CommandParts, store: Store): Learner {
  const directory = join(config.siteDir, '..', 'cache', 'indexes');
  return createLearner({
    store,
    retentionDays: config.textRetentionDays,
    config,
    now,
    log,
    savedIndexes: keepTypedWordsInMemory(openSavedIndexes(directory)),
    savedTriage: openSavedTriage(directory),
  });
}

/** Reads the content and prepares everything that answers from it, with nothing learned. Rejects with `CorpusError`. */
export async function loadKnowledge(parts: CommandParts): Promise<Knowledge> {
  const { config, now, log } = parts;
  return createKnowledge(await readCorpus(parts), { config, now, log });
}

/** One line on what the content holds. */
export function describeCorpus({ articles, playbook, responses, business }: Corpus): string {
  const unique = (ids: readonly string[]) => new Set(ids).size;
  return [
    `${unique(articles.map(({ articleId }) => articleId))} articles`,
    `${unique(playbook.map(({ articleId }) => articleId))} playbook articles`,
    `${unique(responses.map(({ shortCode }) => shortCode))} canned responses`,
    `in ${business.locales.join(', ')}`,
  ].join(', ');
}

/** A publisher of the site for this content. */
export function publisherFor(
  { config, now }: CommandParts,
  knowledge: () => Knowledge,
  contentTaken?: () => Promise<void>,
): Publisher {
  const { contentDir, publicUrl, basePath, siteDir } = config;
  const at = () => currentMoment(knowledge().corpus, now());
  return createPublisher({
    projectDir,
    contentDir,
    publicUrl,
    basePath,
    siteDir,
    at,
    now,
    ...(contentTaken && { contentTaken }),
  });
}

/** Builds the site where it is stale, and says how long that took. */
export async function publishSite(publisher: Publisher, say: CommandParts['say']): Promise<void> {
  if (await publisher.isBuilt()) {
    await publisher.publish();
    say('Site       up to date');
    return;
  }
  say('Site       building ...');
  const startedAt = performance.now();
  await publisher.publish();
  say(`Site       built in ${((performance.now() - startedAt) / 1_000).toFixed(1)} s`);
}
