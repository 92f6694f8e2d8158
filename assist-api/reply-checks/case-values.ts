import { meansSame } from '../../content/corpus/figures/index.ts';
import type { Figure } from '../../content/corpus/figures/index.ts';
import type { ReplyCheckRequest } from '../routes/reply-checks/schema.ts';
import { addressKey, isAddress } from './statements.ts';
import type { FigureReader } from './statements.ts';

/** Only so much of a conversation is read, which bounds what a check costs. */
const mostMessages = 30;
const mostCharacters = 4_000;

/** What belongs to the case: it came with the request, so it is no business fact. */
export interface CaseValues {
  /** Whether a figure or address stands in the data of the case or in what the customer wrote. */
  has(figure: Figure): boolean;
  /** Whether an amount stands in the data of the case, whatever the customer wrote. */
  isGiven(figure: Figure): boolean;
  /** Whether a number of letters and digits stands anywhere in the request, spaces, full stops and hyphens aside. */
  holds(code: string): boolean;
  /** Values of the data of the case, for what must not be said in public; none is blank. */
  readonly values: readonly string[];
  /** True when the request carries any data of the case. */
  readonly isAny: boolean;
}

/** Reads what a request says about the case. */
export function readCase(request: ReplyCheckRequest, read: FigureReader): CaseValues {
  const { messages, contact, agent, conversation, caseData } = request;
  const attributes = Object.values(conversation?.custom_attribute ?? {}).map(String);
  const data = [...attributes, ...caseData.map(({ value }) => value)].filter((value) => value.trim() !== '');
  const { custom_attribute: own = {}, ...named } = contact ?? {};
  const person = [...Object.values(named), ...Object.values(own)].map(String).filter((value) => value !== '');
  const recent = messages
    .slice(-mostMessages)
    .map(({ role, text }) => ({ role, text: text.slice(0, mostCharacters) }));
  const said = recent.filter(({ role }) => role === 'customer').map(({ text }) => text);
  let given: Figure[] | undefined;
  let all: Figure[] | undefined;
  const givenFigures = () => (given ??= [...data, ...Object.values(own).map(String)].flatMap(readValue));
  const allFigures = () => (all ??= [...givenFigures(), ...[...person, ...said].flatMap(read)]);
  // A bare number in the data is an amount: 189000.
  const readValue = (value: string): Figure[] =>
    /^\d{4,9}$/.test(value)
      ? [{ unit: 'money', from: Number(value), to: Number(value), text: value, start: 0, end: value.length }]
      : read(value);
  const packed = (text: string) => text.replace(/[\s.-]+/g, '').toLowerCase();
  let everything: string | undefined;
  return {
    has: (figure) =>
      allFigures().some((known) =>
        isAddress(figure)
          ? known.unit === figure.unit && addressKey(known) === addressKey(figure)
          : meansSame(figure, known),
      ),
    isGiven: (figure) => givenFigures().some((known) => meansSame(figure, known)),
    holds: (code) => {
      everything ??= packed(
        [
          ...data,
          ...person,
          ...Object.values(agent ?? {}).map(String),
          conversation?.id ?? '',
          ...recent.map(({ text }) => text),
        ].join('\n'),
      );
      return everything.includes(packed(code));
    },
    values: [
      ...new Set([...data, ...[contact?.email, contact?.phone].filter((value) => value !== undefined)]),
    ],
    isAny: data.length > 0,
  };
}
