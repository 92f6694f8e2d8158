export { createComposer } from './create-composer.ts';
export type { Composer, ComposerParts, PartChoices, ReplyRequest, ReplyWriter } from './create-composer.ts';
export type { ReplyContext } from './reply-context.ts';
