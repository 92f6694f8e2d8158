import { useState } from 'preact/hooks';
import type { PromiseChangeRequest, PromiseReply } from '../../../../assist-api/routes/promises/schema.ts';
import { fill } from '../../../i18n/format.ts';
import type { Conversation } from '../../conversation/state.ts';
import type { Session } from '../../conversation/types.ts';
import { formatDue } from '../../format/due.ts';
import { formatReplyBy } from '../../format/reply-by.ts';
import { useWording } from '../../parts/wording-context.ts';
import { urgencyOf } from '../../promises/urgency.ts';
import { PromiseForm, type Way } from './promise-form.tsx';

/** One promise: by when, to whom, its words, and what can become of it. */
export function PromiseRow(props: {
  readonly promise: PromiseReply;
  readonly session: Session;
  /** Names of those to whom it can be handed over. */
  readonly colleagues: readonly string[];
  readonly now: Date;
  /** Its conversation, where that is still open. */
  readonly draft: Conversation | undefined;
  /** False for that of a colleague, who has to be relieved of it first. */
  readonly canChange: boolean;
  readonly isOpen: boolean;
  readonly onDecide: (request: PromiseChangeRequest, text: string) => void;
  readonly onOpen: (conversationId: string) => void;
}) {
  const wording = useWording();
  const { promises: words } = wording;
  const { promise, session, now, draft, isOpen, onDecide } = props;
  const [way, setWay] = useState<Way | null>(null);
  const clock = { now, timeZone: session.business.timeZone };
  const time = (at: string) => formatReplyBy(new Date(at), clock, wording);
  const name = promise.contactName ?? words.someone;
  const change = promise.history.at(-1);
  const detail = [
    promise.channel && wording.channels[promise.channel],
    !promise.isOwn && fill(promise.isOwnerGone ? words.ownerGone : words.owner, { name: promise.owner }),
    change?.kind === 'moved' && change.fromDueAt && fill(words.movedFrom, { time: time(change.fromDueAt) }),
  ].filter((text) => typeof text === 'string');
  const due = formatDue(new Date(promise.dueAt), clock, wording);
  const decide = (request: PromiseChangeRequest, text: string) => onDecide(request, fill(text, { name }));
  const wayButton = (kind: Way) => (
    <button
      type="button"
      class="link"
      aria-expanded={way === kind}
      onClick={() => setWay(way === kind ? null : kind)}
    >
      {words.ways[kind]}
    </button>
  );
  return (
    <li class="promise" data-urgency={isOpen ? urgencyOf(promise, now) : 'over'}>
      <p class="promise-due">
        {isOpen ? (
          <>
            <strong>{due}</strong>
            {due !== time(promise.dueAt) && <span class="second">{time(promise.dueAt)}</span>}
          </>
        ) : (
          <>
            <strong>{promise.state === 'kept' ? words.states.kept : words.states.cancelled}</strong>
            {promise.closedAt !== undefined && <span class="second">{time(promise.closedAt)}</span>}
          </>
        )}
      </p>
      <div>
        <h3>{name}</h3>
        <p class="promise-words">{promise.text ?? words.forgotten}</p>
        {detail.length > 0 && <p class="reason">{detail.join(' · ')}</p>}
        {change?.note !== undefined && <p class="reason">{fill(words.note, { note: change.note })}</p>}
        <div class="promise-ways">
          {isOpen && props.canChange && (
            <>
              <button type="button" class="link" onClick={() => decide({ state: 'kept' }, words.done.kept)}>
                {words.keep}
              </button>
              {wayButton('move')}
              {props.colleagues.length > 0 && wayButton('handOver')}
              {wayButton('cancel')}
            </>
          )}
          {isOpen && !promise.isOwn && (
            <button
              type="button"
              class="link"
              onClick={() => decide({ owner: session.name }, words.done.takenOver)}
            >
              {words.takeOver}
            </button>
          )}
          {!isOpen && (
            <button type="button" class="link" onClick={() => decide({ state: 'open' }, words.done.reopened)}>
              {words.reopen}
            </button>
          )}
          {draft && (
            <button type="button" class="link" onClick={() => props.onOpen(draft.id)}>
              {words.openConversation}
            </button>
          )}
        </div>
        {way && (
          <PromiseForm
            key={way}
            way={way}
            promise={promise}
            colleagues={props.colleagues}
            clock={clock}
            onDecide={(request, text) => {
              setWay(null);
              decide(request, text);
            }}
            onLeave={() => setWay(null)}
          />
        )}
      </div>
    </li>
  );
}
