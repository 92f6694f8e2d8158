import { promiseRoles } from '../../promises/promise-roles.ts';
import type { View } from '../view.ts';
import { PromiseNote } from './promise-note.tsx';
import { PromisesPage } from './promises-page.tsx';

/** What was promised to customers, and by when. */
export const promisesView: View = {
  name: 'promises',
  label: ({ views }) => views.promises,
  roles: promiseRoles,
  Note: PromiseNote,
  Body: PromisesPage,
};
