import autocannon from 'autocannon';

/** What is sent to one address. */
export interface Load {
  readonly origin: string;
  readonly path: string;
  /** Sent as a bearer token; empty for none. */
  readonly token: string;
  /** Shared out to the connections, so that no two of them send the same at a time. */
  readonly bodies: readonly string[];
}

/** What came of it. Latencies are those of whole requests, in milliseconds. */
export interface Answered {
  readonly count: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

const connections = 10;

/** Sends requests over 10 connections, each one after the other. Throws where an answer was not 2xx. */
export async function send({ origin, path, token, bodies }: Load, seconds: number): Promise<Answered> {
  const each = Math.floor(bodies.length / connections);
  let connection = 0;
  const latencies: number[] = [];
  const { duration, non2xx, errors } = await run(
    {
      url: `${origin}${path}`,
      connections,
      duration: seconds,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token !== '' && { authorization: `Bearer ${token}` }),
      },
      setupClient: (client) => {
        const own = bodies.slice(connection * each, (connection + 1) * each);
        client.setRequests(own.map((body) => ({ body })));
        connection += 1;
      },
    },
    (milliseconds) => latencies.push(milliseconds),
  );
  if (non2xx + errors > 0) throw new Error(`${origin}${path}: ${non2xx} answers not 2xx, ${errors} errors.`);
  latencies.sort((a, b) => a - b);
  const percentile = (share: number) => latencies[Math.ceil(share * latencies.length) - 1] ?? NaN;
  return {
    count: latencies.length,
    perSecond: latencies.length / duration,
    p50: percentile(0.5),
    p99: percentile(0.99),
  };
}

/** autocannon itself keeps latencies in whole milliseconds only; `onAnswer` is told exactly. */
function run(
  options: autocannon.Options,
  onAnswer: (milliseconds: number) => void,
): Promise<autocannon.Result> {
  return new Promise((resolve, reject) => {
    const instance = autocannon(options, (error: Error | null, result) => {
      if (error) reject(error);
      else resolve(result);
    });
    instance.on('response', (_client, _status, _bytes, milliseconds) => {
      onAnswer(milliseconds);
    });
  });
}
