import { describeCorpus, loadKnowledge, publisherFor, publishSite } from './project.ts';
import type { CommandParts } from './project.ts';

/** Checks the content and builds the site where it is stale. */
export async function build(parts: CommandParts): Promise<void> {
  const knowledge = await loadKnowledge(parts);
  parts.say(`Content    ${describeCorpus(knowledge.corpus)}`);
  const publisher = publisherFor(parts, () => knowledge);
  parts.ending.addEventListener('abort', () => publisher.close());
  await publishSite(publisher, parts.say);
}
