import type { Descriptions } from './doc-comments.ts';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The document with descriptions at the components' schemas and keys; a description that is there already stays. */
export function describe<Document extends { components?: unknown }>(
  document: Document,
  descriptions: Descriptions,
): Document {
  const copy = structuredClone(document);
  const components = isObject(copy.components) ? copy.components['schemas'] : undefined;
  if (!isObject(components)) return copy;
  for (const [name, comments] of descriptions) {
    for (const [path, description] of comments) {
      const schema = follow(components[name], path === '' ? [] : path.split('.'));
      if (isObject(schema)) schema['description'] ??= description;
    }
  }
  return copy;
}

/** The schema of a key, through lists and alternatives; undefined when the path leads nowhere. */
function follow(schema: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return schema;
  if (!isObject(schema)) return undefined;
  const { properties, items, allOf } = schema;
  if (isObject(properties) && key in properties) return follow(properties[key], rest);
  if (items !== undefined) return follow(items, [key, ...rest]);
  const parts = Array.isArray(allOf) ? allOf : [];
  return parts.map((part: unknown) => follow(part, [key, ...rest])).find((found) => found !== undefined);
}
