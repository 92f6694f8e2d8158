import { fill } from '../../../../i18n/format.ts';
import { type PlacedPart, nextChoice, placeParts } from '../../../conversation/parts.ts';
import { type Reply, replyText } from '../../../conversation/reply.ts';
import { parseReply, renderReply, type Values } from '../../../conversation/reply-text.ts';
import type { Finding } from '../../../conversation/types.ts';
import { cutText, type Range } from '../../../format/marks.ts';
import { partKeys } from '../../../keys/shortcuts.ts';
import { MarkedTextarea } from '../../../parts/marked-textarea.tsx';
import { useWording } from '../../../parts/wording-context.ts';
import { ids } from '../focus.ts';

/** The words of the reply: one readable text, in whose margin stands the key of each part. */
export function ReplyTextField(props: {
  readonly reply: Reply;
  readonly values: Values;
  readonly findings: readonly Finding[];
  readonly onType: (text: string) => void;
  readonly onNextPart: (part: PlacedPart, choice: number) => void;
  readonly onCopy: () => void;
}) {
  const { reply, values, findings } = props;
  const wording = useWording();
  const text = replyText(reply, values);
  const placed = placedParts(reply, text, values);
  const stretches = cutText(text, [
    ...fieldRanges(reply, values),
    ...findings.map(({ start, end, severity, stated }) => ({
      start,
      end,
      mark: stated === undefined ? severity : 'stated',
    })),
    ...placed.map(({ start, end }) => ({ start, end, mark: '' })),
  ]).map(({ text: words, start, marks }) => {
    const part = placed.find((candidate) => candidate.start === start);
    return {
      text: words,
      marks: marks.filter((mark) => mark !== ''),
      before: part && <PartKey part={part} onNext={props.onNextPart} />,
    };
  });
  return (
    <div class="reply-text" lang={reply.composition?.locale}>
      <MarkedTextarea
        id={ids.reply}
        label={wording.reply.text}
        value={text}
        stretches={stretches}
        describedBy="reply-state"
        isProofread
        onType={props.onType}
        onCopy={props.onCopy}
      />
    </div>
  );
}

/** The key in the margin; for the mouse. The strip under the text is the same for everybody. */
function PartKey({
  part,
  onNext,
}: {
  readonly part: PlacedPart;
  readonly onNext: (part: PlacedPart, choice: number) => void;
}) {
  const { parts, intlLocale } = useWording();
  const next = nextChoice(part);
  const key = part.index === 0 ? partKeys[part.name] : '';
  if (key === '') return null;
  return (
    <span
      class="part-key"
      data-key={key}
      data-has-next={next !== undefined}
      title={
        next === undefined
          ? parts.names[part.name]
          : fill(parts.next, { part: parts.names[part.name].toLocaleLowerCase(intlLocale) })
      }
      onClick={() => next !== undefined && onNext(part, next)}
    />
  );
}

function placedParts(reply: Reply, text: string, values: Values): readonly PlacedPart[] {
  if (!reply.composition) return [];
  return placeParts(text, reply.composition.composed, (words, composed) =>
    renderReply(parseReply(words, [...composed.missing, ...reply.fields]), values),
  );
}

function fieldRanges({ pieces }: Reply, values: Values): readonly Range<string>[] {
  let at = 0;
  return pieces.flatMap((piece) => {
    const start = at;
    at += renderReply([piece], values).length;
    if (piece.kind === 'text') return [];
    const isOpen = (values[piece.placeholder] ?? '').trim() === '';
    return [{ start, end: at, mark: isOpen ? 'open' : 'filled' }];
  });
}
