/** A stretch of the text and how it is marked; plain when `mark` is left out. */
export interface MarkedStretch {
  readonly text: string;
  readonly mark?: 'evidence' | 'open' | 'filled' | undefined;
}

/**
 * A text field that grows with its text and shows marks under the words. The marks are drawn by a hidden copy
 * of the text behind the field, which has the same letters and line breaks.
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
        {props.stretches.map(({ text, mark }, index) =>
          mark ? (
            <span key={index} data-mark={mark}>
              {text}
            </span>
          ) : (
            text
          ),
        )}
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
