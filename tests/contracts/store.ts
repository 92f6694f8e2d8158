import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import { deskContract } from './desk.ts';
import { feedbackContract } from './feedback.ts';
import { promiseContract } from './promises.ts';
import { reportContract } from './reports.ts';
import type {
  Actor,
  Credential,
  Store,
  StoredOutcome,
  StoredSuggestion,
} from '../../assist-api/store/store.ts';

const noon = new Date('2026-11-21T05:00:00.000Z');
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

const suggestion = (over: Partial<StoredSuggestion> = {}): StoredSuggestion => ({
  suggestionId: randomUUID(),
  createdAt: noon,
  corpusVersion: 'v1',
  locale: 'id',
  channel: 'chat',
  maskedText: 'kapan lentera saya sampai',
  topicId: 'orders',
  abstained: false,
  items: [{ kind: 'response', id: 'lentera-telat', confidence: 0.75 }],
  actorId: randomUUID(),
  ...over,
});

const outcome = (over: Partial<StoredOutcome> = {}): StoredOutcome => ({
  suggestionId: randomUUID(),
  itemKind: 'response',
  itemId: 'lentera-telat',
  event: 'inserted',
  at: noon,
  editedShare: null,
  reason: null,
  actorId: randomUUID(),
  ...over,
});

const actor = (over: Partial<Actor> = {}): Actor => ({
  actorId: randomUUID(),
  name: `Rina ${randomUUID()}`,
  email: 'rina@example.com',
  role: 'agent',
  createdAt: noon,
  revokedAt: null,
  ...over,
});

const credential = (over: Partial<Credential> = {}): Credential => ({
  secretHash: randomUUID(),
  actorId: randomUUID(),
  kind: 'session',
  createdAt: noon,
  expiresAt: later(60),
  ...over,
});

/**
 * What every store does. `open` gives a store on one and the same data each time it is called; the suite closes what
 * it opens.
 */
