import { useState } from 'preact/hooks';
import { fill } from '../../i18n/format.ts';
import { SignInCode } from '../frame/sign-in-code.tsx';
import { type Frame, useHost } from '../frame/use-host.ts';
import { useConversations } from '../hooks/use-conversations.ts';
import { useShortcuts } from '../hooks/use-shortcuts.ts';
import { Icon } from '../parts/icon.tsx';
import { useWording } from '../parts/wording-context.ts';
import { activeConversation } from '../conversations/conversations.ts';
import { focusOn, ids } from '../views/work/focus.ts';
import type { ViewProps } from '../views/view.ts';
import { viewsFor } from '../views/views.ts';
import { ResponseSearch } from './response-search.tsx';
import { ShortcutList } from './shortcut-list.tsx';
import { TopBar } from './top-bar.tsx';
import { useView } from './use-view.ts';
import { viewHash } from './view-address.ts';
import { ViewSwitch } from './view-switch.tsx';

/** The bar, with search over everything, and the view that the address names. */
export function SignedIn(
  props: Omit<ViewProps, 'conversations'> & {
    readonly frame: Frame | null;
    readonly onSignOut: () => Promise<void>;
  },
) {
  const { session, preferences, onPreferences } = props;
  const wording = useWording();
  const [isListOpen, setListOpen] = useState(false);
  const conversations = useConversations(session, preferences);
  useHost(props.frame, session, conversations.openConversation);
  const views = viewsFor(session.role);
  const view = useView(views);
  useShortcuts(preferences.singleKeys, ({ kind }) => {
    if (kind === 'search') focusOn(ids.search);
    else if (kind === 'listShortcuts') setListOpen(true);
    else return false;
    return true;
  });
  const conversation = activeConversation(conversations.state);
  const searchLocale =
    conversation.replyLocale ?? conversation.suggestion?.locale ?? session.business.locales[0] ?? 'id';

  return (
    <>
      <TopBar
        shop={session.business.name}
        locale={props.locale}
        onLocale={(displayLocale) => onPreferences({ displayLocale })}
        end={
          <>
            <button
              type="button"
              class="icon-button key-hint"
              aria-label={wording.shortcuts.open}
              title={wording.shortcuts.open}
              aria-keyshortcuts="?"
              onClick={() => setListOpen(true)}
            >
              <Icon name="keyboard" />
            </button>
            {session.frameOrigins.length > 0 && !props.frame && <SignInCode {...props} />}
            <span class="person" title={fill(wording.signedInAs, { name: session.name })}>
              {session.name}
            </span>
            <button
              type="button"
              class="icon-button"
              aria-label={wording.signOut}
              title={wording.signOut}
              onClick={() => void props.onSignOut().then(conversations.forget)}
            >
              <Icon name="log-out" />
            </button>
          </>
        }
      >
        <ViewSwitch views={views} current={view} />
        <ResponseSearch
          api={props.api}
          locale={searchLocale}
          onChoose={({ shortCode, title, sources, nextStep, followUp }) => {
            conversations.change(conversation.id, {
              type: 'responseTaken',
              source: {
                responseId: shortCode,
                title,
                sources,
                ...(nextStep === undefined ? {} : { nextStep }),
                ...(followUp === undefined ? {} : { followUp }),
              },
            });
            location.hash = viewHash('');
            requestAnimationFrame(() => focusOn(ids.copy));
          }}
        />
      </TopBar>
      {props.frame && !props.frame.keepsDrafts && <p class="frame-note">{wording.frame.draftsEnd}</p>}
      <view.Body {...props} conversations={conversations} />
      {isListOpen && (
        <ShortcutList
          singleKeys={preferences.singleKeys}
          onSingleKeys={(singleKeys) => onPreferences({ singleKeys })}
          onClose={() => setListOpen(false)}
        />
      )}
    </>
  );
}
