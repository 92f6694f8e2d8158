import MiniSearch from 'minisearch';
import type { Options } from 'minisearch';
import { createPeer } from './peer.ts';
import type { PeerDocument, PeerSearch } from './peer.ts';
import { createTermReader } from './terms.ts';

const fields = ['title', 'text'];

/** MiniSearch as it comes: BM25+ over title and text, any word may match. */
export const miniSearchDefault = createPeer((documents) => searchOf(documents, { fields }));

/** Shortest term for which misspellings are looked up: shorter ones are one letter away from too many words. */
const leastFuzzyLetters = 5;

/** MiniSearch as a careful team sets it up: stemming, stop words, misspellings, title twice as heavy. */
export const miniSearchTuned = createPeer((documents, locale) => {
  const fuzzy = (term: string) => (term.length >= leastFuzzyLetters ? 0.2 : false);
  return searchOf(documents, {
    fields,
    processTerm: createTermReader(locale),
    searchOptions: { boost: { title: 2 }, fuzzy },
  });
});

function searchOf(documents: readonly PeerDocument[], options: Options<PeerDocument>): PeerSearch {
  const index = new MiniSearch<PeerDocument>(options);
  index.addAll(documents);
  return (text) => index.search(text).map(({ id, score }) => ({ id: String(id), confidence: score }));
}
