import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyOf } from '../../../assist-api/learning/history.ts';
import type { Evidence } from '../../../assist-api/learning/evidence.ts';
import { pastAnswersOf, saysEnough, withinLimits } from '../../../assist-api/learning/past-answers.ts';
import { createAnalyser } from '../../../content/corpus/language/index.ts';

const analyser = createAnalyser({ vocabulary: new Map() });
const day = (days: number) => new Date(Date.UTC(2030, 2, 1) + days * 86_400_000);
let count = 0;
const evidence = (text: string, over: Partial<Evidence> = {}): Evidence => {
  count += 1;
  return { sourceId: `s${count}`, locale: 'id', text, itemId: 'telat', at: day(0), ...over };
};

describe('past answers', () => {
  it('hold the same text for the same item once, as typed the last time, with everything that tells of it', () => {
    const older = evidence('Paket  belum DATANG', { at: day(1) });
    const newer = evidence('paket belum datang [telepon]', { at: day(2) });
    expect(pastAnswersOf([older, newer])).toEqual([
      {
        messageId: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
        locale: 'id',
        itemId: 'telat',
        text: 'paket belum datang [telepon]',
        at: day(2),
        sourceIds: [newer.sourceId, older.sourceId],
      },
    ]);
  });

  it('keep items and languages apart', () => {
    const text = 'paket belum datang';
    const answers = pastAnswersOf([
      evidence(text),
      evidence(text, { itemId: 'x' }),
      evidence(text, { locale: 'en' }),
    ]);
    expect(new Set(answers.map(({ messageId }) => messageId)).size).toBe(3);
  });

  it('come in the same order whatever the order of the store', () => {
    const all = Array.from({ length: 12 }, (_, at) =>
      evidence(`paket nomor ${at % 7} belum datang`, { at: day(at % 3), itemId: at % 2 ? 'a' : 'b' }),
    );
    const expected = pastAnswersOf(all);
    expect(expected.map(({ at }) => at.getTime())).toEqual(
      expected.map(({ at }) => at.getTime()).toSorted((a, b) => b - a),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(pastAnswersOf(shuffled)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('are learned from up to 200 an item, the newest', () => {
    const all = Array.from({ length: 220 }, (_, at) =>
      evidence(`paket merah ${at} belum datang`, { at: day(at) }),
    );
    const kept = withinLimits(
      pastAnswersOf([...all, evidence('mau batal pesanan', { itemId: 'batal' })]),
      analyser,
    );
    expect(kept.filter(({ itemId }) => itemId === 'telat').map(({ at }) => at)).toEqual(
      Array.from({ length: 200 }, (_, at) => day(219 - at)),
    );
    expect(kept.some(({ itemId }) => itemId === 'batal')).toBe(true);
  });

  it('that say too little take no place of others', () => {
    const noise = Array.from({ length: 210 }, (_, at) =>
      evidence(`halo kak ${'ya '.repeat(at)}`, { at: day(9) }),
    );
    const kept = withinLimits(pastAnswersOf([...noise, evidence('paket belum datang')]), analyser);
    expect(kept.map(({ text }) => text)).toEqual(['paket belum datang']);
  });

  it.each([
    ['[telepon] [email]', false],
    ['halo kak', false],
    ['', false],
    ['refund', false],
    ['refund refund REFUND', false],
    ['resi [nomor]', false],
    ['paket saya hilang', true],
    ['blm sampe kak', true],
    ['brp ongkir', true],
  ])('"%s" says enough: %s', (text, says) => {
    expect(saysEnough(text, 'id', analyser)).toBe(says);
  });

  it('never hold control characters, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const [answer] = pastAnswersOf([evidence(text)]);
        expect(answer?.text).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u);
        expect(pastAnswersOf([evidence(answer?.text ?? '')])[0]?.messageId).toBe(answer?.messageId);
      }),
    );
  });
});

describe('a history', () => {
  const learn = (...all: readonly Evidence[]) => historyOf(withinLimits(pastAnswersOf(all), analyser));

  it('holds a text that several items answered as one message, without masks', () => {
    const text = 'nomor saya [telepon], paket belum datang';
    const { messages } = learn(evidence(text), evidence(text, { itemId: 'lacak', at: day(-1) }));
    expect([...messages]).toEqual([
      ['id', [{ text: 'nomor saya , paket belum datang', documents: ['telat', 'lacak'] }]],
    ]);
  });

  it('has a version that changes with its messages and with nothing else', () => {
    const one = evidence('paket belum datang');
    const { version } = learn(one);
    expect(version).toMatch(/^[0-9a-f]{12}$/);
    expect(learn({ ...one, sourceId: 'other', at: day(5) }).version).toBe(version);
    expect(learn({ ...one, itemId: 'lacak' }).version).not.toBe(version);
    expect(learn(one, evidence('paket saya hilang')).version).not.toBe(version);
    expect(learn().version).toBeNull();
  });
});
