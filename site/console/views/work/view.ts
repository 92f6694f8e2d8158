import type { View } from '../view.ts';
import { Workspace } from './workspace.tsx';

/** Where messages are answered. */
export const workView: View = { name: '', label: ({ views }) => views.work, Body: Workspace };
