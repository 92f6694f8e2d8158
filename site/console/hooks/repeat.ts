/** Does something at once, at every interval, and whenever the connection returns. Gives what ends it. */
export function repeatWhenOnline(act: () => void, intervalMs: number): () => void {
  act();
  const timer = setInterval(act, intervalMs);
  addEventListener('online', act);
  return () => {
    clearInterval(timer);
    removeEventListener('online', act);
  };
}
