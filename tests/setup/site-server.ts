import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** A slow line in front of the server. */
export interface Line {
  /** Milliseconds between a request and the first byte of its answer. */
  readonly roundTripMs: number;
  /** Bits per second that all answers share. */
  readonly bitsPerSecond: number;
}

/** A built site served on loopback, compressed with brotli as the product serves it. */
export interface SiteServer {
  readonly origin: string;
  /** Path and bytes of every answer so far, in order; workers' requests are counted too. */
  readonly sent: readonly { readonly path: string; readonly bytes: number }[];
  /** Forgets what was sent. */
  reset(): void;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Bytes of one step of a slow answer: about a packet. */
const packetBytes = 1_400;

/** Serves `dir`. With a `line` every answer waits for the round trip, and all share the bandwidth packet by packet. */
export async function serveBuiltSite(dir: string, line?: Line): Promise<SiteServer> {
  const sent: { path: string; bytes: number }[] = [];
  const bodies = new Map<string, Buffer>();
  let freeAt = 0;

  const bodyOf = (file: string): Buffer => {
    const known = bodies.get(file);
    if (known) return known;
    const bytes = readFileSync(file);
    const body = extname(file) in types && extname(file) !== '.woff2' ? brotliCompressSync(bytes) : bytes;
    bodies.set(file, body);
    return body;
  };

  async function write(response: ServerResponse, body: Buffer, slow: Line): Promise<void> {
    await pause(slow.roundTripMs);
    for (let at = 0; at < body.length; at += packetBytes) {
      const packet = body.subarray(at, at + packetBytes);
      const startsAt = Math.max(performance.now(), freeAt);
      freeAt = startsAt + (packet.length * 8_000) / slow.bitsPerSecond;
      await pause(freeAt - performance.now());
      response.write(packet);
    }
    response.end();
  }

  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname);
    const named = join(dir, path);
    const file = existsSync(named) && statSync(named).isDirectory() ? join(named, 'index.html') : named;
    if (path.includes('..') || !existsSync(file)) {
      response.writeHead(path.startsWith('/v1/') ? 204 : 404).end();
      return;
    }
    const body = bodyOf(file);
    const type = types[extname(file)];
    response.writeHead(200, {
      'Content-Type': type ?? 'application/octet-stream',
      ...(type !== undefined && extname(file) !== '.woff2' && { 'Content-Encoding': 'br' }),
    });
    sent.push({ path, bytes: body.length });
    if (line) void write(response, body, line);
    else response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    sent,
    reset: () => {
      sent.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
