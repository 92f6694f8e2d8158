import { Drop, Liquid } from 'liquidjs';
import type { Template } from 'liquidjs';
import type { PlaceholderValues } from './placeholder-values.ts';

/** A template with marks where values go, so that nothing in a value is read as Liquid, Markdown or HTML. */
export interface FilledTemplate {
  /** Markdown; the value of `values[3]` stands as the mark `mark(3)`. */
  readonly markdown: string;
  readonly values: readonly FilledValue[];
  /** Finds every mark; its one group is the index of the value. */
  readonly marks: RegExp;
}

/** A value, or the full name of the placeholder that has none. */
export type FilledValue = { readonly text: string } | { readonly missing: string };

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

/** Fills templates; each is parsed once. Throws liquidjs's errors for a template that cannot be read or is too large. */
export function createTemplateFiller(): (template: string, values: PlaceholderValues) => FilledTemplate {
  const found: FilledValue[] = [];
  let touched = '';
  let prefix = '';

  const liquid = new Liquid({
    ...limits,
    strictFilters: true,
    ownPropertyOnly: true,
    templates: {},
    outputEscape: (value: unknown) => {
      found.push(read(value));
      return `${prefix}${found.length - 1}x`;
    },
  });
  for (const tag of ['include', 'render', 'layout', 'block']) Reflect.deleteProperty(liquid.tags, tag);
  liquid.registerFilter('default', (value: unknown, instead: unknown) => {
    touched = '';
    return value instanceof Placeholder || value === undefined || value === '' ? instead : value;
  });
  const parsed = new Map<string, { templates: Template[]; roots: string[] }>();

  const read = (value: unknown): FilledValue => {
    if (value instanceof Placeholder) return { missing: value.fullName };
    // A filter made a text of a placeholder without a value.
    if (touched !== '') return { missing: touched };
    return { text: typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '' };
  };

  return (template, values) => {
    let ready = parsed.get(template);
    if (!ready) {
      const templates = liquid.parse(template);
      ready = { templates, roots: liquid.globalVariablesSync(templates) };
      parsed.set(template, ready);
    }
    found.length = 0;
    touched = '';
    // Letters and digits only, so that Markdown leaves a mark whole; one that the template does not hold.
    prefix = 'zq';
    while (template.includes(prefix)) prefix += 'q';
    const scope = new Placeholder('', values, (name) => (touched = name));
    const roots = {};
    for (const root of ready.roots) {
      Object.defineProperty(roots, root, { enumerable: true, get: () => scope.liquidMethodMissing(root) });
    }
    const rendered: unknown = liquid.renderSync(ready.templates, roots);
    return {
      markdown: String(rendered),
      values: [...found],
      marks: new RegExp(`${prefix}(\\d+)x`, 'g'),
    };
  };
}
