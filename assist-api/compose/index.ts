export { createComposer } from './render-response.ts';
export type { Composer, MissingPlaceholder, RenderedResponse } from './render-response.ts';
