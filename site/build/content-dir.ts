import { resolve } from 'node:path';

/** The folder that the site is built from, absolute: `CONTENT_DIR`, default `./content`. */
export const contentDir = resolve(process.env['CONTENT_DIR'] ?? './content');
