import type { APIRoute } from 'astro';
import { hexColour, readColours } from '../styles/oklch.ts';
import tokens from '../styles/tokens.css?raw';

const colours = readColours(tokens);
const colour = (name: string) => hexColour(colours.get(name)?.light ?? [0, 0, 0]);

/** The shop's mark for tabs and bookmarks, in the brand's colours as plain values: programs that show icons know no others. */
export const GET: APIRoute = () =>
  new Response(
    [
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" stroke-width="3" stroke-linecap="round">',
      `<path fill="${colour('brand')}" d="M8 2h16a6 6 0 0 1 6 6v16a6 6 0 0 1-6 6H6a4 4 0 0 1-4-4V8a6 6 0 0 1 6-6z"/>`,
      `<path stroke="${colour('accent')}" d="M10.5 12.5h11"/>`,
      `<path stroke="${colour('on-brand')}" d="M10.5 19.5h11"/>`,
      '</svg>',
    ].join(''),
    { headers: { 'content-type': 'image/svg+xml' } },
  );
