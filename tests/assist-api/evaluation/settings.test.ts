import { expect, test } from 'vitest';
import { isSettingName, settingValues, withSettings } from '../../../assist-api/evaluation/settings.ts';
import { ablations, asShipped, variantsOf } from '../../../assist-api/evaluation/variants.ts';
import { ranking } from '../../../assist-api/retrieval/ranking.ts';

/** Paths of the numbers that differ from what is shipped. */
const changedIn = (settings: typeof asShipped.settings) =>
  [...settingValues].filter(([name, shipped]) => valueIn(settings, name) !== shipped).map(([name]) => name);

function valueIn(settings: object, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
      settings,
    );
}

test('every number of ranking is a setting, by its path', () => {
  expect(settingValues.get('letters')).toBe(ranking.letters);
  expect(settingValues.get('text.b')).toBe(ranking.text.b);
  expect([...settingValues].map(([name]) => valueIn(ranking, name))).toEqual([...settingValues.values()]);
  expect(['letters', 'text.b', 'text', 'text.c', '', 'toString'].filter(isSettingName)).toEqual([
    'letters',
    'text.b',
  ]);
});

test('settings are changed one by one; the product keeps its own', () => {
  const before = structuredClone(ranking);
  expect(withSettings({})).toEqual(ranking);
  expect(withSettings({ letters: 0, 'text.b': 0 })).toEqual({
    ...ranking,
    letters: 0,
    text: { ...ranking.text, b: 0 },
  });
  expect(ranking).toEqual(before);
});

test('each ablation has a name of its own and changes something', () => {
  expect(new Set(ablations.map(({ name }) => name)).size).toBe(ablations.length);
  const idle = ablations.filter(({ settings, read }) => !read && changedIn(settings).length === 0);
  expect(idle).toEqual([]);
  expect(changedIn(asShipped.settings)).toEqual([]);
});

test('a setting is varied value by value, nothing else with it', () => {
  const variants = variantsOf('titles.k1', [0, 2.5]);
  expect(variants.map(({ name }) => name)).toEqual(['titles.k1=0', 'titles.k1=2.5']);
  expect(variants.map(({ settings }) => settings.titles.k1)).toEqual([0, 2.5]);
  expect(variants.flatMap(({ settings }) => changedIn(settings))).toEqual(['titles.k1', 'titles.k1']);
});
