/** What a person or machine may do. A machine token has the role `integration`. */
export const roles = ['agent', 'writer', 'manager', 'integration'] as const;
export type Role = (typeof roles)[number];

/** Whose limits hold for a role, as facts name them: a manager's own for a manager, the agent's for everybody else. */
export const limitsRole = (role: Role): 'agent' | 'manager' => (role === 'manager' ? 'manager' : 'agent');
