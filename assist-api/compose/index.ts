export { createComposer } from './create-composer.ts';
export type { Composer } from './create-composer.ts';
export { fillOwnText } from './fill-own-text.ts';
export type { PlaceholderValues } from './placeholder-values.ts';
export type { ReplyContext } from './reply-context.ts';
