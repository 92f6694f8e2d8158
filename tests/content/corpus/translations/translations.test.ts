import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { translated } from '../../../../content/corpus/commands/translated.ts';
import { findArticle, loadCorpus } from '../../../../content/corpus/index.ts';
import { driftSince } from '../../../../content/corpus/translations/drift.ts';
import { noteSource } from '../../../../content/corpus/translations/note-source.ts';
import { changedCorpus, now, replacing } from '../changed-corpus.ts';
import type { Changes } from '../changed-corpus.ts';
import { writeFileSync } from 'node:fs';

const source = 'articles/id/returns/return-lantern.mdx';
const translation = 'articles/en/returns/return-lantern.mdx';

async function note(dir: string, ...args: string[]) {
  const printed: string[] = [];
  const code = await translated({
    contentDir: dir,
    writerLocale: 'en',
    now,
    args,
    print: (text) => printed.push(text),
    ask: undefined,
  });
  return { code, text: printed.join('\n') };
}

/** A corpus in which the lantern's translation is noted. */
async function noted(changes: Changes = {}): Promise<string> {
  const dir = changedCorpus(changes);
  expect((await note(dir, join(dir, translation))).code).toBe(0);
  return dir;
}

const change = (dir: string, file: string, by: (text: string) => string) =>
  writeFileSync(join(dir, file), by(readFileSync(join(dir, file), 'utf8')));

async function driftIn(dir: string) {
  const corpus = await loadCorpus(dir, { now, writerLocale: 'en' });
  const notice = corpus.notices.find(({ check }) => check === 'translation-outdated');
  return { drift: findArticle(corpus, 'return-lantern', 'en')?.drift, notice };
}

describe('a noted translation', () => {
  test('agrees with its source', async () => {
    expect(await driftIn(await noted())).toEqual({ drift: undefined, notice: undefined });
  });

  test.each([
    ['other spacing', source, (text: string) => text.replaceAll('. ', '.  \n').replaceAll('##', '\n\n##')],
    ['another value of a fact', 'facts.yaml', replacing('value: 9', 'value: 10')],
    ['spaces in a fact', source, (text: string) => text.replaceAll('{{ fact.', '{{fact.')],
    ['other metadata', source, replacing('related:', 'searchWeight: 1.5\nrelated:')],
  ])('stays in agreement with %s', async (_name, file, by) => {
    const dir = await noted();
    change(dir, file, by);
    expect((await driftIn(dir)).drift).toBeUndefined();
  });

  test.each([
    ['the title', replacing('title: ', 'title: Cara '), ['']],
    ['the description', replacing('description: ', 'description: Cara '), ['']],
    ['the name of a fact', replacing('fact.return_window', 'fact.refund_days'), ['']],
  ])('tells that %s changed', async (_name, by, changed) => {
    const dir = await noted({
      'facts.yaml': (text) => `${text}\nrefund_days: { type: duration, value: 2, unit: day }\n`,
    });
    change(dir, source, by);
    expect((await driftIn(dir)).drift).toEqual({ locale: 'id', changed, added: [], removed: [] });
  });

  test('names sections of the source that are changed, new and gone', async () => {
    const dir = await noted({
      [source]: (text) => `${text}\n\n## Lama\n\nAkan dihapus.\n\n## Biaya\n\nSatu.\n\n### Rincian\n\nDua.\n`,
    });
    change(dir, source, (text) =>
      text
        .replace('\n\n## Lama\n\nAkan dihapus.', '')
        .replace('Dua.', 'Tiga.')
        .concat('\n## Baru\n\nTambahan.\n'),
    );
    const { drift, notice } = await driftIn(dir);
    expect(drift).toEqual({ locale: 'id', changed: ['rincian'], added: ['baru'], removed: ['lama'] });
    expect(notice).toMatchObject({ severity: 'notice', file: translation, key: 'translatedFrom' });
    expect(notice?.message).toContain('changed "Rincian"; new "Baru"; gone "lama"');
    expect(notice?.example).toContain(`content:translated -- ${translation}`);
  });

  test('is in agreement again once it is noted again', async () => {
    const dir = await noted();
    change(dir, source, (text) => `${text}\nSatu kalimat lagi.\n`);
    expect((await driftIn(dir)).drift).toBeDefined();
    await note(dir, translation);
    expect((await driftIn(dir)).drift).toBeUndefined();
  });

  test('tells that its source does not exist any more', async () => {
    const dir = await noted();
    change(dir, translation, replacing('locale: id', 'locale: en'));
    expect((await driftIn(dir)).notice?.message).toMatch(/in "en", does not exist/);
  });
});

