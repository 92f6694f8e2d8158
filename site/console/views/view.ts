import type { ComponentType } from 'preact';
import type { AssistApi } from '../api/client.ts';
import type { ConversationControls } from '../hooks/use-conversations.ts';
import type { PromiseControls } from '../hooks/use-promises.ts';
import type { Preferences } from '../preferences.ts';
import type { Session } from '../conversation/types.ts';
import type { DisplayLocale, Wording } from '../wording/wording.ts';

/** What every view is given. */
export interface ViewProps {
  readonly session: Session;
  readonly api: AssistApi;
  /** The open conversations; `openConversation` opens the draft of one that takes place elsewhere. */
  readonly conversations: ConversationControls;
  readonly promises: PromiseControls;
  /** Language that the agent reads. */
  readonly locale: DisplayLocale;
  readonly preferences: Preferences;
  readonly onPreferences: (change: Partial<Preferences>) => void;
  /** To be called when the API no longer knows the session. */
  readonly onSessionEnd: () => void;
}

/** A part of the console with an address of its own. */
export interface View {
  /** Its address: `#/promises`; empty for the view that the console opens with. */
  readonly name: string;
  readonly label: (wording: Wording) => string;
  /** Who may open it; left out for everybody. */
  readonly roles?: readonly Session['role'][];
  /** What the bar says of it beside its name. */
  readonly Note?: ComponentType<ViewProps>;
  /** Drawn below the bar; holds the page's `<main>` and `<h1>`. */
  readonly Body: ComponentType<ViewProps>;
}
