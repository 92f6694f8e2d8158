import type { Session } from '../conversation/types.ts';

/** Who answers customers, and so promises them something. */
export const promiseRoles: readonly Session['role'][] = ['agent', 'manager'];
