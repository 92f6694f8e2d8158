import type { View } from '../view.ts';
import { SignalsPage } from './signals-page.tsx';

/** Where writers and managers see why triage says what it says, and try a change of its rules. */
export const signalsView: View = {
  name: 'signals',
  label: ({ views }) => views.signals,
  roles: ['writer', 'manager'],
  Body: SignalsPage,
};
