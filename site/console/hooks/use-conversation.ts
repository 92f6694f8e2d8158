import { useEffect, useReducer } from 'preact/hooks';
import { type Action, reduce } from '../conversation/reducer.ts';
import type { ConsoleState } from '../conversation/state.ts';
import { loadState, type Preferences, saveState } from '../conversation/storage.ts';
import type { Channel, Session } from '../conversation/types.ts';

/** The conversation of this tab: brought back after a reload, kept on every change. */
export function useConversation(
  { business }: Session,
  preferences: Preferences,
): readonly [ConsoleState, (action: Action) => void] {
  const [state, dispatch] = useReducer(reduce, undefined, () => ({
    ...loadState(sessionStorage),
    channel: chosenChannel(business.channels, preferences.channel),
    replyLocale: business.locales.find((locale) => locale === preferences.replyLocale) ?? null,
  }));
  useEffect(() => saveState(sessionStorage, state), [state]);
  return [state, dispatch];
}

/** The remembered channel while the shop still has it, else the shop's first. */
function chosenChannel(channels: readonly Channel[], remembered: string | null): Channel | null {
  return channels.find((channel) => channel === remembered) ?? channels[0] ?? null;
}
