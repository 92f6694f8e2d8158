/** One of the things that can be chosen. */
export interface Option<Value> {
  readonly value: Value;
  readonly label: string;
}

/** A few exclusive options side by side; arrow keys move between them as in any radio group. */
export function Choice<Value extends string>(props: {
  /** Unique on the page. */
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value | null;
  readonly onChoose: (value: Value) => void;
}) {
  return (
    <fieldset class="choice">
      <legend class="visually-hidden">{props.label}</legend>
      {props.options.map(({ value, label }) => (
        <label key={value}>
          <input
            type="radio"
            class="visually-hidden"
            name={props.name}
            checked={value === props.value}
            onChange={() => props.onChoose(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
