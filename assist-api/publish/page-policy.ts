import { createHash } from 'node:crypto';

/** Scripts written into a page; those with a `src` are not, and a data block such as JSON-LD is not run. */
const inlineScript = /<script(?![^>]*\ssrc[\s=])(?<attributes>[^>]*)>(?<text>[\s\S]*?)<\/script>/gi;

const isRun = (attributes: string) => {
  const type = /\stype\s*=\s*["']?([^"'\s>]+)/i.exec(attributes)?.[1];
  return type === undefined || /^(module|text\/javascript)$/i.test(type);
};

/**
 * Content security policy of one built page: own files, the inline scripts that the build put there (by hash), and
 * WebAssembly for the search index. Styles may be inline: the build inlines them and elements carry custom properties.
 * `framedBy`: origins whose pages may frame it; none keeps it out of every frame.
 */
export function pagePolicy(html: string, framedBy: readonly string[]): string {
  const hashes = [...html.matchAll(inlineScript)]
    .filter(({ groups }) => isRun(groups?.['attributes'] ?? ''))
    .map(({ groups }) =>
      createHash('sha256')
        .update(groups?.['text'] ?? '')
        .digest('base64'),
    );
  const scripts = ["'self'", "'wasm-unsafe-eval'", ...new Set(hashes.map((hash) => `'sha256-${hash}'`))];
  return [
    "default-src 'self'",
    `script-src ${scripts.join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${framedBy.length === 0 ? "'none'" : framedBy.join(' ')}`,
  ].join('; ');
}
