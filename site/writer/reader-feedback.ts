import { element } from './element.ts';
import type { PanelWording } from './wording.ts';

/** One thing that readers said, as the API gives it. */
interface FeedbackItem {
  readonly reason?: string;
  readonly maskedComment?: string;
  readonly times: number;
}

interface ArticleFeedback {
  readonly votes: { readonly helpful: number; readonly notHelpful: number };
  readonly items: readonly FeedbackItem[];
}

/** What readers said of an article; for people who are not signed in a way to do so. */
export function feedbackView(
  { status, body }: { readonly status: number; readonly body: unknown },
  wording: PanelWording,
  signInAddress: string,
): HTMLElement {
  if (status === 401 || status === 403) {
    const link = element('a', { href: signInAddress }, wording.signInLink);
    return element('p', {}, wording.signIn, ' ', link);
  }
  if (status !== 200) return element('p', { class: 'second' }, wording.apiAway);
  const { votes, items } = body as ArticleFeedback;
  const counts = element('p', { class: 'second' }, wording.votes(votes.helpful, votes.notHelpful));
  if (items.length === 0)
    return element('div', {}, counts, element('p', { class: 'second' }, wording.noFeedback));
  const list = items.map(({ reason, maskedComment, times }) => {
    const said = [reason === undefined ? '' : (wording.reasons[reason] ?? reason), maskedComment ?? ''];
    const text = said.filter((part) => part !== '').join(': ');
    return element('li', {}, text, times > 1 ? ` (${wording.times(times)})` : '');
  });
  return element('div', {}, counts, element('ul', {}, ...list));
}
