import { isStringOneByteRepresentation } from 'node:v8';

/**
 * Writers of JSON for replies that are large and sent often: each knows the keys of its value, so that putting texts
 * together is all that is left to do. They write ASCII; other characters stand as `\u201c`, which any reader of JSON
 * takes, and a text of one byte a character is put together and sent in a fraction of the time.
 */

/** Gives a value as JSON. */
export type Write<Value> = (value: Value) => string;

/** A writer for each key of an object. A key left out or added later does not compile. */
type Writers<Shape> = { readonly [Key in keyof Shape]-?: Write<Exclude<Shape[Key], undefined>> };

export const text: Write<string> = (value) => {
  // Most texts are letters and spaces; asking is cheaper than having them read by JSON.stringify.
  if (!/[^ !#-[\]-~]/.test(value)) return narrow(`"${value}"`);
  const json = JSON.stringify(value);
  return narrow(/[^\0-\x7f]/.test(json) ? json.replace(/[^\0-\x7f]/g, escaped) : json);
};

/** Part of a text that holds a wider character takes two bytes a character, and so would all that it is put into. */
const narrow = (json: string): string => (isStringOneByteRepresentation(json) ? json : inOnePiece(json));

/** A text that was put together is a tree of its pieces until it is read; one that is kept is better read once. ASCII only. */
export const inOnePiece = (json: string): string => Buffer.from(json, 'latin1').toString('latin1');

const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Must be finite. */
export const number: Write<number> = (value) => `${value}`;

export const flag: Write<boolean> = (value) => (value ? 'true' : 'false');

/** More than the titles, ids and passages of a shop; emptied when full. */
const maxKeptTexts = 50_000;
const keptTexts = new Map<string, string>();

/** For texts of the content, which come again and again. Never for what somebody typed. */
export const contentText: Write<string> = (value) => {
  let json = keptTexts.get(value);
  if (json === undefined) {
    if (keptTexts.size >= maxKeptTexts) keptTexts.clear();
    keptTexts.set(value, (json = inOnePiece(text(value))));
  }
  return json;
};

export function nullable<Value>(write: Write<Value>): Write<Value | null> {
  return (value) => (value === null ? 'null' : write(value));
}

export function list<Item>(write: Write<Item>): Write<readonly Item[]> {
  return (items) => {
    let json = '';
    for (const item of items) json += json === '' ? write(item) : `,${write(item)}`;
    return `[${json}]`;
  };
}

/** The fields of an object without its braces, in the order of `writers`; one without a value is left out. */
export function fields<Shape extends object>(writers: Writers<Shape>): Write<Shape> {
  const entries = (Object.keys(writers) as (keyof Shape & string)[]).map((key) => ({
    key,
    name: `${text(key)}:`,
    write: writers[key] as Write<unknown>,
  }));
  return (value) => {
    let json = '';
    for (const { key, name, write } of entries) {
      const own = value[key];
      if (own !== undefined) json += json === '' ? name + write(own) : `,${name}${write(own)}`;
    }
    return json;
  };
}

export function object<Shape extends object>(writers: Writers<Shape>): Write<Shape> {
  const write = fields(writers);
  return (value) => `{${write(value)}}`;
}

/** Makes something of an object once for as long as that lives; it must not change. */
export function keptFor<Value extends object, Made>(make: (value: Value) => Made): (value: Value) => Made {
  const known = new WeakMap<Value, Made>();
  return (value) => {
    let made = known.get(value);
    if (made === undefined) known.set(value, (made = make(value)));
    return made;
  };
}

/** Writes an object once. For what many replies, or items of one, share. */
export function once<Value extends object>(write: Write<Value>): Write<Value> {
  return keptFor((value: Value) => inOnePiece(write(value)));
}