describe('content:translated', () => {
  test('keeps the rest of the file byte for byte', async () => {
    const dir = changedCorpus();
    const before = readFileSync(join(dir, translation), 'utf8');
    await note(dir, translation);
    const after = readFileSync(join(dir, translation), 'utf8');
    const block =
      /translatedFrom:\n {2}locale: id\n {2}sections:\n(?: {4}\S+: \S+\n)+/.exec(after)?.[0] ?? '';
    expect(block).toContain("    '': ");
    expect(after.replace(block, '')).toBe(before);
    await note(dir, translation);
    expect(readFileSync(join(dir, translation), 'utf8')).toBe(after);
  });

  test('notes a translation out of another language on request', async () => {
    const dir = changedCorpus();
    expect((await note(dir, source)).text).toMatch(/is the source itself/);
    expect((await note(dir, source, '--from', 'en')).code).toBe(0);
    expect(readFileSync(join(dir, source), 'utf8')).toContain('translatedFrom:\n  locale: en\n');
    expect((await note(dir, source)).text).toMatch(/Noted already/);
  });

  test('writes nothing when one of the files cannot be noted', async () => {
    const dir = changedCorpus();
    const before = readFileSync(join(dir, translation), 'utf8');
    const { code, text } = await note(dir, translation, 'articles/en/returns/return-lantren.mdx');
    expect([code, text]).toEqual([1, expect.stringContaining('Similar: articles/')]);
    expect(readFileSync(join(dir, translation), 'utf8')).toBe(before);
    expect((await note(dir, translation, '--from', 'jv')).text).toMatch(/no source in the language "jv"/);
  });

  test('notes with --all what has no note, and leaves alone what is behind', async () => {
    const dir = await noted();
    change(dir, source, (text) => `${text}\nSatu kalimat lagi.\n`);
    const before = readFileSync(join(dir, translation), 'utf8');
    const { code, text } = await note(dir, '--all');
    expect(code).toBe(0);
    expect(text).toMatch(/Behind its source, not noted: .*return-lantern\.mdx/);
    expect(text).toMatch(/Noted: .*en\/orders\/track-lantern\.mdx/);
    expect(readFileSync(join(dir, translation), 'utf8')).toBe(before);
    expect((await note(dir, '--all')).text).toMatch(/0 files written\.$/);
  });

  test.each([[[]], [['--all', 'x']], [['--everything']]])('says how it is used for %j', async (args) => {
    const { code, text } = await note(changedCorpus(), ...args);
    expect([code, text]).toEqual([1, expect.stringContaining('Usage')]);
  });
});

describe('noteSource', () => {
  const from = { locale: 'id', sections: { '': '12345678', a: '1e234567' } };

  test.each(['\n', '\r\n'])('keeps line ends %j, comments and a byte order mark', (end) => {
    const lines = [
      '\uFEFF---',
      'title: a # b',
      'translatedFrom: { locale: en, sections: {} } # c',
      'owner: x',
      '---',
      '',
      'Text --- and',
      '---',
      '',
    ];
    expect(noteSource(lines.join(end), from)?.split(end)).toEqual([
      ...lines.slice(0, 2),
      'translatedFrom:',
      '  locale: id',
      '  sections:',
      "    '': '12345678'",
      "    a: '1e234567' # c",
      ...lines.slice(3),
    ]);
  });

  test('has no place in a file without frontmatter', () => {
    expect(noteSource('title: a\n---\n', from)).toBeUndefined();
  });

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z0-9-]{0,9}$/), fc.stringMatching(/^[0-9a-f]{8}$/)),
        (sections) => {
          const once = noteSource('---\ntitle: a\n# last\n---\nText\n', { locale: 'id', sections }) ?? '';
          expect(noteSource(once, { locale: 'id', sections })).toBe(once);
          expect(once).toMatch(/^---\ntitle: a\n# last\ntranslatedFrom:[\s\S]*\n---\nText\n$/);
        },
      ),
    );
  });
});

describe('driftSince', () => {
  test('is nothing exactly when both have the same sections', () => {
    const hashes = fc.dictionary(fc.constantFrom('', 'a', 'b', 'constructor'), fc.constantFrom('1', '2'));
    fc.assert(
      fc.property(hashes, hashes, (sections, current) => {
        const drift = driftSince({ locale: 'id', sections }, current);
        const told = [...(drift?.changed ?? []), ...(drift?.added ?? []), ...(drift?.removed ?? [])];
        const all = new Set([...Object.keys(sections), ...Object.keys(current)]);
        const own = (from: Readonly<Record<string, string>>, id: string) =>
          Object.hasOwn(from, id) ? from[id] : undefined;
        expect(told.toSorted()).toEqual(
          [...all].filter((id) => own(sections, id) !== own(current, id)).toSorted(),
        );
        expect(drift === undefined).toBe(told.length === 0);
      }),
    );
  });
});
