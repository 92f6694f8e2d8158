import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Snippet } from '../../assist-api/desk/desk.ts';
import type { Store, StoredOutcome } from '../../assist-api/store/store.ts';

const noon = new Date('2026-11-21T05:00:00.000Z');
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

const snippet = (over: Partial<Snippet> = {}): Snippet => ({
  snippetId: randomUUID(),
  title: 'Minta foto',
  text: 'Boleh kirim fotonya?',
  locale: 'id',
  updatedAt: noon,
  ...over,
});

/** What every store does with desks. */
export function deskContract(storeOf: () => Store): void {
  describe('desks', () => {
    it('keeps favourites of each person, the latest first, each once', async () => {
      const [rina, budi] = [randomUUID(), randomUUID()];
      const add = (id: string, minute: number, kind: 'response' | 'article' = 'response', actorId = rina) =>
        storeOf().addFavourite(actorId, { kind, id, at: later(minute) }, 9);
      expect(await add('cara-retur', 1)).toBe(true);
      await add('cara-retur', 5);
      await add('cara-retur', 3, 'article');
      await add('lentera-telat', 2, 'response', budi);
      expect(await storeOf().listFavourites(rina)).toEqual([
        { kind: 'article', id: 'cara-retur', at: later(3) },
        { kind: 'response', id: 'cara-retur', at: later(1) },
      ]);
      await storeOf().removeFavourite(rina, { kind: 'article', id: 'cara-retur' });
      await storeOf().removeFavourite(rina, { kind: 'response', id: 'lentera-telat' });
      expect(await storeOf().listFavourites(rina)).toHaveLength(1);
      expect(await storeOf().listFavourites(budi)).toHaveLength(1);
    });

    it('takes no more favourites than it may, but those that are there again', async () => {
      const rina = randomUUID();
      const add = (id: string) => storeOf().addFavourite(rina, { kind: 'response', id, at: noon }, 2);
      expect([await add('a'), await add('b'), await add('c'), await add('a')]).toEqual([
        true,
        true,
        false,
        true,
      ]);
      expect((await storeOf().listFavourites(rina)).map(({ id }) => id)).toEqual(['a', 'b']);
    });

    it('gives snippets back as they were kept, by title', async () => {
      const rina = randomUUID();
      const [zebra, apple, second] = [
        snippet({ title: 'Zebra' }),
        snippet({ title: 'apel', text: 'a \0 b', locale: 'en' }),
        snippet({ title: 'Minta foto', updatedAt: later(1) }),
      ];
      for (const each of [zebra, apple, second]) await storeOf().saveSnippet(rina, each, 9);
      expect(await storeOf().listSnippets(rina)).toEqual([{ ...apple, text: 'a \ufffd b' }, second, zebra]);
      expect(await storeOf().listSnippets(randomUUID())).toEqual([]);
    });

    it('changes the snippet with the same id of the same person only', async () => {
      const [rina, budi] = [randomUUID(), randomUUID()];
      const own = snippet();
      await storeOf().saveSnippet(rina, own, 1);
      await storeOf().saveSnippet(budi, { ...own, title: 'Budi' }, 1);
      expect(await storeOf().saveSnippet(rina, { ...own, text: 'lain' }, 1)).toBe(true);
      expect(await storeOf().saveSnippet(rina, snippet(), 1)).toBe(false);
      expect(await storeOf().listSnippets(rina)).toEqual([{ ...own, text: 'lain' }]);
      await storeOf().removeSnippet(rina, own.snippetId);
      await storeOf().removeSnippet(rina, randomUUID());
      expect(await storeOf().listSnippets(rina)).toEqual([]);
      expect(await storeOf().listSnippets(budi)).toEqual([{ ...own, title: 'Budi' }]);
    });

    it('keeps one snippet when it comes many times at once', async () => {
      const rina = randomUUID();
      const own = snippet();
      await Promise.all(Array.from({ length: 6 }, () => storeOf().saveSnippet(rina, own, 9)));
      expect(await storeOf().listSnippets(rina)).toEqual([own]);
    });

    it('tells what was opened, inserted or sent last, each once, up to the limit', async () => {
      const rina = randomUUID();
      const use = (itemId: string, event: StoredOutcome['event'], minute: number, actorId = rina) =>
        storeOf().saveOutcome({
          suggestionId: randomUUID(),
          itemKind: itemId.startsWith('x') ? 'article' : 'response',
          itemId,
          event,
          at: later(minute),
          editedShare: null,
          reason: null,
          actorId,
        });
      await use('a', 'sent', 1);
      await use('b', 'inserted', 2);
      await use('a', 'inserted', 4);
      await use('x', 'opened', 3);
      await use('c', 'shown', 9);
      await use('d', 'dismissed', 9);
      await use('e', 'edited', 9);
      await use('f', 'sent', 9, randomUUID());
      const recents = [
        { kind: 'response', id: 'a', at: later(4) },
        { kind: 'article', id: 'x', at: later(3) },
        { kind: 'response', id: 'b', at: later(2) },
      ];
      expect(await storeOf().listRecents(rina, 20)).toEqual(recents);
      expect(await storeOf().listRecents(rina, 2)).toEqual(recents.slice(0, 2));
    });

    it('is cleared when the person is revoked', async () => {
      const actorId = randomUUID();
      const name = `desk-${actorId}`;
      await storeOf().addActor({
        actorId,
        name,
        email: null,
        role: 'agent',
        createdAt: noon,
        revokedAt: null,
      });
      await storeOf().addFavourite(actorId, { kind: 'response', id: 'a', at: noon }, 9);
      await storeOf().saveSnippet(actorId, snippet(), 9);
      await storeOf().revokeActor(name, noon);
      expect(await storeOf().listFavourites(actorId)).toEqual([]);
      expect(await storeOf().listSnippets(actorId)).toEqual([]);
    });

    it('holds what was put there and not taken away, whatever is done in which order', async () => {
      const steps = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), isAdded: fc.boolean() });
      await fc.assert(
        fc.asyncProperty(fc.array(steps, { maxLength: 12 }), async (given) => {
          const rina = randomUUID();
          const held = new Set<string>();
          for (const { id, isAdded } of given) {
            const favourite = { kind: 'response', id, at: noon } as const;
            if (isAdded) {
              const isKept = await storeOf().addFavourite(rina, favourite, 3);
              expect(isKept).toBe(held.has(id) || held.size < 3);
              if (isKept) held.add(id);
            } else {
              await storeOf().removeFavourite(rina, favourite);
              held.delete(id);
            }
          }
          const ids = (await storeOf().listFavourites(rina)).map(({ id }) => id);
          expect(ids).toEqual([...held].sort());
        }),
        { numRuns: 25 },
      );
    });
  });
}
