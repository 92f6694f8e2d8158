import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const site = join(import.meta.dirname, '../../site');

/** Code that runs in browsers or follows the real clock on purpose. */
const ownClock =
  /^(console\/|build\/(moment|live-content)\.ts$|hours\/open-hours\.ts$|search\/search-panel\.ts$)/;

test('what is built asks no clock: pages show the moment that they are built for', () => {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(astro|tsx?)$/.test(file) && !ownClock.test(file),
  );
  expect(files.length).toBeGreaterThan(50);
  const asking = files.filter((file) =>
    /new Date\(\)|Date\.now\(\)/.test(readFileSync(join(site, file), 'utf8')),
  );
  expect(asking).toEqual([]);
});
