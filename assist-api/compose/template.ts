import { Drop, Liquid } from 'liquidjs';
import type { Template as LiquidTemplate } from 'liquidjs';
import type { PlaceholderValues } from './placeholder-values.ts';

/** A template with marks where values go, so that nothing in a value is read as Liquid, Markdown or HTML. */
export interface Filled {
  /** Markdown; the value of `values[3]` stands as the mark `zq3x` (or `zqq3x` where the template holds `zq`). */
  readonly markdown: string;
  readonly values: readonly FilledValue[];
  /** Finds every mark; its one group is the index of the value. */
  readonly marks: RegExp;
}

/** A value with the name of the placeholder that it stands for, or the name of the one that has none. */
export type FilledValue =
  { readonly text: string; readonly name?: string | undefined } | { readonly missing: string };

/** A template that was read once. */
export interface Template {
  fill(values: PlaceholderValues): Filled;
  /** False when values under these names make no difference to what it is filled with. */
  uses(names: ReadonlyMap<string, unknown>): boolean;
}

const limits = { parseLimit: 50_000, renderLimit: 100, memoryLimit: 1_000_000 };

/** A placeholder without a value: false in conditions, empty to filters, but it knows its name. */
class Placeholder extends Drop {
  readonly #name: string;
  readonly #values: PlaceholderValues;
  readonly #touch: (name: string) => void;

  constructor(name: string, values: PlaceholderValues, touch: (name: string) => void) {
    super();
    this.#name = name;
    this.#values = values;
    this.#touch = touch;
  }

  get fullName(): string {
    return this.#name;
  }

  override liquidMethodMissing(key: string | number): unknown {
    const isRoot = this.#name === '';
    // A new expression begins; what conditions before it looked at says nothing about it.
    if (isRoot) this.#touch('');
    const name = isRoot ? String(key) : `${this.#name}.${key}`;
    return this.#values.get(name) ?? new Placeholder(name, this.#values, this.#touch);
  }

  override valueOf(): undefined {
    this.#touch(this.#name);
    return undefined;
  }
}

const path = String.raw`[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*`;
const output = new RegExp(
  String.raw`\{\{[ \t]*(${path})[ \t]*(?:\|[ \t]*default:[ \t]*(?:"([^"]*)"|'([^']*)'|(${path}))[ \t]*)?\}\}`,
  'g',
);

/** Reads templates. Reading throws liquidjs's errors for one that cannot be read, filling for one that takes too much. */
export function createTemplateReader(): (source: string) => Template {
  const throughLiquid = createLiquidReader();
  return (source) => {
    const prefix = prefixFor(source);
    const slots: { name: string; literal: string | undefined; other: string | undefined }[] = [];
    const markdown = source.replace(output, (_, name: string, double, single, other) => {
      slots.push({ name, literal: asText(double) ?? asText(single), other: asText(other) });
      return `${prefix}${slots.length - 1}x`;
    });
    // Conditions and other filters are Liquid's business.
    if (/\{\{|\{%/.test(markdown)) return throughLiquid(source, prefix);
    const marks = marksOf(prefix);
    return {
      uses: (names) =>
        slots.some(({ name, other }) => names.has(name) || (other !== undefined && names.has(other))),
      fill: (values) => ({
        markdown,
        marks,
        values: slots.map(({ name, literal, other }): FilledValue => {
          const text = values.get(name) ?? literal ?? (other === undefined ? undefined : values.get(other));
          if (text !== undefined) return { text, name };
          return { missing: other ?? name };
        }),
      }),
    };
  };
}

const asText = (group: unknown) => (typeof group === 'string' ? group : undefined);
const marksOf = (prefix: string) => new RegExp(`${prefix}(\\d+)x`, 'g');

/** Letters and digits only, so that Markdown leaves a mark whole; one that the template does not hold. */
function prefixFor(source: string): string {
  let prefix = 'zq';
  while (source.includes(prefix)) prefix += 'q';
  return prefix;
}

function createLiquidReader(): (source: string, prefix: string) => Template {
  let found: FilledValue[] = [];
  let touched = '';
  let mark = '';

  const liquid = new Liquid({
    ...limits,
    strictFilters: true,
    ownPropertyOnly: true,
    templates: {},
    outputEscape: (value: unknown) => {
      found.push(read(value));
      return `${mark}${found.length - 1}x`;
    },
  });
  for (const tag of ['include', 'render', 'layout', 'block']) Reflect.deleteProperty(liquid.tags, tag);
  liquid.registerFilter('default', (value: unknown, instead: unknown) => {
    touched = '';
    return value instanceof Placeholder || value === undefined || value === '' ? instead : value;
  });

  const read = (value: unknown): FilledValue => {
    if (value instanceof Placeholder) return { missing: value.fullName };
    // A filter made a text of a placeholder without a value.
    if (touched !== '') return { missing: touched };
    return { text: typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '' };
  };

  return (source, prefix) => {
    const parsed: LiquidTemplate[] = liquid.parse(source);
    const names = liquid.globalVariablesSync(parsed);
    const marks = marksOf(prefix);
    return {
      // Filters may look at the clock.
      uses: () => true,
      fill(values) {
        found = [];
        touched = '';
        mark = prefix;
        const scope = new Placeholder('', values, (name) => (touched = name));
        const roots = {};
        for (const root of names) {
          Object.defineProperty(roots, root, {
            enumerable: true,
            get: () => scope.liquidMethodMissing(root),
          });
        }
        const rendered: unknown = liquid.renderSync(parsed, roots);
        return { markdown: String(rendered), values: found, marks };
      },
    };
  };
}
