import { fill } from '../../../../i18n/format.ts';
import type { ConversationAction } from '../../../conversation/reducer.ts';
import type { Conversation } from '../../../conversation/state.ts';
import type { Session } from '../../../conversation/types.ts';
import { useWording } from '../../../parts/wording-context.ts';
import { languageName } from '../../../wording/wording.ts';

/** Who the customer is, and the language to answer in. */
export function ConversationSettings(props: {
  readonly conversation: Conversation;
  readonly session: Session;
  readonly change: (action: ConversationAction) => void;
}) {
  const { conversation, session, change } = props;
  const wording = useWording();
  const { message: words } = wording;
  const { suggestion } = conversation;
  const detected =
    suggestion?.localeDetected === true
      ? fill(words.detected, { language: suggestion.locale.toUpperCase() })
      : words.detect;
  return (
    <div class="settings">
      <div>
        <label for="contact-name">{words.contact}</label>
        <input
          id="contact-name"
          type="text"
          autocomplete="off"
          maxLength={200}
          placeholder={words.contactHint}
          value={conversation.contactName}
          onInput={(event) => change({ type: 'contactNamed', name: event.currentTarget.value })}
        />
      </div>
      <div>
        <label for="reply-locale">{words.replyLanguage}</label>
        <select
          id="reply-locale"
          value={conversation.replyLocale ?? ''}
          onChange={(event) =>
            change({ type: 'replyLocaleChosen', locale: event.currentTarget.value || null })
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
  );
}
