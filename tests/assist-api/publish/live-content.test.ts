import { describe, expect, it } from 'vitest';
import { CorpusError } from '../../../content/corpus/errors.ts';
import type { Knowledge } from '../../../assist-api/knowledge.ts';
import { createLogger } from '../../../assist-api/log.ts';
import { createLiveContent } from '../../../assist-api/publish/live-content.ts';
import { createTestApi } from '../test-api.ts';

const { knowledge: loaded } = await createTestApi();
const version = (name: string): Knowledge => ({ ...loaded, corpus: { ...loaded.corpus, version: name } });
const invalid = new CorpusError('CORPUS_INVALID', 'facts.yaml:3 is wrong', [
  {
    check: 'x',
    severity: 'error',
    file: 'facts.yaml',
    expected: 'a',
    received: 'b',
    message: 'facts.yaml:3 is wrong',
  },
  { check: 'y', severity: 'notice', file: 'a.mdx', expected: 'a', received: 'b', message: 'advice' },
]);

/** Content whose next readings the test sets. */
function setUp() {
  const readings: (Knowledge | Error)[] = [];
  const learnings: (Knowledge | Error)[] = [];
  const changes: string[] = [];
  const lines: string[] = [];
  const told: string[] = [];
  let now = new Date('2030-03-06T03:00:00Z');
  const content = createLiveContent({
    load: () => {
      const next = readings.shift();
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next ?? version('none'));
    },
    learn: () => {
      const next = learnings.shift();
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
    },
    first: version('one'),
    onChange: ({ corpus }) => changes.push(corpus.version),
    tellWriter: (text) => told.push(text),
    now: () => now,
    log: createLogger('info', (line) => lines.push(line)),
  });
  return {
    readings,
    learnings,
    changes,
    lines,
    told,
    content,
    setNow: (text: string) => (now = new Date(text)),
  };
}

describe('live content', () => {
  it('takes over what changed', async () => {
    const { readings, changes, content } = setUp();
    readings.push(version('two'));
    await content.reload();
    expect([content.knowledge().corpus.version, changes]).toEqual(['two', ['two']]);
  });

  it('does nothing when nothing changed', async () => {
    const { readings, changes, content } = setUp();
    readings.push(version('one'));
    await content.reload();
    expect(changes).toEqual([]);
  });

  it('keeps the last good state while the newest is invalid, and says why', async () => {
    const { readings, changes, lines, told, content } = setUp();
    readings.push(invalid, version('three'));
    await content.reload();
    expect([content.knowledge().corpus.version, changes, content.problems().length]).toEqual(['one', [], 1]);
    expect(told.join()).toContain('facts.yaml:3 is wrong');
    expect(lines.join()).toContain('"problems":1');
    await content.reload();
    expect([content.knowledge().corpus.version, content.problems()]).toEqual(['three', []]);
  });

  it('forgets problems when the old content comes back', async () => {
    const { readings, content } = setUp();
    readings.push(invalid, version('one'));
    await content.reload();
    await content.reload();
    expect(content.problems()).toEqual([]);
  });

  it('reads anew when the day changes in the zone of the shop', async () => {
    const { readings, changes, content, setNow } = setUp();
    readings.push(version('one'));
    setNow('2030-03-06T16:59:00Z');
    await content.reloadOnNewDay();
    expect(changes).toEqual([]);
    setNow('2030-03-06T17:00:00Z');
    await content.reloadOnNewDay();
    expect(changes).toEqual(['one']);
  });

  it('takes over what was learned, which is no change of the content', async () => {
    const { learnings, readings, changes, content } = setUp();
    learnings.push({ ...version('one'), learnedVersion: 'a' });
    await content.learn();
    expect([content.knowledge().learnedVersion, changes]).toEqual(['a', []]);
    await content.learn();
    expect(content.knowledge().learnedVersion).toBe('a');
    readings.push({ ...version('one'), learnedVersion: 'b' });
    await content.reload();
    expect([content.knowledge().learnedVersion, changes]).toEqual(['b', []]);
  });

  it('keeps what was learned before when learning fails, and goes on', async () => {
    const { learnings, readings, lines, content } = setUp();
    learnings.push(new Error('out of memory'));
    readings.push(version('two'));
    await Promise.all([content.learn(), content.reload()]);
    expect(content.knowledge().corpus.version).toBe('two');
    expect(lines.join()).toContain('"error":"out of memory"');
  });

  it('answers calls at once in their order', async () => {
    const { readings, changes, content } = setUp();
    readings.push(version('two'), version('three'));
    await Promise.all([content.reload(), content.reload()]);
    expect(changes).toEqual(['two', 'three']);
  });
});
