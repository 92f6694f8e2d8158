import { fill } from '../../../i18n/format.ts';
import type { Action } from '../../conversation/reducer.ts';
import { maxMessageCharacters } from '../../conversation/request.ts';
import type { ConsoleState } from '../../conversation/state.ts';
import type { Channel, Session } from '../../conversation/types.ts';
import { markEvidence } from '../../format/marks.ts';
import { languageName } from '../../wording/wording.ts';
import { Choice } from '../../parts/choice.tsx';
import { ids } from './focus.ts';
import { Icon } from '../../parts/icon.tsx';
import { Keys } from '../../parts/key.tsx';
import { MarkedTextarea } from './marked-textarea.tsx';
import { useWording } from '../../parts/wording-context.ts';

/** What the customer wrote, and what is known about the conversation. */
export function MessagePane(props: {
  readonly state: ConsoleState;
  readonly session: Session;
  readonly dispatch: (action: Action) => void;
  /** The next text is a paste: suggest at once. */
  readonly onPaste: () => void;
  readonly onNew: () => void;
}) {
  const { state, session, dispatch } = props;
  const { conversation } = state;
  const wording = useWording();
  const { message: words } = wording;
  const { suggestion, message } = conversation;
  const isTooLong = message.length > maxMessageCharacters;
  const stretches = markEvidence(message, suggestion?.triage ?? null);
  const number = new Intl.NumberFormat(wording.intlLocale);
  const detected =
    suggestion?.localeDetected === true
      ? fill(words.detected, { language: suggestion.locale.toUpperCase() })
      : words.detect;

  return (
    <section class="message-pane" aria-labelledby="message-title">
      <div class="pane-head">
        <h2 id="message-title">{words.title}</h2>
        {message === '' && state.cleared ? (
          <button type="button" class="quiet-button" onClick={() => dispatch({ type: 'clearingUndone' })}>
            <Icon name="undo-2" size={16} /> {words.undo}
          </button>
        ) : (
          message !== '' && (
            <button type="button" class="quiet-button" aria-keyshortcuts="N" onClick={props.onNew}>
              {words.new} <Keys keys={['N']} />
            </button>
          )
        )}
      </div>
      <MarkedTextarea
        id={ids.message}
        label={words.title}
        value={message}
        placeholder={words.placeholder}
        stretches={stretches.map(({ text, isEvidence }) => ({
          text,
          mark: isEvidence ? 'evidence' : undefined,
        }))}
        describedBy={isTooLong ? 'message-problem' : 'message-evidence'}
        isInvalid={isTooLong}
        isProofread={false}
        onType={(typed) => dispatch({ type: 'messageTyped', message: typed })}
        onPaste={props.onPaste}
      />
      {isTooLong && (
        <p id="message-problem" class="field-problem" role="alert">
          {fill(words.tooLong, {
            count: number.format(message.length),
            limit: number.format(maxMessageCharacters),
          })}
        </p>
      )}
      <p id="message-evidence" class="visually-hidden">
        {stretches.some(({ isEvidence }) => isEvidence) ? words.evidence : ''}
      </p>
      <div class="settings">
        <Choice<Channel>
          name="channel"
          label={words.channel}
          options={session.business.channels.map((value) => ({ value, label: wording.channels[value] }))}
          value={state.channel}
          onChoose={(channel) => dispatch({ type: 'channelChosen', channel })}
        />
        <div>
          <label for="contact-name">{words.contact}</label>
          <input
            id="contact-name"
            type="text"
            autocomplete="off"
            maxLength={200}
            placeholder={words.contactHint}
            value={conversation.contactName}
            onInput={(event) => dispatch({ type: 'contactNamed', name: event.currentTarget.value })}
          />
        </div>
        <div>
          <label for="reply-locale">{words.replyLanguage}</label>
          <select
            id="reply-locale"
            value={state.replyLocale ?? ''}
            onChange={(event) =>
              dispatch({ type: 'replyLocaleChosen', locale: event.currentTarget.value || null })
            }
          >
            <option value="">{detected}</option>
            {session.business.locales.map((locale) => (
              <option key={locale} value={locale}>
                {languageName(locale, wording)}
              </option>
            ))}
          </select>
        </div>
      </div>
    </section>
  );
}
