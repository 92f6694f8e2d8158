import { posix } from 'node:path';
import type { Finding } from '../problems/finding.ts';
import type { ContentView } from './content-view.ts';

/** A picture of the content's own folders exists, beside the article or where its path leads. */
export function* missingImage({ articles, hasFile }: ContentView): Iterable<Finding> {
  for (const { file, parsed } of articles) {
    for (const { src, line } of parsed.images) {
      const path = imagePath(file, src);
      if (hasFile(path)) continue;
      yield {
        check: 'missing-image',
        file,
        line,
        expected: { id: `gambar ${path}`, en: `a picture ${path}` },
        received: src,
        message: { id: `Gambar "${src}" tidak ada.`, en: `There is no picture "${src}".` },
      };
    }
  }
}

/** Path in the content of a picture that a file names by `src`, an address relative to it. */
export function imagePath(file: string, src: string): string {
  return posix.join(posix.dirname(file), decoded(src));
}

/** Stays as it is where a `%` begins no code. */
function decoded(src: string): string {
  try {
    return decodeURI(src);
  } catch {
    return src;
  }
}
