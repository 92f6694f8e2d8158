import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Channel } from '../../content/corpus/schema/business.ts';
import type { ItemKind, RetrievalQuery, Retriever } from '../../assist-api/suggest/retriever.ts';

const everyKind: readonly ItemKind[] = ['response', 'article', 'playbook'];

/** What every retriever over tests/fixtures/corpus holds to. */
export function testRetriever(name: string, make: () => Promise<Retriever>): void {
  describe(`${name} is a retriever`, () => {
    let retriever: Retriever;
    beforeAll(async () => {
      retriever = await make();
    });
    const search = (text: string, over: Partial<RetrievalQuery> = {}) =>
      retriever.search({ text, locale: 'id', kinds: everyKind, limit: 10, ...over });

    test('finds a response and an article for words that they hold', () => {
      expect(search('refund', { kinds: ['response'] })[0]?.id).toBe('lama-refund');
      expect(search('mengembalikan lentera', { kinds: ['article'] })[0]?.id).toBe('return-lantern');
    });

    test('puts the document first whose example the query is', () => {
      const [first] = search('kak lentera sy blm sampe udh seminggu', { kinds: ['response'] });
      expect(first).toMatchObject({ id: 'lentera-telat', example: 'kak lentera sy blm sampe udh seminggu' });
    });

    test('gives only the kinds, the topic and the locale that are asked for', () => {
      for (const kind of everyKind) {
        expect(new Set(search('lentera retur', { kinds: [kind] }).map((hit) => hit.kind))).toEqual(
          new Set([kind]),
        );
      }
      expect(new Set(search('lentera', { topicId: 'returns' }).map((hit) => hit.topicId))).toEqual(
        new Set(['returns']),
      );
      expect(new Set(search('lantern', { locale: 'en' }).map((hit) => hit.locale))).toEqual(new Set(['en']));
    });

    test('leaves out responses that are not for the channel that is asked for', () => {
      const codes = (channel?: Channel) =>
        search('refund', { kinds: ['response'], ...(channel && { channel }) }).map(({ id }) => id);
      expect(codes()).toContain('lama-refund');
      expect(codes('email')).toContain('lama-refund');
      expect(codes('sms')).not.toContain('lama-refund');
      expect(search('refund', { kinds: ['article'], channel: 'sms' }).length).toBeGreaterThan(0);
    });

    test('names a passage of an article and none of a response', () => {
      const hits = search('lentera dana kembali');
      for (const { kind, id, passageId } of hits) {
        if (kind === 'response') expect(passageId).toBeUndefined();
        else expect(passageId?.split('#')[0]).toBe(id);
      }
    });

    test('gives at most the limit', () => {
      expect(search('lentera', { limit: 1 })).toHaveLength(1);
    });

    test.each([
      ['no text', { text: '' }],
      ['signs only', { text: '?! 🙏' }],
      ['no kinds', { kinds: [] }],
      ['an unknown locale', { locale: 'pt' }],
      ['an unknown topic', { topicId: 'no-such-topic' }],
    ] satisfies readonly (readonly [string, Partial<RetrievalQuery>])[])(
      'gives an empty list for %s',
      (_, over) => {
        expect(search('lentera', over)).toEqual([]);
      },
    );

    test('tells which words of the query it rests on, as typed', () => {
      const text = 'Kak, LENTERAnya blm dateng';
      const [hit] = search(text, { kinds: ['response'] });
      expect(hit?.matched).toContain('LENTERAnya');
      for (const word of hit?.matched ?? []) expect(text).toContain(word);
    });

    test('answers any text with ordered hits, twice the same', () => {
      fc.assert(
        fc.property(
          fc.oneof(
            fc.string({ unit: 'grapheme', maxLength: 200 }),
            fc
              .array(fc.constantFrom('lentera', 'retur', 'kak', 'refnd', 'blm', 'dana', '9', 'zzz'))
              .map((w) => w.join(' ')),
          ),
          (text) => {
            const hits = search(text);
            expect(search(text)).toEqual(hits);
            for (const [at, { score, confidence, matched }] of hits.entries()) {
              expect(score).toBeLessThanOrEqual(hits[at - 1]?.score ?? Infinity);
              expect(confidence).toBeGreaterThanOrEqual(0);
              expect(confidence).toBeLessThanOrEqual(1);
              expect(new Set(matched).size).toBe(matched.length);
            }
          },
        ),
        { seed: 5 },
      );
    });

    test('answers 20,000 characters', () => {
      expect(search('kak lentera saya belum sampai '.repeat(700).slice(0, 20_000)).length).toBeGreaterThan(0);
    });
  });
}
