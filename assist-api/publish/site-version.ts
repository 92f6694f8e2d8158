import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { getMimeType } from 'hono/utils/mime';

/** One file of a built site. */
export interface SiteFile {
  /** Value of `Content-Type`. */
  readonly type: string;
  readonly isPage: boolean;
  /** Whether the name changes with the content, so that it may be kept for ever. */
  readonly isHashed: boolean;
  /** Whether compressing it pays. */
  readonly isText: boolean;
  read(): Promise<SiteContent>;
}

/** A file's bytes, with what is known only from them. */
interface SiteContent {
  readonly body: Buffer<ArrayBuffer>;
  /** The same for the same bytes; usable as a key. */
  readonly digest: string;
}

/** A complete built site. Its folder does not change any more. */
export interface SiteVersion {
  /** The file at a path below the base path: `/`, `/artikel/x/`, `/_astro/x.css`; undefined when there is none. */
  find(path: string): SiteFile | undefined;
  /** Where the page with a former path is now, base path included: `/bantuan/artikel/x/`; undefined for other paths. */
  redirect(path: string): string | undefined;
}

/** Former addresses of pages, as the build wrote them: `from to status` a line, base path included. */
const redirectFile = '_redirects';

const extraTypes: Readonly<Record<string, string>> = {
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  xml: 'application/xml; charset=utf-8',
};

/** Lists a built site; files are read when they are asked for. `basePath` is that of the build: empty, or `/bantuan`. */
export async function openSite(folder: string, basePath = ''): Promise<SiteVersion> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, SiteFile>();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${file
      .slice(folder.length + 1)
      .split(sep)
      .join('/')}`;
    files.set(path.replace(/\/index\.html$/, '/'), toSiteFile(file, path));
  }
  const redirects = files.delete(`/${redirectFile}`)
    ? await readRedirects(join(folder, redirectFile))
    : undefined;
  return {
    find: (path) => files.get(path),
    redirect: (path) => redirects?.get(`${basePath}${path}`),
  };
}

async function readRedirects(file: string): Promise<ReadonlyMap<string, string>> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  return new Map(
    lines.map((line) => {
      const [from = '', to = ''] = line.split(' ');
      return [from, to];
    }),
  );
}

function toSiteFile(file: string, path: string): SiteFile {
  const extension = /\.(\w+)$/.exec(path)?.[1] ?? '';
  const type = extraTypes[extension] ?? getMimeType(path) ?? 'application/octet-stream';
  return {
    type,
    isPage: extension === 'html',
    isHashed: path.startsWith('/_astro/'),
    isText: /^text\/|json|javascript|xml|svg/.test(type),
    read: async () => {
      const body = await readFile(file);
      return { body, digest: createHash('sha256').update(body).digest('base64url').slice(0, 22) };
    },
  };
}
