import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Message, Session, Suggestion, Turn } from '../../../conversation/types.ts';
import { formatSentAt } from '../../../format/reply-by.ts';
import { cutText } from '../../../format/marks.ts';
import { useWording } from '../../../parts/wording-context.ts';

/** A conversation message by message, with the words that triage rests on underlined. */
export function TurnList(props: {
  readonly turns: readonly Turn[];
  /** The request's messages, which the turns' offsets are in. */
  readonly texts: readonly Message[];
  readonly session: Session;
  readonly suggestion: Suggestion | null;
}) {
  const wording = useWording();
  const { message: words } = wording;
  const { timeZone } = props.session.business;
  const list = useRef<HTMLOListElement>(null);
  const [scrolls, setScrolls] = useState(false);
  // What was said last is what is answered.
  useLayoutEffect(() => {
    const place = list.current;
    if (!place) return;
    place.scrollTop = place.scrollHeight;
    setScrolls(place.scrollHeight > place.clientHeight);
  }, [props.turns.length, props.turns.at(-1)?.text]);
  return (
    <ol ref={list} class="turns" aria-label={words.turns} tabIndex={scrolls ? 0 : undefined}>
      {props.turns.map((turn, index) => {
        const previous = props.turns[index - 1];
        const speaker = turn.speaker ?? (turn.role === 'customer' ? words.customer : words.agent);
        const isSame = previous?.role === turn.role && previous.speaker === turn.speaker;
        return (
          <li key={index} class="turn" data-role={turn.role}>
            <span class={isSame ? 'visually-hidden' : 'turn-speaker'}>{speaker}</span>
            <div class="turn-body">
              {turn.text.trim() !== '' && (
                <p>
                  {stretchesOf(turn, props.suggestion).map(({ text, marks }, at) =>
                    marks.length > 0 ? (
                      <span key={at} class="evidence">
                        {text}
                      </span>
                    ) : (
                      text
                    ),
                  )}
                </p>
              )}
              <p class="turn-note">
                {turn.attachments.map((kind) => words.attachments[kind]).join(', ')}
                {turn.attachments.length > 0 && turn.sentAt !== undefined && ' · '}
                {turn.sentAt !== undefined && (
                  <time dateTime={turn.sentAt}>
                    {formatSentAt(
                      new Date(turn.sentAt),
                      previous?.sentAt === undefined ? undefined : new Date(previous.sentAt),
                      timeZone,
                      wording,
                    )}
                  </time>
                )}
              </p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** The messages of a host as turns. */
export function threadTurns(thread: readonly Message[]): readonly Turn[] {
  return thread.map(({ role, text, sentAt }, message) => ({
    role,
    text,
    message,
    start: 0,
    end: text.length,
    attachments: [],
    ...(sentAt === undefined ? {} : { sentAt }),
  }));
}

function stretchesOf(turn: Turn, suggestion: Suggestion | null) {
  const triage = suggestion?.triage;
  const evidence = triage
    ? [...triage.topicEvidence, ...triage.signals.flatMap((signal) => signal.evidence)]
    : [];
  const ranges = evidence.flatMap(({ text, message, start, end }) => {
    if (message !== turn.message || start < turn.start || end > turn.end) return [];
    // Marks of attachments were taken out of the text, so offsets may be off by them.
    const exact = start - turn.start;
    const at = turn.text.startsWith(text, exact) ? exact : turn.text.indexOf(text);
    return at < 0 ? [] : [{ start: at, end: at + text.length, mark: 'evidence' }];
  });
  return cutText(turn.text, ranges);
}
