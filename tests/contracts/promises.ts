import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  CustomerPromise,
  NewPromise,
  PromiseChange,
  PromiseUpdate,
} from '../../assist-api/promises/promises.ts';
import type { Store } from '../../assist-api/store/store.ts';

const noon = new Date('2026-11-21T05:00:00.000Z');
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

const promise = (over: Partial<NewPromise> = {}): NewPromise => ({
  promiseId: randomUUID(),
  ownerId: randomUUID(),
  maskedText: 'Saya kabari sebelum pukul 16.00',
  maskedNote: null,
  maskedContactName: null,
  conversationId: null,
  channel: null,
  suggestionId: null,
  responseId: null,
  dueAt: later(60),
  createdAt: noon,
  ...over,
});

const update = (over: Partial<PromiseUpdate>): PromiseUpdate => ({
  maskedNote: null,
  by: 'Rina',
  at: later(10),
  ...over,
});

const change = (over: Partial<PromiseChange>): PromiseChange => ({
  kind: 'kept',
  at: later(10),
  by: 'Rina',
  fromDueAt: null,
  toDueAt: null,
  fromOwner: null,
  toOwner: null,
  maskedNote: null,
  ...over,
});

/** What every store does with promises. */
export function promiseContract(storeOf: () => Store): void {
  const open = (given: NewPromise): CustomerPromise => ({
    ...given,
    status: 'open',
    closedAt: null,
    changes: [],
  });
  const keep = async (over: Partial<NewPromise> = {}) => {
    const given = promise(over);
    await storeOf().savePromise(given);
    return given;
  };

  describe('promises', () => {
    it('gives a promise back as it was kept', async () => {
      const bare = promise();
      const full = promise({
        maskedText: 'besok \0 jam 9',
        maskedNote: 'tanya gudang',
        maskedContactName: 'Sari',
        conversationId: '4711',
        channel: 'whatsapp',
        suggestionId: randomUUID(),
        responseId: 'lentera-telat',
      });
      for (const given of [bare, full]) {
        const kept = open({ ...given, maskedText: given.maskedText?.replace('\0', '\ufffd') ?? null });
        expect(await storeOf().savePromise(given)).toEqual({ promise: kept, repeated: false });
        expect(await storeOf().findPromise(given.promiseId)).toEqual(kept);
      }
      expect(await storeOf().findPromise(randomUUID())).toBeUndefined();
    });

    it('keeps the first of those with one id, also when many come at once', async () => {
      const first = promise();
      const answers = await Promise.all(
        Array.from({ length: 6 }, (_, index) =>
          storeOf().savePromise({ ...first, maskedNote: `catatan ${index}` }),
        ),
      );
      expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
      expect(new Set(answers.map(({ promise: kept }) => kept.maskedNote)).size).toBe(1);
    });

    it('lists open ones first, the soonest first, then closed ones, the last closed first', async () => {
      const ownerId = randomUUID();
      const due = async (minutes: number) => (await keep({ ownerId, dueAt: later(minutes) })).promiseId;
      const [third, first, second, early, late] = [
        await due(90),
        await due(-5),
        await due(30),
        await due(1),
        await due(2),
      ];
      await keep({ dueAt: later(3) });
      await storeOf().changePromise(early, update({ status: 'kept', at: later(20) }));
      await storeOf().changePromise(late, update({ status: 'cancelled', at: later(21) }));
      const list = async (filter: Partial<Parameters<Store['listPromises']>[0]>) => {
        const { total, promises } = await storeOf().listPromises({ ownerId, limit: 50, ...filter });
        return [total, promises.map(({ promiseId }) => promiseId)];
      };
      expect(await list({})).toEqual([5, [first, second, third, late, early]]);
      expect(await list({ isOpen: true })).toEqual([3, [first, second, third]]);
      expect(await list({ isOpen: true, limit: 1 })).toEqual([3, [first]]);
      const { total } = await storeOf().listPromises({ limit: 1 });
      expect(total).toBeGreaterThan(5);
    });

    it('keeps every date of one that was moved', async () => {
      const { promiseId, dueAt } = await keep();
      await storeOf().changePromise(
        promiseId,
        update({ dueAt: later(120), maskedNote: 'gudang masih menghitung' }),
      );
      const moved = await storeOf().changePromise(promiseId, update({ dueAt: later(240), at: later(30) }));
      expect(moved).toMatchObject({ status: 'open', dueAt: later(240) });
      expect(await storeOf().findPromise(promiseId)).toMatchObject({
        changes: [
          change({
            kind: 'moved',
            fromDueAt: dueAt,
            toDueAt: later(120),
            maskedNote: 'gudang masih menghitung',
          }),
          change({ kind: 'moved', fromDueAt: later(120), toDueAt: later(240), at: later(30) }),
        ],
      });
    });

    it('names who handed it over to whom', async () => {
      const actors = ['Budi', 'Wati'].map((name) => ({
        actorId: randomUUID(),
        name: `${name} ${randomUUID()}`,
        email: null,
        role: 'agent' as const,
        createdAt: noon,
        revokedAt: null,
      }));
      for (const each of actors) await storeOf().addActor(each);
      const [from, to] = actors;
      if (!from || !to) throw new Error('two people are needed');
      const { promiseId } = await keep({ ownerId: from.actorId });
      const changed = await storeOf().changePromise(promiseId, update({ owner: to }));
      expect(changed).toMatchObject({
        ownerId: to.actorId,
        changes: [change({ kind: 'handed_over', fromOwner: from.name, toOwner: to.name })],
      });
      expect(await storeOf().changePromise(promiseId, update({ owner: to }))).toEqual(changed);
    });

    it('closes, refuses to move what is closed, and opens again', async () => {
      const { promiseId } = await keep();
      const kept = await storeOf().changePromise(promiseId, update({ status: 'kept' }));
      expect(kept).toMatchObject({ status: 'kept', closedAt: later(10), changes: [change({})] });
      expect(await storeOf().changePromise(promiseId, update({ status: 'kept', at: later(99) }))).toEqual(
        kept,
      );
      expect(await storeOf().changePromise(promiseId, update({ status: 'cancelled' }))).toBe('closed');
      expect(await storeOf().changePromise(promiseId, update({ dueAt: later(600) }))).toBe('closed');
      expect(
        await storeOf().changePromise(promiseId, update({ status: 'open', at: later(11) })),
      ).toMatchObject({
        status: 'open',
        closedAt: null,
        changes: [change({}), change({ kind: 'reopened', at: later(11) })],
      });
      expect(await storeOf().changePromise(randomUUID(), update({ status: 'kept' }))).toBeUndefined();
    });

    it('keeps the whole history when many change it at once', async () => {
      const { promiseId } = await keep();
      await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          storeOf().changePromise(promiseId, update({ dueAt: later(100 + index) })),
        ),
      );
      const found = await storeOf().findPromise(promiseId);
      expect(found?.changes).toHaveLength(8);
      for (const [index, each] of (found?.changes ?? []).entries()) {
        expect(each.fromDueAt).toEqual(found?.changes[index - 1]?.toDueAt ?? later(60));
      }
    });

    it('forgets words of closed ones, of all later; dates and history stay', async () => {
      const old = new Date('2017-03-01T00:00:00.000Z');
      const words = {
        maskedText: 'janji',
        maskedNote: 'catatan',
        maskedContactName: 'Sari',
        conversationId: '7',
        dueAt: old,
      };
      const gone = { maskedText: null, maskedNote: null, maskedContactName: null, conversationId: null };
      const closed = await keep(words);
      const open = await keep(words);
      const young = await keep({ ...words, dueAt: later(5) });
      await storeOf().changePromise(
        closed.promiseId,
        update({ status: 'kept', at: old, maskedNote: 'beres' }),
      );
      const before = new Date('2017-03-02T00:00:00.000Z');
      expect(await storeOf().forgetPromiseWordsBefore({ closed: before, any: old })).toBe(1);
      expect(await storeOf().findPromise(closed.promiseId)).toMatchObject({
        ...gone,
        status: 'kept',
        dueAt: old,
        changes: [change({ at: old })],
      });
      expect(await storeOf().findPromise(open.promiseId)).toMatchObject(words);
      expect(await storeOf().forgetPromiseWordsBefore({ closed: before, any: before })).toBe(1);
      expect(await storeOf().findPromise(open.promiseId)).toMatchObject({ ...gone, status: 'open' });
      expect(await storeOf().findPromise(young.promiseId)).toMatchObject({ maskedText: 'janji' });
    });

    it('tells the same by its history as by its state, whatever is done in which order', async () => {
      const steps = fc.oneof(
        fc.record({ status: fc.constantFrom('open', 'kept', 'cancelled') }),
        fc.record({ dueAt: fc.integer({ min: 1, max: 4 }).map((hours) => later(hours * 60)) }),
      );
      await fc.assert(
        fc.asyncProperty(fc.array(steps, { maxLength: 10 }), async (given) => {
          const { promiseId } = await keep();
          for (const step of given) await storeOf().changePromise(promiseId, update(step));
          const found = await storeOf().findPromise(promiseId);
          if (!found) throw new Error('the promise is gone');
          const { changes } = found;
          const moves = changes.filter(({ kind }) => kind === 'moved');
          expect(found.dueAt).toEqual(moves.at(-1)?.toDueAt ?? later(60));
          const closing = changes.findLast(({ kind }) => kind !== 'moved')?.kind ?? 'reopened';
          expect(found.status).toBe(closing === 'reopened' ? 'open' : closing);
          expect(found.closedAt === null).toBe(found.status === 'open');
        }),
        { numRuns: 25 },
      );
    });
  });
}
