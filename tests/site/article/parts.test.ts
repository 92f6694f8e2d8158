import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtSite } from '../built-site.ts';
import type { BuiltSite } from '../built-site.ts';

let site: BuiltSite;

beforeAll(async () => {
  site = await builtSite({ contentDir: join(import.meta.dirname, '../../fixtures/hard-cases') });
}, 120_000);

const withParts = () => site.page('artikel/balok-sulit/');
const plain = () => site.page('artikel/judul-kembar/');

describe('a picture', () => {
  it('has its own size, waits until it is near, and stands in a figure with its caption', () => {
    const [first, last] = withParts().querySelectorAll('figure');
    const image = first?.querySelector('img');
    expect(image?.attributes).toMatchObject({
      width: '320',
      height: '120',
      loading: 'lazy',
      alt: 'Kotak kosong',
    });
    expect(first?.querySelector('figcaption')?.text).toBe('Kotak *sebelum* diisi & ditutup');
    expect(last?.querySelector('img')?.attributes).toMatchObject({ width: '40', height: '30' });
    expect(last?.querySelector('figcaption')).toBeNull();
  });

  it('can be scrolled by keyboard where it is wider than a phone', () => {
    const wide = withParts()
      .querySelectorAll('figure')
      .map((figure) => [figure.querySelector('img')?.getAttribute('width'), figure.getAttribute('tabindex')]);
    expect(wide).toEqual([
      ['320', undefined],
      ['40', undefined],
      ['640', '0'],
    ]);
  });

  it('stays in its sentence, without caption, where it is part of one', () => {
    const inline = withParts()
      .querySelectorAll('p')
      .find(({ text }) => text.includes('di tengah kalimat'));
    expect(inline?.querySelector('img')?.getAttribute('width')).toBe('40');
    expect(inline?.text).not.toContain('bukan keterangan');
  });

  it('is shipped under a name that changes with its bytes', () => {
    for (const image of withParts().querySelectorAll('.prose img')) {
      const file = image.getAttribute('src')?.slice(1) ?? '';
      expect(file).toMatch(/^_astro\/.+\.[\w-]{8,}\.(svg|png)$/);
      expect(site.read(file).length).toBeGreaterThan(50);
    }
  });
});

describe('a table', () => {
  it('has heads of columns and rows, and a frame named by its columns', () => {
    const frame = withParts().querySelector('.table');
    expect(frame?.attributes).toMatchObject({
      role: 'group',
      'aria-label': 'Tabel: Kolom, Nilai',
      tabindex: '0',
    });
    expect(frame?.querySelectorAll('thead th')).toHaveLength(2);
    expect(frame?.querySelectorAll('tbody tr > th[scope=row]:first-child')).toHaveLength(2);
  });
});

describe('tabs', () => {
  it('are all read one below the other without scripts', () => {
    const panels = withParts().querySelectorAll('tab-group > tab-panel');
    expect(panels.map((panel) => panel.querySelector('.title')?.text)).toEqual([
      'Lewat "aplikasi"',
      'Lewat situs',
    ]);
    expect(panels.filter((panel) => panel.hasAttribute('hidden'))).toEqual([]);
  });
});

describe('what a part needs', () => {
  it('is carried only by pages that hold the part', () => {
    const has = (text: string) => [withParts(), plain()].map((page) => page.toString().includes(text));
    expect(has('tab-group')).toEqual([true, false]);
    expect(has('figcaption')).toEqual([true, false]);
    expect(has('clipboard')).toEqual([true, false]);
    expect(has('beforeprint')).toEqual([true, false]);
  });
});

describe('the days under the title', () => {
  it('are that of the last change, and that of the last check where it is later', () => {
    const days = (path: string) =>
      site
        .page(path)
        .querySelectorAll('.meta time')
        .map((time) => time.getAttribute('datetime'));
    expect(days('artikel/balok-sulit/')).toEqual(['2029-11-02', '2029-12-24']);
    expect(days('artikel/judul-kembar/')).toEqual([]);
  });
});
