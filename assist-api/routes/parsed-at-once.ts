import type { z } from '@hono/zod-openapi';

/**
 * A schema for bodies that come often. Routes await their parsing, for which zod walks through a schema, while it
 * compiles what is parsed at once; so nothing in it may be asynchronous.
 */
export function parsedAtOnce<Schema extends z.ZodType>(schema: Schema): Schema {
  schema.safeParseAsync = (value, params) => Promise.resolve(schema.safeParse(value, params));
  return schema;
}
