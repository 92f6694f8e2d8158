export { createCaseProcedures } from './case-procedures.ts';
export { createProcedures } from './create-procedures.ts';
export type { LimitsRole, Procedures } from './create-procedures.ts';
