import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import { randomUUID } from 'node:crypto';
import { getRequestListener } from '@hono/node-server';
import { TanggapError } from '../../content/corpus/errors.ts';
import { errorReply } from '../errors/reply.ts';
import type { ErrorReply } from '../errors/reply.ts';

/** Longest wait for requests under way when the process ends. */
const finishMs = 10_000;

/** A server that listens. */
export interface RunningServer {
  /** The port in use, also where 0 was asked for. */
  readonly port: number;
  /** Takes no more requests, finishes those under way, then ends. */
  close(): Promise<void>;
}

/** What a Hono app offers to a server. */
interface FetchApp {
  fetch(request: Request, env: unknown): Response | Promise<Response>;
}

/** Listens for HTTP. Throws `PORT_TAKEN` or `LISTEN_FAILED`. What cannot even be read is refused in the API's own shape. */
export async function listen(
  app: FetchApp,
  { port, host }: { port: number; host: string },
): Promise<RunningServer> {
  const unreadable = () =>
    errorReply(
      'INVALID_REQUEST',
      'The request could not be read: check its method, address and headers.',
      randomUUID(),
    );
  const listener = getRequestListener((request, env) => app.fetch(request, env), {
    errorHandler: () => Response.json(unreadable(), { status: 400 }),
  });
  // Node would answer a request without Host with an empty body; the listener refuses it in the API's shape.
  const server = createServer({ requireHostHeader: false }, (incoming, outgoing) => {
    void listener(incoming, outgoing);
  });
  server.on('checkExpectation', (_incoming, outgoing: ServerResponse) => {
    outgoing.writeHead(417, { 'Content-Type': 'application/json' }).end(JSON.stringify(unreadable()));
  });
  server.on('connect', (_incoming, socket) => {
    // Node leaves the connection to us here; an error without a listener would end the process.
    socket.on('error', () => socket.destroy());
    const refusal = errorReply(
      'METHOD_NOT_ALLOWED',
      'This is no proxy: it does not take CONNECT. Ask it directly, with GET.',
      randomUUID(),
    );
    socket.end(rawAnswer('405 Method Not Allowed', refusal, 'Allow: GET, HEAD\r\n'));
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return;
    const status =
      error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request';
    socket.end(rawAnswer(status, unreadable()));
  });
  await started(server, port, host);
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () => ended(server),
  };
}

/** An answer where Node gives no more than the connection. `headers` are whole lines. */
function rawAnswer(status: string, reply: ErrorReply, headers = ''): string {
  const body = JSON.stringify(reply);
  return `HTTP/1.1 ${status}\r\nConnection: close\r\n${headers}Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** Throws `PORT_TAKEN` or `LISTEN_FAILED` where another program could not listen either; for programs that would take the next port. */
export async function requireFreePort({ port, host }: { port: number; host: string }): Promise<void> {
  const probe = createServer();
  await started(probe, port, host);
  await ended(probe);
}

function started(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const isTaken = cause.code === 'EADDRINUSE';
      reject(
        isTaken
          ? new TanggapError('PORT_TAKEN', `Port ${port} is taken by another program.`, {
              hint: `Choose another one: PORT=${port + 1} npm start`,
              cause,
            })
          : new TanggapError('LISTEN_FAILED', `Cannot listen on ${host}, port ${port}: ${cause.message}.`, {
              hint: 'Check HOST and PORT.',
              cause,
            }),
      );
    });
    server.listen(port, host, () => resolve());
  });
}

async function ended(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), finishMs);
  await closed;
  clearTimeout(late);
}