export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`store on ${name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(async () => {
      await store.close();
    });

    describe('suggestions and outcomes', () => {
      it('gives a suggestion back as it was saved', async () => {
        const saved = suggestion({ channel: null, topicId: null, abstained: true });
        await store.saveSuggestion(saved);
        expect(await store.findSuggestion(saved.suggestionId)).toEqual(saved);
      });

      it('keeps suggestions that are saved at once, but for one that cannot be', async () => {
        const known = suggestion();
        await store.saveSuggestion(known);
        const others = Array.from({ length: 12 }, () => suggestion());
        const twice = { ...suggestion(), suggestionId: known.suggestionId };
        const results = await Promise.allSettled([...others, twice].map((one) => store.saveSuggestion(one)));
        expect(results.map(({ status }) => status)).toEqual([...others.map(() => 'fulfilled'), 'rejected']);
        for (const saved of others) expect(await store.findSuggestion(saved.suggestionId)).toEqual(saved);
        expect(await store.findSuggestion(known.suggestionId)).toEqual(known);
      });

      it('writes what was asked for before it closes', async () => {
        const closing = await open();
        const saved = suggestion();
        const saving = closing.saveSuggestion(saved);
        await closing.close();
        await saving;
        expect(await store.findSuggestion(saved.suggestionId)).toEqual(saved);
      });

      it('finds nothing for an unknown suggestion', async () => {
        expect(await store.findSuggestion(randomUUID())).toBeUndefined();
      });

      it('keeps text with NUL, half a surrogate pair and emoji', async () => {
        const saved = suggestion({ maskedText: 'a\0b \ud83d c 🙏 é' });
        await store.saveSuggestion(saved);
        const found = await store.findSuggestion(saved.suggestionId);
        expect(found?.maskedText).toBe('a\ufffdb \ufffd c 🙏 é');
      });

      it('keeps the first of equal events and says so', async () => {
        const first = outcome({ event: 'sent', editedShare: 0.25 });
        expect(await store.saveOutcome(first)).toEqual({ repeated: false });
        expect(await store.saveOutcome({ ...first, at: later(1), editedShare: 1 })).toEqual({
          repeated: true,
        });
        expect(await store.listOutcomes(first.suggestionId)).toEqual([first]);
      });

      it('counts one event once when it comes twice at the same time', async () => {
        const same = outcome();
        const results = await Promise.all(Array.from({ length: 8 }, () => store.saveOutcome(same)));
        expect(results.filter(({ repeated }) => !repeated)).toHaveLength(1);
      });

      it('lists outcomes in order of time, other events and items apart', async () => {
        const suggestionId = randomUUID();
        const opened = outcome({ suggestionId, event: 'opened', at: later(1) });
        const sent = outcome({ suggestionId, event: 'sent', at: later(3) });
        const dismissed = outcome({
          suggestionId,
          itemKind: 'article',
          itemId: 'x',
          event: 'dismissed',
          at: later(2),
          reason: 'wrong',
        });
        for (const each of [sent, opened, dismissed]) await store.saveOutcome(each);
        expect(await store.listOutcomes(suggestionId)).toEqual([opened, dismissed, sent]);
      });

      it('forgets texts of earlier days and keeps outcomes', async () => {
        const old = suggestion({ createdAt: new Date('2020-01-01T10:00:00.000Z') });
        const kept = outcome({ suggestionId: old.suggestionId });
        await store.saveSuggestion(old);
        await store.saveOutcome(kept);
        await store.saveSearchMiss({ maskedText: 'lama', locale: 'id', at: old.createdAt, source: 'search' });
        const recent = suggestion();
        await store.saveSuggestion(recent);
        expect(await store.forgetTextsBefore(new Date('2020-01-02T00:00:00.000Z'))).toBe(2);
        expect(await store.findSuggestion(old.suggestionId)).toBeUndefined();
        expect(await store.listOutcomes(old.suggestionId)).toEqual([kept]);
        expect(await store.findSuggestion(recent.suggestionId)).toEqual(recent);
      });

      it('lists missed questions since a moment, equal ones as one, the most asked first', async () => {
        const day = new Date('2031-05-01T00:00:00.000Z');
        const at = (minute: number) => new Date(day.getTime() + minute * 60_000);
        const miss = (
          maskedText: string,
          minute: number,
          locale = 'id',
          source: 'search' | 'suggestion' = 'search',
        ) => store.saveSearchMiss({ maskedText, locale, at: at(minute), source });
        await miss('sebelum', -1);
        await miss('Zebra', 0);
        await miss('sewa lentera', 3);
        await miss('sewa lentera', 5, 'id', 'suggestion');
        await miss('sewa lentera', 4);
        await miss('sewa lentera', 9, 'en');
        await miss('antik', 2);
        expect(await store.listMissedQuestions(day)).toEqual([
          { maskedText: 'sewa lentera', locale: 'id', times: 3, lastAt: at(5) },
          { maskedText: 'Zebra', locale: 'id', times: 1, lastAt: at(0) },
          { maskedText: 'antik', locale: 'id', times: 1, lastAt: at(2) },
          { maskedText: 'sewa lentera', locale: 'en', times: 1, lastAt: at(9) },
        ]);
        expect(await store.listMissedQuestions(at(10))).toEqual([]);
      });

      it('counts search misses', async () => {
        const before = await store.countSearchMisses();
        await store.saveSearchMiss({ maskedText: 'sewa lentera', locale: 'id', at: noon, source: 'search' });
        await store.saveSearchMiss({
          maskedText: 'sewa lentera',
          locale: 'id',
          at: noon,
          source: 'suggestion',
        });
        expect(await store.countSearchMisses()).toBe(before + 2);
      });
    });

    describe('what is learned from', () => {
      it('lists answered suggestions since a moment, with the outcomes that tell of use only', async () => {
        const day = new Date('2032-01-01T00:00:00.000Z');
        const at = (minute: number) => new Date(day.getTime() + minute * 60_000);
        const used = suggestion({ createdAt: at(0), locale: 'en' });
        const seen = suggestion({ createdAt: at(1) });
        const before = suggestion({ createdAt: at(-1) });
        for (const each of [used, seen, before]) await store.saveSuggestion(each);
        const { suggestionId } = used;
        const sent = outcome({ suggestionId, event: 'sent', at: at(2), editedShare: 0.25 });
        const dismissed = outcome({
          suggestionId,
          event: 'dismissed',
          itemId: 'x',
          at: at(3),
          reason: 'tone',
        });
        const opened = outcome({ suggestionId, event: 'opened' });
        const others = [seen, before].map(({ suggestionId: id }, index) =>
          outcome({ suggestionId: id, event: index === 0 ? 'shown' : 'sent' }),
        );
        for (const each of [sent, dismissed, opened, ...others, outcome({ event: 'sent' })])
          await store.saveOutcome(each);
        const [answered, ...rest] = await store.listAnsweredSuggestions(day);
        expect(rest).toEqual([]);
        expect(answered).toMatchObject({
          suggestionId,
          createdAt: at(0),
          locale: 'en',
          maskedText: used.maskedText,
        });
        expect(new Set(answered?.outcomes)).toEqual(new Set([sent, dismissed]));
      });

      it('keeps an imported message once, however often and by however many it is brought', async () => {
        const at = new Date('2032-02-01T00:00:00.000Z');
        const messages = Array.from({ length: 1_200 }, (_, index) => ({
          sourceId: `once-${index}`,
          locale: 'id',
          maskedText: `pesan \0 ${index}`,
          itemId: 'lentera-telat',
          at,
        }));
        const added = await Promise.all([1, 2, 3].map(() => store.importMessages(messages)));
        expect(added.toSorted((a, b) => a - b)).toEqual([0, 0, 1_200]);
        const listed = (await store.listImportedMessages(at)).filter(({ sourceId }) =>
          sourceId.startsWith('once-'),
        );
        expect(listed).toHaveLength(1_200);
        expect(listed.find(({ sourceId }) => sourceId === 'once-7')).toEqual({
          ...messages[7],
          maskedText: 'pesan \ufffd 7',
        });
        expect(await store.listImportedMessages(new Date(at.getTime() + 1))).toEqual([]);
        expect(await store.importMessages([])).toBe(0);
      });

      it('deletes an imported message that is unlearned, and remembers so until it is allowed again', async () => {
        const message = {
          sourceId: randomUUID(),
          locale: 'id',
          maskedText: 'lupa',
          itemId: 'lentera-telat',
          at: noon,
        };
        await store.importMessages([message]);
        const ids = [message.sourceId, ...Array.from({ length: 1_200 }, () => randomUUID())];
        await store.unlearn(ids, noon);
        await store.unlearn(ids, later(1));
        const unlearned = await store.listUnlearned();
        expect(ids.filter((id) => !unlearned.has(id))).toEqual([]);
        expect((await store.listImportedMessages(noon)).map(({ sourceId }) => sourceId)).not.toContain(
          message.sourceId,
        );
        await store.allowLearning(ids);
        expect((await store.listUnlearned()).has(message.sourceId)).toBe(false);
        expect(await store.importMessages([message])).toBe(1);
      });

      it('forgets imported messages of earlier days', async () => {
        const old = {
          sourceId: randomUUID(),
          locale: 'id',
          maskedText: 'lama',
          itemId: 'x',
          at: new Date('2019-06-01T00:00:00.000Z'),
        };
        const young = { ...old, sourceId: randomUUID(), at: new Date('2019-06-03T00:00:00.000Z') };
        await store.importMessages([old, young]);
        expect(await store.forgetTextsBefore(new Date('2019-06-02T00:00:00.000Z'))).toBe(1);
        const left = (await store.listImportedMessages(old.at)).map(({ sourceId }) => sourceId);
        expect(left).toContain(young.sourceId);
        expect(left).not.toContain(old.sourceId);
      });

      it('tells by counts that there is something new to learn', async () => {
        const since = new Date('2033-01-01T00:00:00.000Z');
        const before = await store.learningState(since);
        expect(before.outcomes).toBe(0);
        await store.saveOutcome(outcome({ at: since, event: 'sent' }));
        await store.saveOutcome(outcome({ at: since, event: 'shown' }));
        await store.saveOutcome(outcome({ at: new Date(since.getTime() - 1), event: 'sent' }));
        await store.unlearn([randomUUID()], noon);
        await store.importMessages([
          { sourceId: randomUUID(), locale: 'id', maskedText: 'baru', itemId: 'x', at: noon },
        ]);
        expect(await store.learningState(since)).toEqual({
          outcomes: 1,
          imported: before.imported + 1,
          unlearned: before.unlearned + 1,
        });
      });
    });

    feedbackContract(() => store);
    promiseContract(() => store);
    deskContract(() => store);
    reportContract(() => store);

    describe('people', () => {
      it('lists people by name, revoked ones included', async () => {
        const [b, a] = [
          actor({ name: `list-b-${randomUUID()}` }),
          actor({ name: `list-a-${randomUUID()}`, email: null }),
        ];
        await store.addActor(b);
        await store.addActor(a);
        await store.revokeActor(b.name, later(5));
        const listed = (await store.listActors()).filter(({ name: own }) => own.startsWith('list-'));
        expect(listed).toEqual([a, { ...b, revokedAt: later(5) }]);
      });

      it('refuses a name that somebody live has, and takes it once that one is revoked', async () => {
        const first = actor();
        await store.addActor(first);
        await expect(store.addActor(actor({ name: first.name }))).rejects.toMatchObject({
          code: 'ACTOR_NAME_TAKEN',
        });
        expect(await store.revokeActor(first.name, noon)).toBe(true);
        const second = actor({ name: first.name });
        await store.addActor(second);
        expect(await store.findActor(second.actorId)).toEqual(second);
      });

      it('revokes nobody under an unknown name', async () => {
        expect(await store.revokeActor(randomUUID(), noon)).toBe(false);
      });

      it('finds who is behind a credential of that kind', async () => {
        const someone = actor({ role: 'writer' });
        const session = credential({ actorId: someone.actorId });
        await store.addActor(someone);
        await store.addCredential(session);
        expect(await store.findActorByCredential(session.secretHash, 'session', noon)).toEqual(someone);
        expect(await store.findActorByCredential(session.secretHash, 'token', noon)).toBeUndefined();
        expect(await store.findActorByCredential(randomUUID(), 'session', noon)).toBeUndefined();
      });

      it('lets nobody in whom another process revoked a moment ago', async () => {
        const someone = actor();
        const session = credential({ actorId: someone.actorId });
        await store.addActor(someone);
        await store.addCredential(session);
        const find = () => store.findActorByCredential(session.secretHash, 'session', noon);
        expect(await Promise.all([find(), find(), find()])).toEqual([someone, someone, someone]);
        const other = await open();
        await other.revokeActor(someone.name, noon);
        await new Promise((resolve) => setImmediate(resolve));
        expect(await find()).toBeUndefined();
        await other.close();
      });

      it('lets nobody in after the end, after removal, after revoking', async () => {
        const someone = actor();
        const [ends, removed, token] = [
          credential({ actorId: someone.actorId }),
          credential({ actorId: someone.actorId }),
          credential({ actorId: someone.actorId, kind: 'token', expiresAt: null }),
        ];
        await store.addActor(someone);
        for (const each of [ends, removed, token]) await store.addCredential(each);
        expect(await store.findActorByCredential(ends.secretHash, 'session', later(60))).toBeUndefined();
        await store.removeCredential(removed.secretHash);
        expect(await store.findActorByCredential(removed.secretHash, 'session', noon)).toBeUndefined();
        expect(await store.findActorByCredential(token.secretHash, 'token', later(10_000_000))).toEqual(
          someone,
        );
        await store.revokeActor(someone.name, noon);
        expect(await store.findActorByCredential(token.secretHash, 'token', noon)).toBeUndefined();
      });

      it('gives a sign-in link to one of many callers at once', async () => {
        const someone = actor();
        const link = credential({ actorId: someone.actorId, kind: 'signInLink' });
        await store.addActor(someone);
        await store.addCredential(link);
        const takers = await Promise.all(
          Array.from({ length: 8 }, () => store.takeSignInLink(link.secretHash, noon)),
        );
        expect(takers.filter((taker) => taker !== undefined)).toEqual([someone]);
      });

      it('gives no sign-in link after its end, to a revoked person, or for a session', async () => {
        const someone = actor();
        await store.addActor(someone);
        const [late, session] = [
          credential({ actorId: someone.actorId, kind: 'signInLink', expiresAt: later(15) }),
          credential({ actorId: someone.actorId }),
        ];
        await store.addCredential(late);
        await store.addCredential(session);
        expect(await store.takeSignInLink(late.secretHash, later(15))).toBeUndefined();
        expect(await store.takeSignInLink(session.secretHash, noon)).toBeUndefined();
        expect(await store.findActorByCredential(session.secretHash, 'session', noon)).toEqual(someone);
      });
    });

    it('opens the same data again', async () => {
      const saved = suggestion();
      await store.saveSuggestion(saved);
      const second = await open();
      expect(await second.findSuggestion(saved.suggestionId)).toEqual(saved);
      await second.close();
    });

    it('takes writes of several openers at once without losing one', async () => {
      const openers = await Promise.all(Array.from({ length: 3 }, () => open()));
      const suggestionId = randomUUID();
      const items = Array.from({ length: 30 }, (_, index) => `item-${index}`);
      await Promise.all(
        items.map((itemId, index) =>
          (openers[index % openers.length] ?? store).saveOutcome(outcome({ suggestionId, itemId })),
        ),
      );
      expect(await store.listOutcomes(suggestionId)).toHaveLength(items.length);
      for (const opener of openers) await opener.close();
    });

    it('answers a ping', async () => {
      await expect(store.ping()).resolves.toBeUndefined();
    });
  });
}
