import { fill } from '../../../../i18n/format.ts';
import type { Channel, ComposedReply } from '../../../conversation/types.ts';
import { useWording } from '../../../parts/wording-context.ts';

/** What the agent should know about the reply, and the channel that would serve better. */
export function ReplyNotes(props: {
  readonly composed: ComposedReply;
  readonly onChannel: (channel: Channel) => void;
}) {
  const { notes, channelAdvice } = props.composed;
  if (notes.length === 0 && !channelAdvice) return null;
  return (
    <ul class="reply-notes">
      {notes.map(({ kind, text }) => (
        <li key={kind + text}>{text}</li>
      ))}
      {channelAdvice && <Advice advice={channelAdvice} onChannel={props.onChannel} />}
    </ul>
  );
}

function Advice({
  advice: { channel, reason },
  onChannel,
}: {
  readonly advice: NonNullable<ComposedReply['channelAdvice']>;
  readonly onChannel: (channel: Channel) => void;
}) {
  const wording = useWording();
  const { reply: words } = wording;
  const name = channel === 'private' ? words.privateMessage : wording.channels[channel];
  return (
    <li>
      <strong>{fill(words.advice, { channel: name })}</strong> {reason}{' '}
      {channel !== 'private' && (
        <button type="button" class="link" onClick={() => onChannel(channel)}>
          {fill(words.switchChannel, { channel: name })}
        </button>
      )}
    </li>
  );
}
