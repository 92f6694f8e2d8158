import { hash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readIcon } from '../build/icons.ts';
import type { PublicSite } from '../feeds/public-site.ts';
import { fill } from '../i18n/format.ts';
import { stringsFor } from '../i18n/strings.ts';
import { picturePath } from './picture-path.ts';
import { createPainter } from './picture.ts';

/** Turns an SVG into a PNG. */
export type Draw = (svg: string) => Promise<Buffer>;

/** Every picture of shared links as SVG, by path: for each language one of the help center and one of each topic. */
export function sharedPictures({ corpus, map }: PublicSite): ReadonlyMap<string, string> {
  const paint = createPainter();
  return new Map(
    map.locales.flatMap((locale) => {
      const { home } = stringsFor(locale);
      const brand = fill(home.title, { name: corpus.business.name });
      return [
        [
          picturePath(locale),
          paint({
            brand,
            title: home.question,
            icon: readIcon('message-circle-question-mark'),
          }),
        ] as const,
        ...map
          .topics(locale)
          .map(
            ({ topicId, title, icon }) =>
              [picturePath(locale, topicId), paint({ brand, title, icon: readIcon(icon) })] as const,
          ),
      ];
    }),
  );
}

/** The picture as PNG: as it was drawn before, kept in `cacheDir` by what it shows, else drawn now. */
export async function drawnPicture(svg: string, cacheDir: string, draw: Draw = drawPng): Promise<Buffer> {
  const file = join(cacheDir, `${hash('sha256', svg).slice(0, 32)}.png`);
  try {
    return await readFile(file);
  } catch {
    const png = await draw(svg);
    await mkdir(cacheDir, { recursive: true });
    // Two builds may draw the same picture at once; each file is whole.
    const unfinished = `${file}.${process.pid}`;
    await writeFile(unfinished, png);
    await rename(unfinished, file);
    return png;
  }
}

/** Few colours and no transparency: small enough for every messenger. The library is loaded when something is drawn. */
async function drawPng(svg: string): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  return await sharp(Buffer.from(svg)).flatten().png({ palette: true, colours: 64, effort: 1 }).toBuffer();
}
