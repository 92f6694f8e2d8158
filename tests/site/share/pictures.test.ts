import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { loadCorpus } from '../../../content/corpus/index.ts';
import { hexColour, linearRgb, readColours } from '../../../site/styles/oklch.ts';
import { createPublicSite } from '../../../site/feeds/public-site.ts';
import { createPainter } from '../../../site/share/picture.ts';
import { drawnPicture, sharedPictures } from '../../../site/share/pictures.ts';
import type { Draw } from '../../../site/share/pictures.ts';

const now = new Date('2030-06-01T00:00:00Z');
const corpus = await loadCorpus(join(import.meta.dirname, '../../fixtures/corpus'), { now });
const pictures = sharedPictures(
  createPublicSite(corpus, { base: '/', publicUrl: 'https://help.example' }, now),
);

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-share-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe('pictures of shared links', () => {
  it('are one per topic and language, and one of the help center', () => {
    expect([...pictures.keys()].sort()).toEqual([
      '/share/en.png',
      '/share/en/orders.png',
      '/share/en/returns.png',
      '/share/id.png',
      '/share/id/orders.png',
      '/share/id/returns.png',
    ]);
    expect(new Set(pictures.values()).size).toBe(6);
  });

  it('are as large as messengers ask for, and light', async () => {
    const png = await drawnPicture(pictures.get('/share/id/orders.png') ?? '', temporaryFolder());
    const { format, width, height } = await sharp(png).metadata();
    expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
    expect(png.length).toBeLessThan(100_000);
    // Letters, icon and ground: a picture that failed to draw has one colour.
    const { entropy } = await sharp(png).stats();
    expect(entropy).toBeGreaterThan(0.5);
  });

  it('are drawn once as long as they show the same', async () => {
    const draw = vi.fn<Draw>((svg) => Promise.resolve(Buffer.from(svg.slice(0, 10))));
    const folder = temporaryFolder();
    for (const svg of [...pictures.values(), ...pictures.values()]) await drawnPicture(svg, folder, draw);
    expect(draw).toHaveBeenCalledTimes(6);
    expect(readdirSync(folder)).toHaveLength(6);
    await drawnPicture('another', folder, draw);
    expect(draw).toHaveBeenCalledTimes(7);
  });
});

describe('a picture', () => {
  const paint = createPainter();
  const text = { brand: 'Bantuan Warung Lentera', icon: '<path d="M0 0"/>' };
  const lettersOf = (title: string) =>
    /<path fill="[^"]+" d="([^"]*)"\/><\/svg>$/.exec(paint({ ...text, title }))?.[1];

  it('changes with its title', () => {
    expect(paint({ ...text, title: 'Pesanan' })).not.toBe(paint({ ...text, title: 'Pesan' }));
  });

  it('leaves out a title that its font cannot write, or that is too long', () => {
    const none = lettersOf('');
    expect(lettersOf('日本')).toBe(none);
    expect(lettersOf('Kata '.repeat(80))).toBe(none);
    expect(lettersOf('Pesanan')?.length).toBeGreaterThan(none?.length ?? 0);
  });

  it('takes its colours from the tokens', () => {
    // CSS's own red, white and black.
    const known = [linearRgb(0.62796, 0.25768, 29.234), linearRgb(1, 0, 0), linearRgb(0, 0, 0)];
    expect(known.map(hexColour)).toEqual(['#ff0000', '#ffffff', '#000000']);
    const css = readFileSync(join(import.meta.dirname, '../../../site/styles/tokens.css'), 'utf8');
    const tokens = [...readColours(css).values()].map(({ light }) => hexColour(light));
    const used = paint({ ...text, title: '' }).match(/#[0-9a-f]{6}/g) ?? [];
    expect(used.length).toBeGreaterThan(4);
    expect(tokens).toEqual(expect.arrayContaining(used));
  });
});
