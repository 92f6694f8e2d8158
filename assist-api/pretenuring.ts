import { setFlagsFromString } from 'node:v8';

/**
 * Tells V8 to make all objects young. By itself it makes those of a place in the code old at once, where the first ones
 * lasted: what reads the content reads messages too, and the content lasts while a message is gone with its answer. To be
 * called before anything is read; holds for all threads.
 */
export function turnOffPretenuring(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}
