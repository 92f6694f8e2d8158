/** Linear light of red, green and blue, each 0 to 1. */
export type LinearRgb = readonly [number, number, number];

/** Linear sRGB of an OKLCH colour, clipped to the gamut (Ottosson, "A perceptual color space", 2020). */
export function linearRgb(lightness: number, chroma: number, hue: number): LinearRgb {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  return [
    clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/** `#1a2b3c`, for what does not know OKLCH. */
export function hexColour(colour: LinearRgb): string {
  const bytes = colour.map((value) => {
    const encoded = value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
    return Math.round(encoded * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${bytes.join('')}`;
}

/** The colours of tokens.css by name, in light and in dark; tokens that are no opaque colour are left out. */
export function readColours(css: string): ReadonlyMap<string, { light: LinearRgb; dark: LinearRgb }> {
  const read = (text: string) => {
    const [lightness = 0, chroma = 0, hue = 0] = text.split(' ').map(Number);
    return linearRgb(lightness, chroma, hue);
  };
  return new Map(
    Array.from(
      css.matchAll(/--([\w-]+): light-dark\(oklch\(([\d. ]+)\), oklch\(([\d. ]+)\)\)/g),
      ([, name = '', light = '', dark = '']) => [name, { light: read(light), dark: read(dark) }] as const,
    ),
  );
}
