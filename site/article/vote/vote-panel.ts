import type { VoteRequest } from '../../../assist-api/routes/votes/schema.ts';
import type { Strings } from '../../i18n/id.ts';
import { keepVote, newVoteId, readVote } from './remembered-vote.ts';
import type { RememberedVote } from './remembered-vote.ts';
import { drawForm } from './vote-form.ts';
import type { VoteForm } from './vote-form.ts';

type Words = Strings['vote'];

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const { lang: locale } = document.documentElement;

/** What was sent last. */
let vote: RememberedVote = readVote() ?? { voteId: newVoteId(), helpful: true, reason: '', comment: '' };
let form: VoteForm | undefined;
let words: Promise<Words> | undefined;
/** Answers are sent one after the other, so that the last one stays. */
let sending: Promise<unknown> = Promise.resolve();
/** Only the latest answer tells what became of it. */
let latest = 0;

/** Stores an answer, and offers to say more. What fails is said, and what was typed stays. */
export async function answerVote(root: HTMLElement, answer: 'yes' | 'no'): Promise<void> {
  const turn = ++latest;
  const helpful = answer === 'yes';
  vote = { ...vote, helpful, reason: helpful ? '' : vote.reason };
  press(root);
  const [strings, isStored] = await Promise.all([loadWords(), send(root, vote)]);
  if (turn !== latest) return;
  tell(root, isStored ? strings?.thanks : strings?.failed);
  if (!strings) return;
  const typed = form?.typed() ?? vote;
  form?.remove();
  form = drawForm({ ...typed, helpful }, strings, () => void say(root, strings));
  root.append(form.element);
}

/** Shows on a later visit what was answered. */
export async function recallVote(root: HTMLElement): Promise<void> {
  press(root);
  const turn = latest;
  const strings = await loadWords();
  if (turn === latest) tell(root, strings?.remembered);
}

/** Stores what was said besides; once it is stored, the form is put away. */
async function say(root: HTMLElement, strings: Words): Promise<void> {
  if (!form) return;
  const turn = ++latest;
  const sent = form;
  const said = { ...vote, ...sent.typed() };
  const isStored = await send(root, said, sent.website());
  if (isStored) vote = said;
  if (turn !== latest) return;
  tell(root, isStored ? strings.thanksForWords : strings.failed);
  if (!isStored) return;
  root.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
  sent.remove();
  form = undefined;
}

/** True once the API has it on disk; remembered then. */
async function send(root: HTMLElement, given: RememberedVote, website = ''): Promise<boolean> {
  const { voteId, helpful, reason, comment } = given;
  const body: VoteRequest = {
    locale: root.dataset['locale'] ?? locale,
    voteId,
    helpful,
    comment,
    website,
    ...(reason !== '' && { reason: reason as NonNullable<VoteRequest['reason']> }),
  };
  const answer = sending.then(() =>
    fetch(`${base}v1/articles/${root.dataset['vote'] ?? ''}/votes`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      credentials: 'omit',
      keepalive: true,
    }).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
  sending = answer;
  const isStored = await answer;
  if (isStored) keepVote(given);
  return isStored;
}

function press(root: HTMLElement): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>(':scope > button'))
    button.setAttribute('aria-pressed', String((button.value === 'yes') === vote.helpful));
}

function tell(root: HTMLElement, text: string | undefined): void {
  root.querySelector('p')?.replaceChildren(text ?? root.dataset['failed'] ?? '');
}

/** The words of the page's language; undefined where they cannot be had, and asked for again the next time. */
async function loadWords(): Promise<Words | undefined> {
  words ??= fetch(`${base}vote-strings/${locale}.json`).then(async (response) => {
    if (!response.ok) throw new Error(`Words: HTTP ${response.status}`);
    return (await response.json()) as Words;
  });
  try {
    return await words;
  } catch {
    words = undefined;
    return undefined;
  }
}
