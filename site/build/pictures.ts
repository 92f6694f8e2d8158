import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { imageMetadata } from 'astro/assets/utils';
import { imagePath } from '../../content/corpus/checks/missing-image.ts';
import { TanggapError } from '../../content/corpus/errors.ts';
import { withBase } from '../navigation/links.ts';
import { withBrandTokens } from '../styles/brand-picture.ts';
import { aheadOfPages } from './ahead-of-pages.ts';
import type { ContentSource } from './content-source.ts';

/** Addresses of pictures, by name with a hash of the bytes: they are kept for ever, like everything below `_astro`. */
const folder = '/_astro';

/** Pictures that articles show. */
export interface Pictures {
  /**
   * What the page says of a picture: address, size, and that it loads late. `src` is as the article at `file`, a path in
   * the content folder, names it. Throws `PICTURE_UNREADABLE` where its size is not known.
   */
  attributesOf(src: string, file: string): Promise<Readonly<Record<string, string>>>;
  /** Puts the pictures beside the pages, and serves them in development. */
  readonly integration: AstroIntegration;
}

/**
 * Pictures beside the articles of a content folder: SVG, PNG, JPEG, WebP, AVIF or GIF, copied as they are but for SVGs,
 * which are given the brand's colours. Their size stands in the page, so nothing moves when they arrive; they load when
 * they come near.
 */
export function articlePictures(content: ContentSource, base: string): Pictures {
  const files = new Map<string, string>();
  const tokens = readFileSync(fileURLToPath(new URL('../styles/tokens.css', import.meta.url)), 'utf8');
  const read = (file: string) => {
    const bytes = readFileSync(file);
    return file.endsWith('.svg') ? Buffer.from(withBrandTokens(bytes.toString(), tokens)) : bytes;
  };

  async function attributesOf(src: string, from: string): Promise<Readonly<Record<string, string>>> {
    const file = join(content.dir, imagePath(from, src));
    const bytes = read(file);
    const ending = extname(file);
    const path = `${folder}/${basename(file, ending)}.${hash('sha256', bytes).slice(0, 8)}${ending}`;
    files.set(path, file);
    const { width, height } = await imageMetadata(bytes, file).catch((cause: unknown) => {
      throw new TanggapError(
        'PICTURE_UNREADABLE',
        `The size of ${file} is not known. Save it as SVG with a viewBox, or as PNG, JPEG, WebP, AVIF or GIF.`,
        { cause },
      );
    });
    return {
      src: withBase(path, base),
      width: String(width),
      height: String(height),
      loading: 'lazy',
      decoding: 'async',
    };
  }

  return {
    attributesOf,
    integration: {
      name: 'article-pictures',
      hooks: {
        'astro:config:setup': ({ command, updateConfig }) => {
          if (command !== 'dev') return;
          const plugin = aheadOfPages('tanggap:pictures', base, (path, _request, response) => {
            const file = files.get(path);
            if (file === undefined) return false;
            if (file.endsWith('.svg')) response.setHeader('Content-Type', 'image/svg+xml');
            response.end(read(file));
            return true;
          });
          updateConfig({ vite: { plugins: [plugin] } });
        },
        'astro:build:done': async ({ dir }) => {
          for (const [path, file] of files) {
            const target = fileURLToPath(new URL(`.${path}`, dir));
            await mkdir(dirname(target), { recursive: true });
            await writeFile(target, read(file));
          }
        },
      },
    },
  };
}
