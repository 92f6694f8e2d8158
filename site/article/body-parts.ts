import type { DraftPart, DraftPicture } from './body-draft.ts';
import { escapeHtml, openingTag } from './markup.ts';

/** A piece of an article's body, in order: markup, or a component with what stands in it. */
export type BodyPart = string | ComponentPart;

/** A component, or an element that is drawn by one. */
export interface ComponentPart {
  /** Name of the component, or the element's own: `Callout`, `table`. */
  readonly name: string;
  /** Attributes as written, and the id of a heading. */
  readonly attributes: Attributes;
  readonly parts: readonly BodyPart[];
}

/** What a body's markup depends on beside its text. */
export interface BodyContext {
  /** Address of a link as written. */
  readonly link: (address: string) => string;
  /** Address that calls or writes to a phone number, `+6281200000000`. */
  readonly phone: (number: string) => string;
  /** Attributes of a picture of the content folder, from its source as written; its own words are added. */
  readonly picture: (source: string) => Promise<Attributes>;
}

type Attributes = Readonly<Record<string, string>>;

/** Pixels; wider pictures keep at least this width on a phone, so that letters in them can be read (parts/picture.css). */
const widestUnscrolled = 544;

/** The pieces of a body on this site, its links and pictures in place. */
export async function bodyParts(
  draft: readonly DraftPart[],
  { link, phone, picture }: BodyContext,
): Promise<readonly BodyPart[]> {
  const pictures = new Map<string, Attributes>();
  for (const source of picturesIn(draft)) pictures.set(source, await picture(source));

  const drawAll = (drafts: readonly DraftPart[]): readonly BodyPart[] => {
    const parts: BodyPart[] = [];
    for (const draftPart of drafts) {
      const part = draw(draftPart);
      const last = parts.at(-1);
      if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
      else parts.push(part);
    }
    return parts;
  };
  const draw = (part: DraftPart): BodyPart => {
    if (typeof part === 'string') return part;
    if (part.kind === 'link')
      return openingTag('a', { ...part.attributes, href: link(part.attributes.href) });
    if (part.kind === 'phone')
      return `${openingTag('a', { class: 'phone', href: phone(part.number) })}${escapeHtml(part.text)}</a>`;
    if (part.kind === 'picture') return drawPicture(part, pictures.get(part.source) ?? {});
    return { name: part.name, attributes: part.attributes, parts: drawAll(part.parts) };
  };
  return drawAll(draft);
}

function drawPicture({ alt, caption }: DraftPicture, attributes: Attributes): string {
  const image = openingTag('img', { ...attributes, alt });
  if (caption === undefined) return image;
  const words = caption === '' ? '' : `<figcaption>${escapeHtml(caption)}</figcaption>`;
  // On a phone it scrolls in its frame, which then must be reached by keyboard.
  const isWide = Number(attributes['width']) > widestUnscrolled;
  return `<figure${isWide ? ' tabindex="0"' : ''}>${image}${words}</figure>`;
}

/** Sources of the pictures of the content folder, as written. */
function picturesIn(draft: readonly DraftPart[]): readonly string[] {
  return draft.flatMap((part) => {
    if (typeof part === 'string') return [];
    if (part.kind === 'component') return picturesIn(part.parts);
    return part.kind === 'picture' ? [part.source] : [];
  });
}
