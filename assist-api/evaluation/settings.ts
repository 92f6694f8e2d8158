import { ranking, type Ranking } from '../retrieval/ranking.ts';

/** A number of `ranking`, by its path: `letters`, `titles.b`. */
export type SettingName = PathOf<Ranking>;

type PathOf<Settings> = {
  [Name in keyof Settings & string]: Settings[Name] extends number
    ? Name
    : `${Name}.${keyof Settings[Name] & string}`;
}[keyof Settings & string];

/** Every setting with its number, in the order of `ranking`. */
export const settingValues: ReadonlyMap<string, number> = new Map(
  Object.entries(ranking).flatMap(([name, value]): [string, number][] =>
    typeof value === 'number'
      ? [[name, value]]
      : Object.entries(value).map(([field, number]) => [`${name}.${field}`, number]),
  ),
);

export function isSettingName(name: string): name is SettingName {
  return settingValues.has(name);
}

/** The settings as shipped, but for some numbers. */
export function withSettings(changes: Readonly<Partial<Record<SettingName, number>>>): Ranking {
  const changed = Object.entries(ranking).map(([name, value]): [string, number | Record<string, number>] => {
    const numberOf = (path: string, number: number) =>
      (isSettingName(path) ? changes[path] : undefined) ?? number;
    if (typeof value === 'number') return [name, numberOf(name, value)];
    const fields = Object.entries(value).map(([field, number]): [string, number] => [
      field,
      numberOf(`${name}.${field}`, number),
    ]);
    return [name, Object.fromEntries(fields)];
  });
  return Object.fromEntries(changed) as Ranking;
}
