import { describe, expect, it } from 'vitest';
import { CorpusError } from '../../../content/corpus/errors.ts';
import type { Knowledge } from '../../../assist-api/knowledge.ts';
import { createLogger } from '../../../assist-api/log.ts';
import { createLiveContent } from '../../../assist-api/publish/live-content.ts';
import { createTestApi } from '../test-api.ts';

const { knowledge: loaded } = await createTestApi();
const version = (name: string, resolvedAt = loaded.corpus.resolvedAt): Knowledge => ({
  ...loaded,
  corpus: { ...loaded.corpus, version: name, resolvedAt },
});
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

/** What a reading gives, or what happens during it. */
type Reading = Knowledge | Error | (() => Knowledge);

/** Content whose next readings the test sets. */
function setUp() {
  const readings: Reading[] = [];
  const learnings: Reading[] = [];
  const result = (reading: Reading | undefined) => (typeof reading === 'function' ? reading() : reading);
  const changes: string[] = [];
  const lines: string[] = [];
  const told: string[] = [];
  const loads: string[] = [];
  const prepared: string[] = [];
  const states: Knowledge[] = [];
  let now = new Date('2030-03-06T03:00:00Z');
  const content = createLiveContent({
    load: (at) => {
      loads.push(at.toISOString());
      const next = result(readings.shift()) ?? version('none');
      if (next instanceof Error) return Promise.reject(next);
      return Promise.resolve({ ...next, corpus: { ...next.corpus, resolvedAt: at } });
    },
    learn: () => {
      const next = result(learnings.shift());
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
    },
    first: version('one'),
    onChange: ({ corpus }) => changes.push(corpus.version),
    onState: (state) => states.push(state),
    onPrepared: (at) => prepared.push(at.toISOString()),
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
    loads,
    prepared,
    states,
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
    const { readings, changes, states, content } = setUp();
    readings.push(version('one'));
    await content.reload();
    expect([changes, states]).toEqual([[], []]);
  });

  it('tells of each state that is put in place, also of one that only learned', async () => {
    const { readings, learnings, states, content } = setUp();
    const told: Knowledge[] = [];
    readings.push(version('two'), { ...version('two'), learnedVersion: 'a' });
    learnings.push({ ...version('two'), learnedVersion: 'b' });
    for (const change of [() => content.reload(), () => content.reload(), () => content.learn()]) {
      await change();
      told.push(content.knowledge());
    }
    expect(states).toHaveLength(3);
    expect(states.every((state, at) => state === told[at])).toBe(true);
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

// In the shop's time zone a day begins at 17:00 UTC.
describe('live content and the clock', () => {
  it('does nothing while no moment is near', async () => {
    const { content, setNow, loads } = setUp();
    setNow('2030-03-06T16:49:59Z');
    await content.followClock();
    expect(loads).toEqual([]);
  });

  it('prepares the next state once, and shows it from its moment on without being called', async () => {
    const { readings, changes, content, setNow, loads, prepared, states } = setUp();
    readings.push(version('two'));
    setNow('2030-03-06T16:50:00Z');
    await Promise.all([content.followClock(), content.followClock()]);
    await content.followClock();
    expect([loads, prepared]).toEqual([['2030-03-06T17:00:00.000Z'], ['2030-03-06T17:00:00.000Z']]);
    setNow('2030-03-06T16:59:59.999Z');
    expect([content.knowledge().corpus.version, changes, states]).toEqual(['one', [], []]);
    setNow('2030-03-06T17:00:00Z');
    expect([content.knowledge().corpus.version, changes]).toEqual(['two', ['two']]);
    expect(states.map(({ corpus }) => corpus.version)).toEqual(['two']);
    await content.followClock();
    expect(loads).toHaveLength(1);
  });

  it('reads anew where a moment came unprepared, also when no file changed', async () => {
    const { readings, changes, content, setNow, loads } = setUp();
    readings.push(version('one'));
    setNow('2030-03-09T03:00:00Z');
    await content.followClock();
    await content.followClock();
    expect([loads, changes]).toEqual([['2030-03-09T03:00:00.000Z'], ['one']]);
  });

  it('prepares again what changed meanwhile', async () => {
    const { readings, content, setNow, prepared } = setUp();
    readings.push(version('ahead'), version('changed'), version('changed ahead'));
    setNow('2030-03-06T16:58:00Z');
    await content.followClock();
    await content.reload();
    await content.followClock();
    expect(prepared).toHaveLength(2);
    setNow('2030-03-06T17:00:00Z');
    expect(content.knowledge().corpus.version).toBe('changed ahead');
  });

  it('keeps what was prepared while a file is broken', async () => {
    const { readings, content, setNow } = setUp();
    readings.push(version('ahead'), invalid);
    setNow('2030-03-06T16:58:00Z');
    await content.followClock();
    await content.reload();
    setNow('2030-03-06T17:00:00Z');
    expect(content.knowledge().corpus.version).toBe('ahead');
  });

  it('tells the writer ahead what will not be valid, tries once more at the moment, then waits for a change', async () => {
    const { readings, content, setNow, told, loads } = setUp();
    readings.push(invalid, invalid, version('mended'));
    setNow('2030-03-06T16:55:00Z');
    await content.followClock();
    await content.followClock();
    expect([told.length, told.join()]).toEqual([
      1,
      expect.stringContaining('2030-03-06T17:00:00.000Z: facts.yaml'),
    ]);
    setNow('2030-03-06T17:00:01Z');
    await content.followClock();
    await content.followClock();
    expect([content.knowledge().corpus.version, loads.length]).toEqual(['one', 2]);
    await content.reload();
    expect([content.knowledge().corpus.version, content.problems()]).toEqual(['mended', []]);
  });

  it('prepares again with what was learned since', async () => {
    const { readings, learnings, content, setNow, prepared } = setUp();
    readings.push(version('ahead'), version('ahead'));
    learnings.push({ ...version('one'), learnedVersion: 'a' });
    setNow('2030-03-06T16:55:00Z');
    await content.followClock();
    await content.learn();
    await content.followClock();
    expect(prepared).toHaveLength(2);
  });

  it('never goes back to a state that ended while it was read', async () => {
    const { readings, content, setNow, changes } = setUp();
    const slowly = () => {
      setNow('2030-03-06T17:00:00Z');
      content.knowledge();
      return version('edited before');
    };
    readings.push(version('ahead'), slowly, version('edited after'));
    setNow('2030-03-06T16:59:59Z');
    await content.followClock();
    await content.reload();
    expect([content.knowledge().corpus.version, changes]).toEqual([
      'edited after',
      ['ahead', 'edited after'],
    ]);
  });

  it('never goes back to a state that ended while something was learned from it', async () => {
    const { readings, learnings, content, setNow, changes } = setUp();
    readings.push(version('ahead'), { ...version('ahead'), learnedVersion: 'a' });
    learnings.push(() => {
      setNow('2030-03-06T17:00:00Z');
      content.knowledge();
      return { ...version('one'), learnedVersion: 'a' };
    });
    setNow('2030-03-06T16:59:59Z');
    await content.followClock();
    await content.learn();
    const { corpus, learnedVersion } = content.knowledge();
    expect([corpus.version, learnedVersion, changes]).toEqual(['ahead', 'a', ['ahead']]);
  });
});
