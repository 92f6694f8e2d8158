import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** SQLITE_BUSY, https://www.sqlite.org/rescode.html#busy */
const busyCode = 5;
const pauseMs = 100;

/**
 * Lets builds of one checkout wait for each other: Astro keeps what it works on in `.astro/`, whatever is built and
 * wherever it goes. The lock is SQLite's on an empty file: it ends with the process, however that ends.
 */
export function oneBuildAtATime(): AstroIntegration {
  return {
    name: 'one-build-at-a-time',
    hooks: {
      'astro:config:setup': async ({ command, config, logger }) => {
        if (command !== 'build') return;
        const file = fileURLToPath(new URL('.tanggap/cache/build.lock', config.root));
        mkdirSync(dirname(file), { recursive: true });
        const lock = new DatabaseSync(file, { timeout: 0 });
        if (isTaken(lock)) {
          logger.info('waiting for another build');
          do await pause(pauseMs);
          while (isTaken(lock));
        }
        // Held, and kept from being collected, until the process ends.
        process.once('exit', () => lock.close());
      },
    },
  };
}

/** False when the lock is ours from here on. */
function isTaken(lock: DatabaseSync): boolean {
  try {
    lock.exec('begin exclusive');
    return false;
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === busyCode) return true;
    throw error;
  }
}
