import type { Context, MiddlewareHandler } from 'hono';
import { errorReply } from '../errors/reply.ts';
import type { AppEnv } from '../parts.ts';
import { createByteCache } from './byte-cache.ts';
import { acceptedEncoding, compress } from './compress.ts';
import { pagePolicy } from './page-policy.ts';
import type { SiteFile, SiteVersion } from './site-version.ts';

/** Where the agent console is, below the base path. */
export const consolePath = '/agent/';

/** Memory for files and their compressed forms. */
const cacheBytes = 64 * 1024 * 1024;

/** What pages are served from. */
export interface SiteSource {
  /** Newest first. Pages come from the first; older ones answer for files that an open page still asks for. */
  readonly versions: () => readonly SiteVersion[];
  /** Empty, or a path such as `/bantuan`. */
  readonly basePath: string;
  /** Origins whose pages may frame the agent console. Default: none. */
  readonly frameOrigins?: readonly string[];
  /** Default: every page is sent as it was built. */
  readonly fill?: PageFiller;
}

/** A page with what one request asked for. */
interface FilledPage {
  readonly html: string;
  readonly status: 200 | 429;
  readonly headers: Readonly<Record<string, string>>;
}

/** Gives a page, by its path below the base path, with what a request asks for; undefined sends it as it was built. */
export type PageFiller = (
  c: Context<AppEnv>,
  path: string,
  readPage: () => Promise<string>,
) => Promise<FilledPage | undefined>;

/** What is sent of a file. */
interface Prepared {
  readonly body: Buffer<ArrayBuffer>;
  readonly etag: string;
  readonly policy: string | undefined;
}

/** Serves the newest built site; addresses of the API and other methods than GET and HEAD pass by. */
export function serveSite({
  versions,
  basePath,
  frameOrigins = [],
  fill,
}: SiteSource): MiddlewareHandler<AppEnv> {
  const files = createByteCache<Prepared>(cacheBytes / 2, ({ body }) => body.length);
  const compressed = createByteCache<Buffer<ArrayBuffer>>(cacheBytes / 2, (body) => body.length);
  const fileKeys = new WeakMap<SiteFile, string>();
  let lastKey = 0;
  const keyOf = (file: SiteFile) => {
    const known = fileKeys.get(file) ?? String((lastKey += 1));
    fileKeys.set(file, known);
    return known;
  };

  const prepare = (file: SiteFile, framedBy: readonly string[] = ["'self'"]) =>
    files.get(keyOf(file), async () => {
      const { body, digest } = await file.read();
      const policy = file.isPage ? pagePolicy(body.toString(), framedBy) : undefined;
      return { body, etag: `W/"${digest}"`, policy };
    });

  const send = async (c: Context<AppEnv>, file: SiteFile, status: 200 | 404) => {
    const isConsole = status === 200 && c.req.path === consolePath;
    const { body, etag, policy } = await prepare(file, isConsole ? frameOrigins : undefined);
    const headers: Record<string, string> = {
      'Content-Type': file.type,
      'Cache-Control': file.isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      ETag: etag,
      ...(policy !== undefined && { 'Content-Security-Policy': policy }),
      ...(file.isText && { Vary: 'Accept-Encoding' }),
    };
    if (status === 200 && hasTag(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers);
    const encoding = file.isText ? acceptedEncoding(c.req.header('accept-encoding')) : undefined;
    if (encoding === undefined) return c.body(body, status, headers);
    const key = `${encoding} ${etag}`;
    const packed = await compressed.get(key, () => compress(body, encoding, file.isHashed));
    return c.body(packed, status, { ...headers, 'Content-Encoding': encoding });
  };

  /** Not kept by anybody in between: the address holds what a person typed. */
  const sendFilled = async (c: Context<AppEnv>, file: SiteFile, filled: FilledPage) => {
    const { policy } = await prepare(file);
    const headers: Record<string, string> = {
      'Content-Type': file.type,
      'Cache-Control': 'private, no-cache',
      Vary: 'Accept-Encoding',
      ...(policy !== undefined && { 'Content-Security-Policy': policy }),
      ...filled.headers,
    };
    const body = Buffer.from(filled.html);
    const encoding = acceptedEncoding(c.req.header('accept-encoding'));
    if (encoding === undefined) return c.body(body, filled.status, headers);
    const packed = await compress(body, encoding, false);
    return c.body(packed, filled.status, { ...headers, 'Content-Encoding': encoding });
  };

  return async (c, next) => {
    const { path } = c.req;
    const [newest, ...older] = versions();
    if (newest === undefined || /^\/v1(\/|$)/.test(path)) {
      await next();
      return;
    }
    const page = newest.find(path);
    const isReading = c.req.method === 'GET' || c.req.method === 'HEAD';
    if (!isReading) {
      if (!page) {
        await next();
        return;
      }
      const message = `Pages do not take ${c.req.method}. Use GET.`;
      return c.json(errorReply('METHOD_NOT_ALLOWED', message, c.get('requestId')), 405, {
        Allow: 'GET, HEAD',
      });
    }
    const { pathname, search } = new URL(c.req.url);
    const isBase = basePath !== '' && (pathname === basePath || pathname === '/');
    if (isBase) return c.redirect(`${basePath}/${search}`, 308);
    const moved = newest.redirect(path) ?? newest.redirect(`${path}/`);
    if (moved !== undefined) return c.redirect(`${moved}${search}`, 308);
    if (page) {
      const filled = page.isPage
        ? await fill?.(c, path, async () => (await prepare(page)).body.toString())
        : undefined;
      return filled ? await sendFilled(c, page, filled) : await send(c, page, 200);
    }
    if (newest.find(`${path}/`)) return c.redirect(`${basePath}${encodeURI(path)}/${search}`, 308);
    const earlier = older
      .map((version) => version.find(path))
      .find((file) => file !== undefined && !file.isPage);
    if (earlier) return await send(c, earlier, 200);
    const missing = notFoundPage(newest, path);
    if (missing) return await send(c, missing, 404);
    await next();
    return;
  };
}

/** Compares weakly, as https://www.rfc-editor.org/rfc/rfc9110#name-if-none-match says: proxies may drop the `W/`. */
const hasTag = (header: string | undefined, etag: string) =>
  (header ?? '')
    .split(',')
    .map((tag) => tag.trim())
    .some((tag) => tag === '*' || tag.replace(/^W\//, '') === etag.replace(/^W\//, ''));

/** The page of the language that the address begins with, else the default language's. */
function notFoundPage(site: SiteVersion, path: string): SiteFile | undefined {
  const [, first = ''] = path.split('/');
  return (
    site.find(`/${first}/404.html`) ??
    site.find(`/${first}/404/`) ??
    site.find('/404.html') ??
    site.find('/404/')
  );
}
