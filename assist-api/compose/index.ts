export { createComposer } from './render-response.ts';
export type { Composer, RenderedResponse } from './render-response.ts';
