import type { EngineFactory } from '../engine.ts';
import { textbookBm25 } from './bm25.ts';
import { miniSearchDefault, miniSearchTuned } from './minisearch.ts';

/** What a team could take instead, by the name in tables and reports. */
export const peers: Readonly<Record<string, EngineFactory>> = {
  'minisearch-default': miniSearchDefault,
  'minisearch-tuned': miniSearchTuned,
  bm25: textbookBm25,
};
