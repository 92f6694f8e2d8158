import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** OpenAPI component name to key path (`triage.signals.label`; empty for the component itself) to description. */
export type Descriptions = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** A doc comment, a text, an opening or closing brace, a key, or the start and name of a schema. */
const token =
  /\/\*\*(?<doc>[\s\S]*?)\*\/|(?<text>'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)|\.openapi\('(?<component>\w+)'\)|(?<start>\bconst \w+ =)|(?<key>\b\w+):|(?<brace>[{}])/g;

/**
 * Reads the doc comments of the schema files beside the routes: each schema with `.openapi('Name')` gives its own and
 * its keys' comments. The product runs from its sources, so they are there to read.
 */
export function readDocComments(): Descriptions {
  const routes = join(import.meta.dirname, '..');
  const files = readdirSync(routes, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('schema.ts'))
    .map((file) => join(routes, file));
  files.push(join(routes, '..', 'errors', 'schema.ts'));
  return new Map(files.flatMap((file) => [...docCommentsOf(readFileSync(file, 'utf8'))]));
}

/** The same for the text of one file. */
export function docCommentsOf(source: string): Descriptions {
  const found = new Map<string, ReadonlyMap<string, string>>();
  let comments = new Map<string, string>();
  let path: string[] = [];
  let key = '';
  let doc: string | undefined;
  for (const { groups = {} } of source.matchAll(token)) {
    if (groups['doc'] !== undefined) {
      doc = groups['doc'].replace(/\s*\n\s*\*\s?/g, ' ').trim();
      continue;
    }
    if (groups['start'] !== undefined) {
      comments = new Map(doc === undefined ? [] : [['', doc]]);
      path = [];
      key = '';
    } else if (groups['key'] !== undefined) {
      key = groups['key'];
      if (doc !== undefined) comments.set([...path, key].filter((part) => part !== '').join('.'), doc);
    } else if (groups['brace'] === '{') {
      path.push(key);
      key = '';
    } else if (groups['brace'] === '}') {
      key = path.pop() ?? '';
    } else if (groups['component'] !== undefined) {
      found.set(groups['component'], comments);
    }
    doc = undefined;
  }
  return found;
}
