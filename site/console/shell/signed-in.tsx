import { useState } from 'preact/hooks';
import { fill } from '../../i18n/format.ts';
import { SignInCode } from '../frame/sign-in-code.tsx';
import { Icon } from '../parts/icon.tsx';
import { useWording } from '../parts/wording-context.ts';
import type { ViewProps } from '../views/view.ts';
import { viewsFor } from '../views/views.ts';
import { ShortcutList } from './shortcut-list.tsx';
import { TopBar } from './top-bar.tsx';
import { useView } from './use-view.ts';
import { ViewSwitch } from './view-switch.tsx';

/** The bar and the view that the address names. */
export function SignedIn(
  props: Omit<ViewProps, 'onListShortcuts'> & { readonly isFramed: boolean; readonly onSignOut: () => void },
) {
  const { session, preferences, onPreferences } = props;
  const wording = useWording();
  const [isListOpen, setListOpen] = useState(false);
  const views = viewsFor(session.role);
  const view = useView(views);
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
            {session.frameOrigins.length > 0 && !props.isFramed && <SignInCode {...props} />}
            <span class="person" title={fill(wording.signedInAs, { name: session.name })}>
              {session.name}
            </span>
            <button
              type="button"
              class="icon-button"
              aria-label={wording.signOut}
              title={wording.signOut}
              onClick={props.onSignOut}
            >
              <Icon name="log-out" />
            </button>
          </>
        }
      >
        <ViewSwitch views={views} current={view} />
      </TopBar>
      <view.Body {...props} onListShortcuts={() => setListOpen(true)} />
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
