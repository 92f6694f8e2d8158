import { useEffect, useState } from 'preact/hooks';

const tickMs = 30_000;

/** The time, renewed every half minute, so that a passed deadline shows. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), tickMs);
    return () => clearInterval(timer);
  }, []);
  return now;
}
