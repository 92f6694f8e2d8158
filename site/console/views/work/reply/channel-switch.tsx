import type { Channel } from '../../../conversation/types.ts';
import { Choice } from '../../../parts/choice.tsx';
import { useWording } from '../../../parts/wording-context.ts';

/** Where the reply goes: the shop's own channels side by side, every other in a list. */
export function ChannelSwitch(props: {
  /** The shop's, best first. */
  readonly channels: readonly Channel[];
  readonly value: Channel | null;
  readonly onChoose: (channel: Channel) => void;
}) {
  const wording = useWording();
  const { message: words } = wording;
  const all = Object.entries(wording.channels) as [Channel, string][];
  const others = all.filter(([channel]) => !props.channels.includes(channel));
  const isOther = others.some(([channel]) => channel === props.value);
  return (
    <div class="channel-switch">
      <Choice<Channel>
        name="channel"
        label={words.channel}
        options={props.channels.map((value) => ({ value, label: wording.channels[value] }))}
        value={props.value}
        onChoose={props.onChoose}
      />
      {others.length > 0 && (
        <select
          aria-label={words.otherChannel}
          data-chosen={isOther}
          value={isOther ? (props.value ?? '') : ''}
          onChange={(event) => {
            const chosen = others.find(([channel]) => channel === event.currentTarget.value);
            if (chosen) props.onChoose(chosen[0]);
          }}
        >
          <option value="" disabled>
            {words.otherChannel}
          </option>
          {others.map(([channel, label]) => (
            <option key={channel} value={channel}>
              {label}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
