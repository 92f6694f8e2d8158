/** What a person or machine may do. A machine token has the role `integration`. */
export const roles = ['agent', 'writer', 'manager', 'integration'] as const;
export type Role = (typeof roles)[number];
