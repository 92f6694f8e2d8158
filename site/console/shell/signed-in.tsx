import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../../i18n/format.ts';
import { SignInCode } from '../frame/sign-in-code.tsx';
import { type Frame, useHost } from '../frame/use-host.ts';
import { useConversations } from '../hooks/use-conversations.ts';
import { usePromises } from '../hooks/use-promises.ts';
import { useShortcuts } from '../hooks/use-shortcuts.ts';
import { Icon } from '../parts/icon.tsx';
import { useWording } from '../parts/wording-context.ts';
import { ItemActionsContext } from '../items/item-actions.tsx';
import { DecisionNote } from '../reports/decision-note.tsx';
import { SearchField } from '../search/search-field.tsx';
import { PromiseWarning } from '../views/promises/promise-note.tsx';
import { UnsentContext } from '../unsent/use-unsent.ts';
import { promisesView } from '../views/promises/view.ts';
import type { ViewProps } from '../views/view.ts';
import { viewsFor } from '../views/views.ts';
import { ShortcutList } from './shortcut-list.tsx';
import { TopBar } from './top-bar.tsx';
import { useAgentTools } from './use-agent-tools.tsx';
import { useView } from './use-view.ts';
import { viewHash } from './view-address.ts';
import { ViewSwitch } from './view-switch.tsx';

/** The bar, what is at hand in every view, and the view that the address names. */
export function SignedIn(
  props: Omit<ViewProps, 'conversations' | 'promises'> & {
    readonly frame: Frame | null;
    readonly onSignOut: () => Promise<void>;
  },
) {
  const { session, preferences, onPreferences } = props;
  const wording = useWording();
  const [isListOpen, setListOpen] = useState(false);
  const conversations = useConversations(session, preferences);
  const unsent = useContext(UnsentContext);
  const promises = usePromises(props.api, session);
  useHost(props.frame, session, conversations.openConversation);
  const views = viewsFor(session.role);
  const view = useView(views);
  const first = useRef(view);
  // Whoever goes to another view is there by keyboard and screen reader too; the first view places the focus itself.
  useEffect(() => {
    if (view !== views[0] && view !== first.current) {
      const title = document.querySelector<HTMLElement>('main h1');
      title?.setAttribute('tabindex', '-1');
      title?.focus({ preventScroll: true });
    }
    first.current = view;
  }, [view]);
  const given: ViewProps = { ...props, conversations, promises };
  const tools = useAgentTools(given);
  useShortcuts(preferences.singleKeys, (command) => {
    if (command.kind === 'listShortcuts') setListOpen(true);
    else if (command.kind === 'goToPromises' && views.includes(promisesView))
      location.hash = viewHash(view === promisesView ? '' : promisesView.name);
    else return tools.run(command);
    return true;
  });

  return (
    <ItemActionsContext.Provider value={tools.itemActions}>
      <TopBar
        shop={session.business.name}
        locale={props.locale}
        onLocale={(displayLocale) => onPreferences({ displayLocale })}
        end={
          <>
            <DecisionNote unseen={view.name === 'reports' ? 0 : tools.unseenDecisions} />
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
              onClick={() =>
                void props.onSignOut().then(() => {
                  conversations.forget();
                  tools.forget();
                  unsent.clear();
                })
              }
            >
              <Icon name="log-out" />
            </button>
          </>
        }
      >
        <ViewSwitch views={views} current={view} given={given} />
        <SearchField onOpen={tools.openSearch} />
      </TopBar>
      {props.frame && !props.frame.keepsDrafts && <p class="frame-note">{wording.frame.draftsEnd}</p>}
      <view.Body {...given} />
      <PromiseWarning {...given} />
      {tools.layers}
      {isListOpen && (
        <ShortcutList
          singleKeys={preferences.singleKeys}
          onSingleKeys={(singleKeys) => onPreferences({ singleKeys })}
          onClose={() => setListOpen(false)}
        />
      )}
    </ItemActionsContext.Provider>
  );
}
