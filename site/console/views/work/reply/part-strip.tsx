import { fill } from '../../../../i18n/format.ts';
import { type SaidPart, nextChoice, saidParts } from '../../../conversation/parts.ts';
import type { Choices } from '../../../conversation/reply.ts';
import type { ComposedReply } from '../../../conversation/types.ts';
import { partKeys } from '../../../keys/shortcuts.ts';
import { Icon } from '../../../parts/icon.tsx';
import { Keys } from '../../../parts/key.tsx';
import { useWording } from '../../../parts/wording-context.ts';

/** Every part of the reply with its key: the next wording, left out, or put back. */
export function PartStrip(props: {
  readonly composed: ComposedReply;
  readonly choices: Choices;
  readonly onChoose: (part: SaidPart, choice: number | null) => void;
}) {
  const { parts: words } = useWording();
  // What is neither said nor could be said needs no button.
  const parts = saidParts(props.composed).filter(
    ({ choice, choices }) => choice !== null || choices.length > 0,
  );
  return (
    <ul class="part-strip" aria-label={words.title}>
      {parts.map((part) => (
        <li key={part.name + String(part.index)} data-said={part.choice !== null}>
          <PartButtons part={part} onChoose={(choice) => props.onChoose(part, choice)} />
        </li>
      ))}
    </ul>
  );
}

function PartButtons(props: { readonly part: SaidPart; readonly onChoose: (choice: number | null) => void }) {
  const { parts: words, intlLocale } = useWording();
  const { part } = props;
  const name = words.names[part.name] + (part.index > 0 ? ` ${part.index + 1}` : '');
  const said = name.toLocaleLowerCase(intlLocale);
  const next = nextChoice(part);
  const key = part.index === 0 ? partKeys[part.name] : undefined;
  const isSaid = part.choice !== null;
  const count =
    isSaid && part.choices.length > 1
      ? fill(words.of, { number: part.choices.indexOf(part.choice) + 1, count: part.choices.length })
      : isSaid
        ? ''
        : words.leftOut;
  return (
    <>
      <button
        type="button"
        class="part-next"
        title={fill(isSaid ? words.next : words.putBack, { part: said })}
        aria-keyshortcuts={key}
        aria-disabled={next === undefined}
        onClick={() => next !== undefined && props.onChoose(next)}
      >
        {key !== undefined && <Keys keys={[key]} />}
        <span>{name}</span>
        {count !== '' && <span class="second">{count}</span>}
        <span class="visually-hidden">{fill(isSaid ? words.next : words.putBack, { part: said })}</span>
      </button>
      {isSaid && (
        <button
          type="button"
          class="icon-button small"
          aria-label={fill(words.leaveOut, { part: said })}
          title={fill(words.leaveOut, { part: said })}
          aria-keyshortcuts={key && `Shift+${key}`}
          onClick={() => props.onChoose(null)}
        >
          <Icon name="x" size={14} />
        </button>
      )}
    </>
  );
}
