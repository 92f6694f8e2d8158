import { didYouMean } from '../problems/nearest.ts';
import type { Finding } from '../problems/finding.ts';
import type { PastMessageView } from '../load/past-messages.ts';
import type { ContentView } from './content-view.ts';

/** What a past message names exists: responses and articles, topic, signals. One in a language that the shop does not use teaches nothing, and is left alone. */
export function* unknownInPastMessage({
  pastMessages,
  settings,
  responses,
  articlesById,
}: ContentView): Iterable<Finding> {
  const known = {
    docs: new Set([...responses.map(({ id }) => id), ...articlesById.keys()]),
    topic: settings.known.topics,
    signals: new Set(settings.signals.keys()),
  };
  for (const view of pastMessages) {
    const { locale, docs, topic, signals = [] } = view.message;
    if (!settings.business.locales.includes(locale)) continue;
    const named = {
      docs,
      topic: topic === undefined || topic === null ? [] : [topic],
      signals,
    };
    for (const key of ['docs', 'topic', 'signals'] as const) {
      for (const name of named[key]) if (!known[key].has(name)) yield finding(view, key, name, known[key]);
    }
  }
}

const kinds: Readonly<Record<'docs' | 'topic' | 'signals', Finding['message']>> = {
  docs: {
    id: 'kode singkat balasan atau id artikel',
    en: 'the short code of a response or the id of an article',
  },
  topic: { id: 'topik di topics.yaml', en: 'a topic of topics.yaml' },
  signals: { id: 'jenis sinyal di signals.yaml', en: 'a kind of signals.yaml' },
};

function finding(
  { file, line }: PastMessageView,
  key: keyof typeof kinds,
  received: string,
  known: ReadonlySet<string>,
): Finding {
  const guess = didYouMean(received, known);
  return {
    check: 'unknown-in-past-message',
    file,
    line,
    key,
    expected: kinds[key],
    received,
    example: guess.best,
    message: {
      id: `"${received}" tidak ada.${guess.id} Perbaiki atau hapus dari baris ini.`,
      en: `"${received}" does not exist.${guess.en} Correct it or take it out of this line.`,
    },
  };
}
