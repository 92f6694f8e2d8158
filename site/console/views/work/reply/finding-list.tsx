import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../../../../i18n/format.ts';
import type { ConversationAction } from '../../../conversation/reducer.ts';
import type { CaseDatum, Finding } from '../../../conversation/types.ts';
import { Icon } from '../../../parts/icon.tsx';
import { Keys } from '../../../parts/key.tsx';
import { useUnsentText } from '../../../unsent/use-unsent.ts';
import { useWording } from '../../../parts/wording-context.ts';
import { findingId, ids, selectStretch } from '../focus.ts';
import { CaseKindField } from '../message/case-kind-field.tsx';

/** Longest reason that the API takes, in characters. */
const maxReasonCharacters = 1_000;

/** What the checks found, each with why, what would be right, and the ways to settle it. */
export function FindingList(props: {
  readonly conversationId: string;
  readonly findings: readonly Finding[];
  readonly reasons: Readonly<Record<string, string>>;
  /** Language that the findings are written in. */
  readonly locale: string;
  readonly change: (action: ConversationAction) => void;
  readonly onReplace: (finding: Finding) => void;
}) {
  const { findings: words } = useWording();
  if (props.findings.length === 0) return null;
  const firstFix = props.findings.findIndex(({ replacement }) => replacement !== undefined);
  return (
    <section class="findings" aria-labelledby="findings-title">
      <h3 id="findings-title" class="visually-hidden">
        {words.title}
      </h3>
      <ul>
        {props.findings.map((finding, index) => (
          <FindingCard
            key={finding.key + String(finding.start)}
            finding={finding}
            draft={`reason ${props.conversationId} ${finding.key}`}
            id={findingId(index)}
            hasKey={index === firstFix}
            locale={props.locale}
            reason={props.reasons[finding.key]}
            change={props.change}
            onReplace={() => props.onReplace(finding)}
          />
        ))}
      </ul>
    </section>
  );
}

function FindingCard(props: {
  readonly finding: Finding;
  /** Under which a reason is kept while it is typed. */
  readonly draft: string;
  readonly id: string;
  /** Whether the key for fixing means this one. */
  readonly hasKey: boolean;
  readonly locale: string;
  readonly reason: string | undefined;
  readonly change: (action: ConversationAction) => void;
  readonly onReplace: () => void;
}) {
  const { findings: words } = useWording();
  const { finding, reason, change } = props;
  const [typed, setTyped] = useUnsentText(props.draft);
  const [form, setForm] = useState<'reason' | 'case' | undefined>(typed === '' ? undefined : 'reason');
  const isAsked = useRef(false);
  const { start, end, replacement, right, approver } = finding;
  return (
    <li
      id={props.id}
      class="finding"
      data-severity={reason === undefined ? finding.severity : 'stated'}
      tabIndex={-1}
    >
      <p lang={props.locale}>
        <Icon name={finding.severity === 'block' ? 'circle-alert' : 'info'} size={18} />
        <span>
          <span class="visually-hidden">{words.severities[finding.severity]}: </span>
          <button type="button" class="quote" onClick={() => selectStretch(ids.reply, start, end)}>
            “{finding.text}”
          </button>{' '}
          {withoutQuote(finding)}
        </span>
      </p>
      {(right ?? approver) && (
        <p class="reason" lang={props.locale}>
          {right && fill(words.source, { title: right.source.title })}
          {approver &&
            fill(approver.limit === undefined ? words.approver : words.approverLimit, {
              role: approver.label,
              limit: approver.limit ?? '',
            })}
        </p>
      )}
      {reason !== undefined && <p class="reason">{fill(words.reasonKept, { reason })}</p>}
      <div class="finding-ways">
        {replacement !== undefined && (
          <button
            type="button"
            class="link"
            aria-keyshortcuts={props.hasKey ? 'F' : undefined}
            onClick={props.onReplace}
          >
            {replacement === '' ? words.remove : fill(words.replace, { text: replacement })}
            {props.hasKey && <Keys keys={['F']} />}
          </button>
        )}
        {finding.kind === 'wrong_fact' && reason === undefined && (
          <>
            <button
              type="button"
              class="link"
              aria-expanded={form === 'case'}
              onClick={() => setForm(form === 'case' ? undefined : 'case')}
            >
              {words.caseData}
            </button>
            <button
              type="button"
              class="link"
              aria-expanded={form === 'reason'}
              onClick={() => {
                isAsked.current = true;
                setForm(form === 'reason' ? undefined : 'reason');
              }}
            >
              {words.reason}
            </button>
          </>
        )}
        {reason !== undefined && (
          <button
            type="button"
            class="link"
            onClick={() => change({ type: 'reasonStated', findingKey: finding.key, reason: '' })}
          >
            {words.takeBack}
          </button>
        )}
      </div>
      {form === 'reason' && reason === undefined && (
        <ReasonForm
          reason={typed}
          takesFocus={isAsked.current}
          onType={setTyped}
          onSave={() => {
            change({ type: 'reasonStated', findingKey: finding.key, reason: typed });
            setTyped('');
            setForm(undefined);
          }}
        />
      )}
      {form === 'case' && (
        <CaseForm
          id={`${props.id}-kind`}
          onSave={(kind) => change({ type: 'caseDataAdded', datum: { kind, value: finding.text } })}
        />
      )}
    </li>
  );
}

/** The message after its words, which it may begin with itself. */
function withoutQuote({ text, message }: Finding): string {
  const quote = `“${text}” `;
  return message.startsWith(quote) ? message.slice(quote.length) : message;
}

function ReasonForm({
  reason,
  takesFocus,
  onType,
  onSave,
}: {
  readonly reason: string;
  /** Whether it was just asked for. */
  readonly takesFocus: boolean;
  readonly onType: (reason: string) => void;
  readonly onSave: () => void;
}) {
  const { findings: words } = useWording();
  const field = useRef<HTMLInputElement>(null);
  // Before anything else is typed: outside of a field its letters would be commands.
  useLayoutEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  return (
    <form
      class="finding-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') onSave();
      }}
    >
      <input
        type="text"
        aria-label={words.reasonField}
        placeholder={words.reasonField}
        maxLength={maxReasonCharacters}
        autocomplete="off"
        value={reason}
        ref={field}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      <button type="submit" class="quiet-button">
        {words.save}
      </button>
    </form>
  );
}

function CaseForm({
  id,
  onSave,
}: {
  readonly id: string;
  readonly onSave: (kind: CaseDatum['kind']) => void;
}) {
  const { findings: words } = useWording();
  const [kind, setKind] = useState<CaseDatum['kind']>('other_amount');
  return (
    <form
      class="finding-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(kind);
      }}
    >
      <CaseKindField id={id} value={kind} onChoose={setKind} />
      <button type="submit" class="quiet-button">
        {words.save}
      </button>
    </form>
  );
}
