import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedbackReasons } from '../../assist-api/feedback/feedback.ts';
import type { FeedbackDecision, Vote } from '../../assist-api/feedback/feedback.ts';
import type { Store } from '../../assist-api/store/store.ts';

const noon = new Date('2026-11-21T05:00:00.000Z');
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

const vote = (over: Partial<Vote> = {}): Vote => ({
  articleId: randomUUID(),
  locale: 'id',
  voteId: randomUUID(),
  helpful: false,
  isCounted: true,
  reason: null,
  maskedComment: null,
  at: noon,
  ...over,
});

const done: FeedbackDecision = {
  status: 'done',
  decision: null,
  changed: 'Langkah ketiga ditulis ulang',
  by: 'Rina',
  at: later(60),
};

/** What every store does with votes and feedback. */
export function feedbackContract(storeOf: () => Store): void {
  const counts = async (articleId: string) =>
    (await storeOf().countVotes({ articleId })).map(({ locale, helpful, notHelpful }) => [
      locale,
      helpful,
      notHelpful,
    ]);
  const items = async (articleId: string) =>
    (await storeOf().listFeedback({ id: articleId, limit: 50 })).items;

  describe('votes and feedback', () => {
    it('counts votes by article and language, a repeated one once, with its latest answer', async () => {
      const first = vote({ helpful: true });
      const { articleId } = first;
      await storeOf().saveVote(first);
      await storeOf().saveVote(first);
      await storeOf().saveVote(vote({ articleId, locale: 'en', helpful: true }));
      await storeOf().saveVote(vote({ articleId }));
      expect(await counts(articleId)).toEqual([
        ['en', 1, 0],
        ['id', 1, 1],
      ]);
      await storeOf().saveVote({ ...first, helpful: false });
      expect(await counts(articleId)).toEqual([
        ['en', 1, 0],
        ['id', 0, 2],
      ]);
      expect(await storeOf().countVotes({ articleId, locale: 'en' })).toHaveLength(1);
      expect((await storeOf().countVotes()).filter((each) => each.articleId === articleId)).toHaveLength(2);
    });

    it('makes an item of a comment and gives it back as it was said', async () => {
      const said = vote({ reason: 'unclear', maskedComment: 'langkah 3 \0 bingung\nsekali' });
      await storeOf().saveVote(said);
      expect(await items(said.articleId)).toEqual([
        {
          feedbackId: expect.any(String) as string,
          kind: 'article',
          id: said.articleId,
          locale: 'id',
          helpful: false,
          reason: 'unclear',
          step: null,
          reportedBy: null,
          isNew: false,
          maskedComment: 'langkah 3 \ufffd bingung\nsekali',
          times: 1,
          at: noon,
          status: 'open',
          decision: null,
          changed: null,
          decidedAt: null,
          decidedBy: null,
        },
      ]);
    });

    it('makes no item of a vote that says nothing', async () => {
      const silent = vote();
      await storeOf().saveVote(silent);
      expect(await items(silent.articleId)).toEqual([]);
    });

    it('adds equal reasons without a comment to one item, also when many come at once', async () => {
      const { articleId } = vote();
      await Promise.all(
        Array.from({ length: 12 }, (_, minute) =>
          storeOf().saveVote(
            vote({ articleId, reason: minute % 3 === 0 ? 'wrong' : 'missing', at: later(minute) }),
          ),
        ),
      );
      expect((await items(articleId)).map(({ reason, times }) => [reason, times])).toEqual([
        ['missing', 8],
        ['wrong', 4],
      ]);
    });

    it('keeps one vote and one item when the same vote comes many times at once', async () => {
      const same = vote({ reason: 'wrong', maskedComment: 'salah' });
      await Promise.all(Array.from({ length: 8 }, () => storeOf().saveVote(same)));
      expect(await counts(same.articleId)).toEqual([['id', 0, 1]]);
      expect(await items(same.articleId)).toHaveLength(1);
    });

    it('changes what a vote said as long as nobody decided about it', async () => {
      const first = vote({ reason: 'wrong' });
      const { articleId } = first;
      await storeOf().saveVote(first);
      await storeOf().saveVote(vote({ articleId, reason: 'wrong' }));
      await storeOf().saveVote({ ...first, reason: 'unclear' });
      expect((await items(articleId)).map(({ reason, times }) => [reason, times]).sort()).toEqual([
        ['unclear', 1],
        ['wrong', 1],
      ]);
      await storeOf().saveVote({ ...first, reason: 'unclear', maskedComment: 'langkah 2' });
      await storeOf().saveVote({ ...first, reason: 'unclear', maskedComment: 'langkah 3' });
      expect((await items(articleId)).map(({ maskedComment }) => maskedComment).sort()).toEqual([
        'langkah 3',
        null,
      ]);
      await storeOf().saveVote({ ...first, helpful: true });
      expect((await items(articleId)).map(({ reason }) => reason)).toEqual(['wrong']);
    });

    it('leaves what is decided as it is: what is said afterwards is an item of its own', async () => {
      const first = vote({ reason: 'missing' });
      const { articleId } = first;
      await storeOf().saveVote(first);
      const [open] = await items(articleId);
      const decided = await storeOf().decideFeedback(open?.feedbackId ?? '', done);
      const { status, changed, at, by } = done;
      expect(decided).toEqual({ ...open, status, changed, decidedAt: at, decidedBy: by });
      await storeOf().saveVote(first);
      expect(await items(articleId)).toEqual([decided]);
      await storeOf().saveVote(vote({ articleId, reason: 'missing' }));
      await storeOf().saveVote({ ...first, reason: 'wrong' });
      const listed = await items(articleId);
      expect(listed.map(({ status, reason }) => [status, reason]).sort()).toEqual([
        ['done', 'missing'],
        ['open', 'missing'],
        ['open', 'wrong'],
      ]);
      expect(listed.at(-1)).toEqual(decided);
    });

    it('opens an item again without what was decided', async () => {
      const said = vote({ reason: 'wrong' });
      await storeOf().saveVote(said);
      const [open] = await items(said.articleId);
      await storeOf().decideFeedback(open?.feedbackId ?? '', done);
      expect(await storeOf().decideFeedback(open?.feedbackId ?? '', { ...done, status: 'open' })).toEqual(
        open,
      );
      await storeOf().saveVote(vote({ articleId: said.articleId, reason: 'wrong' }));
      expect(await items(said.articleId)).toHaveLength(2);
    });

    it('decides nothing about an unknown item', async () => {
      expect(await storeOf().decideFeedback(randomUUID(), done)).toBeUndefined();
    });

    it('keeps the comment of a vote that does not count, and neither its answer nor a mere reason', async () => {
      const further = vote({ isCounted: false, reason: 'wrong' });
      await storeOf().saveVote(further);
      expect(await counts(further.articleId)).toEqual([]);
      expect(await items(further.articleId)).toEqual([]);
      await storeOf().saveVote({ ...further, maskedComment: 'harganya salah' });
      expect(await items(further.articleId)).toHaveLength(1);
      await storeOf().saveVote({ ...further, isCounted: true });
      await storeOf().saveVote({ ...further, isCounted: false });
      expect(await counts(further.articleId)).toEqual([['id', 0, 1]]);
    });

    it('lists undecided items first, then the most said, then the latest, up to the limit', async () => {
      const { articleId } = vote();
      const said = [
        vote({ articleId, maskedComment: 'lama' }),
        vote({ articleId, maskedComment: 'baru', at: later(5) }),
        vote({ articleId, reason: 'wrong', at: later(1) }),
        vote({ articleId, reason: 'wrong', at: later(2) }),
        vote({ articleId, maskedComment: 'dijawab', at: later(9) }),
        vote({ articleId, maskedComment: 'diterima', at: later(8) }),
      ];
      for (const each of said) await storeOf().saveVote(each);
      const idOf = async (text: string) =>
        (await items(articleId)).find(({ maskedComment }) => maskedComment === text)?.feedbackId ?? '';
      await storeOf().decideFeedback(await idOf('dijawab'), done);
      await storeOf().decideFeedback(await idOf('diterima'), { ...done, status: 'accepted' });
      const names = (await items(articleId)).map(({ maskedComment, reason }) => maskedComment ?? reason);
      expect(names).toEqual(['wrong', 'baru', 'lama', 'diterima', 'dijawab']);
      const few = await storeOf().listFeedback({ id: articleId, limit: 2 });
      expect([few.total, few.items.length]).toEqual([5, 2]);
    });

    it('narrows a list by language, status, articles and the beginning of the id', async () => {
      const [one, other] = [vote({ maskedComment: 'a' }), vote({ maskedComment: 'b', locale: 'en' })];
      await storeOf().saveVote(one);
      await storeOf().saveVote(other);
      const list = async (filter: Partial<Parameters<Store['listFeedback']>[0]>) =>
        (await storeOf().listFeedback({ limit: 200, ...filter })).items
          .filter(({ id }) => [one.articleId, other.articleId].includes(id))
          .map(({ maskedComment }) => maskedComment);
      expect(await list({ locale: 'en' })).toEqual(['b']);
      expect(await list({ statuses: ['done'] })).toEqual([]);
      expect(await list({ texts: [] })).toEqual([]);
      expect(
        await list({
          texts: [
            { id: one.articleId, locale: 'id' },
            { id: other.articleId, locale: 'id' },
          ],
        }),
      ).toEqual(['a']);
      const [item] = await items(one.articleId);
      expect(await list({ idPrefix: item?.feedbackId.slice(0, 8) ?? '' })).toEqual(['a']);
    });

    it('forgets comments: of closed items first, of all later; counts, reasons and decisions stay', async () => {
      const { articleId } = vote();
      const old = new Date('2018-03-01T00:00:00.000Z');
      const said = [
        vote({ articleId, reason: 'wrong', maskedComment: 'ditutup', at: old }),
        vote({ articleId, reason: 'unclear', maskedComment: 'terbuka', at: old }),
        vote({ articleId, helpful: true, maskedComment: 'hanya kata', at: old }),
        vote({ articleId, reason: 'missing', at: old }),
      ];
      for (const each of said) await storeOf().saveVote(each);
      const [closed] = (await items(articleId)).filter(({ maskedComment }) => maskedComment === 'ditutup');
      await storeOf().decideFeedback(closed?.feedbackId ?? '', done);
      const before = new Date('2018-03-02T00:00:00.000Z');
      const texts = async () =>
        (await items(articleId)).map(({ reason, maskedComment }) => `${reason} ${maskedComment}`).sort();
      expect(await storeOf().forgetCommentsBefore({ closed: before, any: old })).toBe(1);
      expect(await texts()).toEqual(['missing null', 'null hanya kata', 'unclear terbuka', 'wrong null']);
      expect(await storeOf().forgetCommentsBefore({ closed: before, any: before })).toBe(2);
      expect(await texts()).toEqual(['missing null', 'unclear null', 'wrong null']);
      expect((await items(articleId)).at(-1)).toMatchObject({ status: 'done', changed: done.changed });
      expect(await counts(articleId)).toEqual([['id', 1, 3]]);
    });

    it('holds one voice for each vote, whatever is changed in which order', async () => {
      const answers = fc.record({
        voter: fc.integer({ min: 0, max: 3 }),
        helpful: fc.boolean(),
        reason: fc.option(fc.constantFrom(...feedbackReasons)),
        maskedComment: fc.option(fc.constantFrom('a', 'b')),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(answers, { maxLength: 12 }), async (given) => {
          const { articleId } = vote();
          const voters = Array.from({ length: 4 }, () => randomUUID());
          const last = new Map<string, Vote>();
          for (const { voter, helpful, reason, maskedComment } of given) {
            const voteId = voters[voter] ?? '';
            const next = vote({
              articleId,
              voteId,
              helpful,
              reason: helpful ? null : reason,
              maskedComment,
            });
            await storeOf().saveVote(next);
            last.set(voteId, next);
          }
          const speaking = [...last.values()].filter((each) => each.reason ?? each.maskedComment);
          const voices = (await items(articleId)).map(({ times }) => times);
          expect(voices.reduce((sum, times) => sum + times, 0)).toBe(speaking.length);
          const helpful = [...last.values()].filter((each) => each.helpful).length;
          expect(await counts(articleId)).toEqual(
            last.size === 0 ? [] : [['id', helpful, last.size - helpful]],
          );
        }),
        { numRuns: 25 },
      );
    });
  });
}
