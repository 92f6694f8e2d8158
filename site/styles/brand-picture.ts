/**
 * An SVG with the brand's tokens that it names (`var(--brand, CanvasText)`) as its own, since a picture in a page sees
 * none of the page's styles. In light and dark it follows the page. One that names no token comes back as it is.
 * `css` is tokens.css.
 */
export function withBrandTokens(svg: string, css: string): string {
  const tokens = new Map(
    Array.from(css.matchAll(/(--[\w-]+):\s*([^;]+);/g), ([, name, value]) => [name, value]),
  );
  const names = new Set(Array.from(svg.matchAll(/var\((--[\w-]+)/g), ([, name]) => name));
  const own = [...names].flatMap((name) => (tokens.has(name) ? [`${name}:${tokens.get(name)}`] : []));
  if (own.length === 0) return svg;
  const style = `<style>:root{color-scheme:light dark;${own.join(';')}}</style>`;
  return svg.replace(/<svg[^>]*>/, (opening) => opening + style);
}
