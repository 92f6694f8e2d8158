import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { usedBytes } from '../../../assist-api/evaluation/heap.ts';
import type { SearchableDocument } from '../../../assist-api/retrieval/searchable-document.ts';
import type { BenchEngine, BenchIndex } from './engines.ts';
import { median, milliseconds } from './measure-search.ts';

/** An index with what it cost. */
export interface BuiltIndex {
  readonly engine: BenchEngine;
  readonly index: BenchIndex;
  /** Median over the builds. */
  readonly buildMs: number;
  /** From the first byte of the saved file to an index that has answered a query, median; undefined where none is saved. */
  readonly restoreMs: number | undefined;
  /** Of the saved file. */
  readonly savedBytes: number | undefined;
  /** What the index keeps after garbage was collected, the documents left out. */
  readonly keptBytes: number;
}

/** Builds, saves and restores an index `times` over; keeps the last. */
export function measureIndex(
  engine: BenchEngine,
  documents: readonly SearchableDocument[],
  query: string,
  times: number,
): BuiltIndex {
  const builds = Array.from({ length: times - 1 }, () => milliseconds(() => engine.build(documents)));
  const usedBefore = settledBytes();
  const startedAt = performance.now();
  const index = engine.build(documents);
  builds.push(performance.now() - startedAt);
  const keptBytes = Math.max(0, settledBytes() - usedBefore) + index.nativeBytes;
  return {
    engine,
    index,
    buildMs: median(builds),
    keptBytes,
    ...measureRestore(engine, index, documents, query, times),
  };
}

function measureRestore(
  engine: BenchEngine,
  index: BenchIndex,
  documents: readonly SearchableDocument[],
  query: string,
  times: number,
): Pick<BuiltIndex, 'restoreMs' | 'savedBytes'> {
  const bytes = index.save?.();
  if (!bytes || !engine.restore) return { restoreMs: undefined, savedBytes: undefined };
  const home = mkdtempSync(join(tmpdir(), 'tanggap-bench-'));
  try {
    const file = join(home, 'index');
    writeFileSync(file, bytes);
    const restores = Array.from({ length: times }, () =>
      milliseconds(() => engine.restore?.(readFileSync(file), documents).search(query)),
    );
    return { restoreMs: median(restores), savedBytes: bytes.length };
  } finally {
    rmSync(home, { recursive: true });
  }
}

/** Array buffers are given back beside the program, and surely only when the next collection begins. */
function settledBytes(): number {
  usedBytes();
  return usedBytes();
}
