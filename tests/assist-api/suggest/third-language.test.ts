import { expect, test } from 'vitest';
import { createKnowledge } from '../../../assist-api/create-knowledge.ts';
import { createLogger } from '../../../assist-api/log.ts';
import { loadCorpus } from '../../../content/corpus/index.ts';
import { changedCorpus, replacing } from '../../content/corpus/changed-corpus.ts';

const now = () => new Date('2030-03-06T03:00:00Z');

/** Words every text of a settings file in the new language too: the English one will do. */
const reworded = (text: string) => text.replace(/, en: ([^{}]*?) \}/g, ', en: $1, jv: $1 }');

// Javanese: a language that the analyser has no rules for, added by files alone.
const javanese = {
  'business.yaml': (text: string) => replacing('locales: [id, en]', 'locales: [id, en, jv]')(reworded(text)),
  'topics.yaml': reworded,
  'signals.yaml': reworded,
  'vocabulary/jv.yaml': 'synonyms:\n  - [lampu, lentera]\nabbreviations: { lmp: lampu }\n',
  'articles/jv/returns/return-lantern.mdx':
    '---\ntitle: Mbalekake lentera\n---\n\nLentera kena dibalekake ing {{ fact.return_window }}.\n',
  'canned-responses/jv/returns/cara-retur.md':
    '---\ntitle: Carane mbalekake lentera\nexamples:\n  - piye carane mbalekake lentera\nsources: [return-lantern]\n---\n\nSaged, {{ contact.first_name | default: "Lur" }}. Nomer pesenan {{ conversation.custom_attribute.order_number }}?\n',
};

test('a language is added by files alone', async () => {
  const corpus = await loadCorpus(changedCorpus(javanese), { now: now() });
  const knowledge = createKnowledge(corpus, {
    config: { publicUrl: 'https://help.example', basePath: '' },
    now,
    log: createLogger('error', () => undefined, now),
  });
  const suggestion = knowledge.suggest({
    messages: [{ role: 'customer', text: 'piye mbalekake lmp' }],
    locale: 'jv',
    limit: 5,
  });
  expect(suggestion).toMatchObject({ locale: 'jv', abstained: false, triage: { topic: 'returns' } });
  expect(suggestion.errors).toBeUndefined();
  expect(suggestion.responses[0]).toMatchObject({
    shortCode: 'cara-retur',
    text: 'Saged, Lur. Nomer pesenan [Order number]?',
    sources: [{ articleId: 'return-lantern', url: 'https://help.example/jv/articles/return-lantern/' }],
  });
  expect(suggestion.articles[0]?.passage).toMatch(/^Lentera kena dibalekake ing \d+ \p{L}+\.$/u);
});
