/** How long to wait after each failure in a row; the last pause repeats. A full disk or memory is often free again soon. */
const defaultPausesMs: readonly number[] = [5_000, 30_000, 2 * 60_000, 10 * 60_000, 30 * 60_000];

/** What is tried, and how. */
export interface KeptTrying {
  readonly work: () => Promise<unknown>;
  /** Called after each failure; another try follows after `pauseMs`. */
  readonly onFailure: (error: unknown, pauseMs: number) => void;
  /** Ends all tries. */
  readonly signal: AbortSignal;
  /** Milliseconds, never empty. */
  readonly pausesMs?: readonly number[];
}

/**
 * Gives a function that does the work at once, and after a failure again and again until it goes well. Calling it
 * anew takes the place of a waiting try, and counts failures from the beginning. It never rejects, and resolves after
 * the first try.
 */
export function keepTrying({
  work,
  onFailure,
  signal,
  pausesMs = defaultPausesMs,
}: KeptTrying): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let latest = 0;
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  const attempt = async (turn: number, failures: number): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (signal.aborted) return;
      const pauseMs = pausesMs[Math.min(failures, pausesMs.length - 1)] ?? 0;
      onFailure(error, pauseMs);
      if (turn === latest) timer = setTimeout(() => void attempt(turn, failures + 1), pauseMs);
    }
  };

  return () => {
    clearTimeout(timer);
    latest += 1;
    return attempt(latest, 0);
  };
}
