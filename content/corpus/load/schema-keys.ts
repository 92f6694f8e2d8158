import { z } from 'zod';

/** Keys that an object of the schema may have at a path of `data`; empty where the schema has no fixed keys. */
export function allowedKeys(schema: z.core.$ZodType, data: unknown, path: readonly PropertyKey[]): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return allowedKeys(schema.unwrap(), data, path);
  if (schema instanceof z.ZodPipe)
    return allowedKeys(schema.in instanceof z.ZodTransform ? schema.out : schema.in, data, path);
  if (schema instanceof z.ZodUnion) return allowedKeys(chosenOption(schema, data), data, path);
  const [name, ...rest] = path;
  if (schema instanceof z.ZodObject) {
    if (name === undefined) return Object.keys(schema.shape);
    const inner: unknown = schema.shape[String(name)];
    return inner instanceof z.core.$ZodType ? allowedKeys(inner, child(data, name), rest) : [];
  }
  if (schema instanceof z.ZodRecord) {
    if (name !== undefined) return allowedKeys(schema.valueType, child(data, name), rest);
    return schema.keyType instanceof z.ZodEnum ? schema.keyType.options.map(String) : [];
  }
  if (schema instanceof z.ZodArray && name !== undefined)
    return allowedKeys(schema.element, child(data, name), rest);
  return [];
}

/** The option of a union on `type` that the data chose; the first when it chose none. */
function chosenOption(schema: z.ZodUnion, data: unknown): z.core.$ZodType {
  const type = child(data, 'type');
  const chosen = schema.options.find((option) => {
    const literal: unknown = option instanceof z.ZodObject ? option.shape['type'] : undefined;
    return literal instanceof z.ZodLiteral && literal.value === type;
  });
  return chosen ?? schema.options[0] ?? z.never();
}

function child(data: unknown, name: PropertyKey): unknown {
  return typeof data === 'object' && data !== null
    ? Object.getOwnPropertyDescriptor(data, name)?.value
    : undefined;
}
