export { createAgentSearch } from './create-agent-search.ts';
export type { AgentSearchRequest } from './create-agent-search.ts';
