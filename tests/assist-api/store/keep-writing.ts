/**
 * Saves suggestions and outcomes until it is killed, and prints what the store confirmed: `suggestion <id>` and
 * `outcome <id>`, a line each. Usage: keep-writing.ts DATA_DIR
 */
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { createStore } from '../../../assist-api/store/create-store.ts';

const [dataDir = ''] = process.argv.slice(2);
const store = await createStore({ dataDir });
const at = new Date();
const actorId = randomUUID();

async function write(): Promise<void> {
  const suggestionId = randomUUID();
  await store.saveSuggestion({
    suggestionId,
    createdAt: at,
    corpusVersion: 'v1',
    locale: 'id',
    channel: null,
    maskedText: 'kapan lentera saya sampai',
    topicId: null,
    abstained: false,
    items: [{ kind: 'response', id: 'lentera-telat', confidence: 0.75 }],
    actorId,
  });
  // Written by itself, so that a killed process cannot have said less than it printed.
  writeSync(1, `suggestion ${suggestionId}\n`);
  await store.saveOutcome({
    suggestionId,
    itemKind: 'response',
    itemId: 'lentera-telat',
    event: 'sent',
    at,
    editedShare: null,
    reason: null,
    actorId,
  });
  writeSync(1, `outcome ${suggestionId}\n`);
}

await Promise.all(
  Array.from({ length: 10 }, async () => {
    for (;;) await write();
  }),
);
