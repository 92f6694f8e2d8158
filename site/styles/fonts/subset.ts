// Makes the fonts beside it: `node site/styles/fonts/subset.ts`. Run it after a change of `characters`.
import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

/** What both languages, prices, keys and arrows need; other characters fall back to the system's font. */
const characters = [
  Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index)).join(''),
  '\u00a0éÉèêëàáâäçñöüïôó“”‘’–—…·•→←↑↓↵⌘±×°²½',
].join('');

const source = new URL(
  import.meta
    .resolve('@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2'),
);
const whole = await readFile(source);

/** The pages' font: every weight in one file. */
const forPages = await subsetFont(whole, characters, {
  targetFormat: 'woff2',
  variationAxes: { wght: { min: 400, max: 800, default: 400 } },
});
await writeFile(new URL('plus-jakarta-sans.woff2', import.meta.url), forPages);

/** One bold weight, for the pictures of shared links; it never reaches a browser. */
const forPictures = await subsetFont(whole, characters, {
  targetFormat: 'woff2',
  variationAxes: { wght: 750 },
});
await writeFile(new URL('plus-jakarta-sans-bold.woff2', import.meta.url), forPictures);
