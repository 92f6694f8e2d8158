import type { Knowledge } from '../knowledge.ts';
import type { MadeSuggestion, SuggestionOrder } from '../routes/suggestions/make.ts';
import { createThreadPool } from './thread-pool.ts';
import type { ThreadPool, ThreadPoolParts } from './thread-pool.ts';

/** Makes suggestions beside the main thread. */
export interface SuggestionThreads {
  /**
   * The suggestion that `knowledge` finds, made in a thread. Undefined where there is no thread of that state, and resolves
   * to undefined where all have enough to do or the thread failed: then the caller makes it. Never rejects.
   */
  make(knowledge: Knowledge, order: SuggestionOrder): Promise<MadeSuggestion | undefined> | undefined;
  /** Starts threads for a state in the background; those of the state before end once they have answered what waits. */
  follow(knowledge: Knowledge): void;
  /** Resolves once every thread of the state that was followed last is ready or has failed. */
  ready(): Promise<void>;
  /** Ends all threads and starts no more; to be called when no request is under way. */
  close(): Promise<void>;
}

/** Threads for the states of the knowledge, `count` of them for each; none until a state is followed. */
export function createSuggestionThreads(parts: Omit<ThreadPoolParts, 'sources'>): SuggestionThreads {
  const pools = new Set<ThreadPool>();
  let current: { readonly knowledge: Knowledge; readonly pool: ThreadPool } | undefined;
  let isClosed = false;
  return {
    make: (knowledge, order) => (current?.knowledge === knowledge ? current.pool.make(order) : undefined),
    follow(knowledge) {
      if (isClosed || parts.count === 0 || current?.knowledge === knowledge) return;
      current?.pool.finish();
      const pool = createThreadPool({ ...parts, sources: () => knowledge.suggestionSources() });
      current = { knowledge, pool };
      pools.add(pool);
      void pool.ended.then(() => pools.delete(pool));
    },
    ready: () => current?.pool.ready ?? Promise.resolve(),
    async close() {
      isClosed = true;
      const ending = [...pools];
      for (const pool of ending) pool.end();
      await Promise.all(ending.map(({ ended }) => ended));
    },
  };
}
