import type { View } from '../view.ts';
import { ReportsPage } from './reports-page.tsx';

/** What became of the agent's reports, and what waits for a decision. */
export const reportsView: View = {
  name: 'reports',
  label: ({ views }) => views.reports,
  Body: ReportsPage,
};
