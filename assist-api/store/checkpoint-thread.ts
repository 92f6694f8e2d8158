import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';

// A checkpoint waits for the disk; in a thread of its own no request waits along. A passive one holds up no writer.
const database = new DatabaseSync(workerData as string);
const checkpoint = database.prepare('pragma wal_checkpoint(passive)');

parentPort?.on('message', (message: 'checkpoint' | 'close') => {
  if (message === 'checkpoint') {
    checkpoint.all();
    return;
  }
  database.close();
  parentPort?.close();
});
