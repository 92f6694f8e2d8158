import type { ComponentChildren } from 'preact';

/** A stretch of the text and how it is marked; plain when `marks` is empty. */
export interface MarkedStretch {
  readonly text: string;
  readonly marks: readonly string[];
  /** Drawn before the stretch, in the margin; for the mouse only, since it is hidden from screen readers. */
  readonly before?: ComponentChildren;
}

/**
 * A text field that grows with its text and shows marks under the words. The marks are drawn by a hidden copy
 * of the text, which has the same letters and line breaks.
 */
export function MarkedTextarea(props: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** Joined, they are `value`. */
  readonly stretches: readonly MarkedStretch[];
  readonly placeholder?: string;
  readonly describedBy?: string;
  readonly isInvalid?: boolean;
  /** The browser marks misspelt words. */
  readonly isProofread: boolean;
  readonly onType: (value: string) => void;
  readonly onPaste?: () => void;
  readonly onCopy?: () => void;
}) {
  return (
    <div class="marked-textarea">
      <div class="marks" aria-hidden="true">
        {props.stretches.map(({ text, marks, before }, index) => (
          <span key={index} data-mark={marks.length > 0 ? marks.join(' ') : undefined}>
            {before}
            {text}
          </span>
        ))}
        {'\n'}
      </div>
      <textarea
        id={props.id}
        aria-label={props.label}
        aria-describedby={props.describedBy}
        aria-invalid={props.isInvalid}
        placeholder={props.placeholder}
        value={props.value}
        spellcheck={props.isProofread}
        onInput={(event) => props.onType(event.currentTarget.value)}
        onPaste={props.onPaste}
        onCopy={props.onCopy}
      />
    </div>
  );
}
