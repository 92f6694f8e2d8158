import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeedbackDecision, FeedbackItem, Report } from '../../assist-api/feedback/feedback.ts';
import type { Store } from '../../assist-api/store/store.ts';

const noon = new Date('2026-11-21T05:00:00.000Z');
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

const report = (over: Partial<Report> = {}): Report => ({
  feedbackId: randomUUID(),
  kind: 'response',
  id: randomUUID(),
  locale: 'id',
  reason: 'confusing',
  step: null,
  maskedComment: null,
  suggestionId: null,
  reporterId: randomUUID(),
  reportedBy: 'Rina',
  at: noon,
  ...over,
});

const decision = (over: Partial<FeedbackDecision> = {}): FeedbackDecision => ({
  status: 'done',
  decision: null,
  changed: 'Kalimatnya dipecah',
  by: 'Sari',
  at: later(60),
  ...over,
});

/** What every store does with reports of the team. */
export function reportContract(storeOf: () => Store): void {
  const keep = async (over: Partial<Report> = {}) => {
    const given = report(over);
    await storeOf().saveReport(given);
    return given;
  };
  const own = async (reporterId: string) => await storeOf().listReports(reporterId, 50);

  describe('reports', () => {
    it('are items of feedback with their reporter', async () => {
      const given = report({
        kind: 'procedure',
        step: 2,
        maskedComment: 'langkah \0 ini',
        reason: 'hinders',
      });
      const item: FeedbackItem = {
        feedbackId: given.feedbackId,
        kind: 'procedure',
        id: given.id,
        locale: 'id',
        helpful: false,
        reason: 'hinders',
        step: 2,
        reportedBy: 'Rina',
        isNew: false,
        maskedComment: 'langkah \ufffd ini',
        times: 1,
        at: noon,
        status: 'open',
        decision: null,
        changed: null,
        decidedAt: null,
        decidedBy: null,
      };
      expect(await storeOf().saveReport(given)).toEqual({ item, repeated: false });
      expect((await storeOf().listFeedback({ id: given.id, limit: 9 })).items).toEqual([item]);
      expect(await own(given.reporterId)).toEqual({ total: 1, unseen: 0, items: [item] });
    });

    it('are kept once for their id, with the latest comment until somebody decides', async () => {
      const given = await keep({ maskedComment: 'satu' });
      const { feedbackId, reporterId } = given;
      const again = async (maskedComment: string | null) => {
        const kept = await storeOf().saveReport({ ...given, maskedComment, at: later(5) });
        return [kept.repeated, kept.item.maskedComment, kept.item.at];
      };
      expect(await again(null)).toEqual([true, 'satu', noon]);
      expect(await again('dua')).toEqual([true, 'dua', noon]);
      await storeOf().decideFeedback(feedbackId, decision());
      expect(await again('tiga')).toEqual([true, 'dua', noon]);
      await Promise.all(Array.from({ length: 5 }, () => again('empat')));
      expect((await own(reporterId)).total).toBe(1);
    });

    it('are told apart from what readers said', async () => {
      const { id } = await keep();
      await storeOf().saveVote({
        articleId: id,
        locale: 'id',
        voteId: randomUUID(),
        helpful: false,
        isCounted: true,
        reason: 'unclear',
        maskedComment: null,
        at: noon,
      });
      const from = async (source?: 'readers' | 'reports') =>
        (await storeOf().listFeedback({ id, source, limit: 9 })).items.map(({ reason }) => reason).sort();
      expect(await from()).toEqual(['confusing', 'unclear']);
      expect(await from('readers')).toEqual(['unclear']);
      expect(await from('reports')).toEqual(['confusing']);
    });

    it('come back to their reporter once they are decided, new until they are seen', async () => {
      const reporterId = randomUUID();
      const [first, second, third] = [
        await keep({ reporterId, at: later(1) }),
        await keep({ reporterId, at: later(2) }),
        await keep({ reporterId, at: later(3) }),
      ];
      await keep();
      const decide = (given: Report, over: Partial<FeedbackDecision> = {}) =>
        storeOf().decideFeedback(given.feedbackId, decision(over));
      const state = async () => {
        const { unseen, items } = await own(reporterId);
        return [unseen, ...items.map(({ feedbackId, isNew }) => [feedbackId, isNew])];
      };
      await decide(first, { status: 'accepted' });
      await decide(second);
      expect(await state()).toEqual([
        2,
        [second.feedbackId, true],
        [first.feedbackId, true],
        [third.feedbackId, false],
      ]);
      await storeOf().markReportsSeen(reporterId, later(90), [first.feedbackId, third.feedbackId]);
      await storeOf().markReportsSeen(randomUUID(), later(90), [second.feedbackId]);
      await storeOf().markReportsSeen(reporterId, later(90), []);
      expect((await state()).slice(0, 2)).toEqual([1, [second.feedbackId, true]]);
      await decide(first, { at: later(120) });
      expect((await state())[0]).toBe(2);
      await storeOf().markReportsSeen(reporterId, later(130));
      expect((await state())[0]).toBe(0);
      await decide(second, { status: 'open' });
      expect((await state())[0]).toBe(0);
      expect((await storeOf().listReports(reporterId, 1)).items).toHaveLength(1);
    });

    it('lose their comment as others do; reason, reporter and decision stay', async () => {
      const old = new Date('2016-03-01T00:00:00.000Z');
      const { feedbackId, reporterId } = await keep({ at: old, maskedComment: 'lama' });
      await storeOf().decideFeedback(feedbackId, decision());
      const limits = { closed: new Date('2016-03-02T00:00:00.000Z'), any: old };
      expect(await storeOf().forgetCommentsBefore(limits)).toBe(1);
      expect((await own(reporterId)).items).toMatchObject([
        { maskedComment: null, reason: 'confusing', reportedBy: 'Rina', changed: 'Kalimatnya dipecah' },
      ]);
    });

    it('are new exactly when a decision came after they were last seen', async () => {
      const steps = fc.constantFrom('seen', 'open', 'accepted', 'declined', 'done');
      await fc.assert(
        fc.asyncProperty(fc.array(steps, { maxLength: 10 }), async (given) => {
          const { feedbackId, reporterId } = await keep();
          let isNew = false;
          for (const step of given) {
            if (step === 'seen') {
              await storeOf().markReportsSeen(reporterId, later(1));
              isNew = false;
            } else {
              await storeOf().decideFeedback(feedbackId, decision({ status: step }));
              isNew = step !== 'open';
            }
          }
          const { unseen, items } = await own(reporterId);
          expect([unseen, items[0]?.isNew]).toEqual([isNew ? 1 : 0, isNew]);
        }),
        { numRuns: 25 },
      );
    });
  });
}
