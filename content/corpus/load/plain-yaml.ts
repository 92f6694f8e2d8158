import {
  CORE_SCHEMA,
  EVENT_ID,
  SCALAR_STYLE,
  constructFromEvents,
  getScalarValue,
  parseEvents,
} from 'js-yaml';

/** YAML that is nothing but maps, lists and values. */
export interface PlainYaml {
  readonly data: unknown;
  /** Dotted key path (`procedure.steps.0`) to the 1-based line in the file. */
  readonly lines: Readonly<Record<string, number>>;
}

/** What the two parsers read differently: tabs, marks of documents and directives, stated indents. */
const rare = /\t|^ *(?:---|\.\.\.|%)|(?:^|\s)[|>][-+]?\d/m;

/**
 * Reads YAML 1.2 in a tenth of the time that the parser takes which knows what to say about faults. Undefined for what
 * has a fault, for more or less than one document, and for what hardly anybody writes: tabs, directives, tags,
 * anchors, aliases, blocks of text with a stated indent, keys that are no text, empty entries of lists. `lineOffset`
 * is the number of lines before the text.
 */
export function readPlainYaml(text: string, lineOffset = 0): PlainYaml | undefined {
  if (rare.test(text)) return undefined;
  try {
    const events = parseEvents(text, {});
    const lines = keyLines(text, events, lineOffset);
    return lines && { data: constructFromEvents(events, { source: text, schema: CORE_SCHEMA })[0], lines };
  } catch {
    return undefined;
  }
}

type YamlEvent = ReturnType<typeof parseEvents>[number];

/** Line of each key and entry; undefined for what is not plain. */
function keyLines(
  text: string,
  events: readonly YamlEvent[],
  lineOffset: number,
): Record<string, number> | undefined {
  const lines: Record<string, number> = {};
  const lineAt = lineCounter(text);
  let next = 0;

  function takeDocument(): boolean {
    const document = events[next++];
    const isDocument = document?.type === EVENT_ID.DOCUMENT && document.directives.length === 0;
    return isDocument && takeNode('') && events[next++]?.type === EVENT_ID.POP && next === events.length;
  }

  /** Walks a node to its end; false where it is not plain. */
  function takeNode(path: string): boolean {
    const node = events[next++];
    if (startOf(node) === undefined || !node) return false;
    if (node.type === EVENT_ID.SCALAR) return true;
    for (let index = 0; events[next]?.type !== EVENT_ID.POP; index += 1) {
      const place = startOf(events[next]);
      const name = node.type === EVENT_ID.MAPPING ? takeKey() : String(index);
      if (name === undefined || place === undefined || place < 0) return false;
      const key = path === '' ? name : `${path}.${name}`;
      lines[key] = lineAt(place) + lineOffset;
      if (!takeNode(key)) return false;
    }
    next += 1;
    return true;
  }

  function takeKey(): string | undefined {
    const event = events[next++];
    if (event?.type !== EVENT_ID.SCALAR) return undefined;
    const key = getScalarValue(text, event);
    return event.style === SCALAR_STYLE.PLAIN && !isText(key) ? undefined : key;
  }

  return takeDocument() ? lines : undefined;
}

/** Where a node begins, of a block of text its mark; negative for an empty one, undefined for one with tag or anchor. */
function startOf(event: YamlEvent | undefined): number | undefined {
  if (!event || !('tagStart' in event) || event.tagStart !== -1 || event.anchorStart !== -1) return undefined;
  if (event.type !== EVENT_ID.SCALAR) return event.start;
  const isBlock = event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK;
  return isBlock ? event.valueStart - 1 : event.valueStart;
}

/** Whether a plain scalar is read as text rather than as a number, a truth value or nothing. */
function isText(value: string): boolean {
  return Number.isNaN(Number(value)) && !/^(?:~|null|true|false|[-+]?\.(?:inf|nan))$/i.test(value);
}

/** Gives the 1-based line of an offset; offsets must not fall. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let end = text.indexOf('\n');
  return (offset) => {
    while (end !== -1 && end < offset) {
      line += 1;
      end = text.indexOf('\n', end + 1);
    }
    return line;
  };
}
