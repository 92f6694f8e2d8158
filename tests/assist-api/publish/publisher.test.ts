import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createPublisher } from '../../../assist-api/publish/publisher.ts';
import { siteKey } from '../../../assist-api/publish/site-key.ts';
import { fixtureCorpusDir } from '../test-api.ts';

const home = mkdtempSync(join(tmpdir(), 'tanggap-publish-'));
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

/** The beginning of the day in the shop's time zone. */
const today = new Date('2030-03-05T17:00:00Z');

/** A tiny project with its content, and a publisher whose builds the test finishes. */
function setUp() {
  const projectDir = mkdtempSync(join(home, 'project-'));
  const contentDir = join(projectDir, 'shop');
  mkdirSync(join(projectDir, 'site'));
  mkdirSync(join(projectDir, 'content', 'corpus'), { recursive: true });
  writeFileSync(join(projectDir, 'site', 'page.astro'), 'page');
  writeFileSync(join(projectDir, 'astro.config.mjs'), 'config');
  writeFileSync(join(projectDir, 'package-lock.json'), 'lock');
  cpSync(fixtureCorpusDir, contentDir, { recursive: true });
  const siteDir = join(projectDir, 'built');
  const inputs = { projectDir, contentDir, publicUrl: undefined, basePath: '', siteDir };
  let at = today;
  let now = new Date('2030-03-06T03:00:00Z');
  const builds: { key: string; finish: (text?: string) => Promise<void>; fail: () => void }[] = [];
  const publisher = createPublisher({
    ...inputs,
    at: () => at,
    now: () => now,
    build: (options, key) =>
      new Promise((resolve, reject) => {
        options.signal?.addEventListener('abort', () => reject(new Error('ended')));
        const finish = async (text = key) => {
          mkdirSync(join(siteDir, key), { recursive: true });
          writeFileSync(join(siteDir, key, 'index.html'), text);
          resolve(join(siteDir, key));
          await new Promise((done) => setImmediate(done));
        };
        builds.push({ key, finish, fail: () => reject(new Error('no disk')) });
      }),
  });
  const page = async () => (await publisher.versions()[0]?.find('/')?.read())?.body.toString();
  const nextBuild = async (count: number) => {
    while (builds.length < count) await new Promise((done) => setImmediate(done));
    const build = builds[count - 1];
    if (!build) throw new Error('no build');
    return build;
  };
  const change = (text: string) => writeFileSync(join(contentDir, 'articles', 'id', 'orders', 'x.mdx'), text);
  return {
    inputs,
    publisher,
    builds,
    nextBuild,
    home: page,
    change,
    setAt: (next: string) => (at = now = new Date(next)),
    setNow: (next: string) => (now = new Date(next)),
  };
}

describe('the key of a site', () => {
  const inputs = { ...setUp().inputs, at: today };

  it('is the same for the same inputs', async () => {
    expect(await siteKey(inputs)).toBe(await siteKey({ ...inputs }));
  });

  it.each([
    ['the moment', { at: new Date('2030-03-06T02:00:00Z') }],
    ['the public URL', { publicUrl: 'https://help.example' }],
    ['the base path', { basePath: '/bantuan' }],
  ])('changes with %s', async (_name, over) => {
    expect(await siteKey({ ...inputs, ...over })).not.toBe(await siteKey(inputs));
  });

  it.each([
    'site/page.astro',
    'shop/facts.yaml',
    'astro.config.mjs',
    'package-lock.json',
    'content/corpus/new.ts',
  ])('changes with %s', async (file) => {
    const before = await siteKey(inputs);
    writeFileSync(join(inputs.projectDir, file), '# changed');
    expect(await siteKey(inputs)).not.toBe(before);
  });

  it.each(['shop/signals.yaml', 'shop/playbook/id/returns/late-return.mdx', 'shop/.git-index'])(
    'stays with %s, which no page is made from',
    async (file) => {
      const before = await siteKey(inputs);
      writeFileSync(join(inputs.projectDir, file), '# changed');
      expect(await siteKey(inputs)).toBe(before);
    },
  );
});

describe('a publisher', () => {
  it('builds once and takes what is built after that', async () => {
    const { publisher, nextBuild, builds, home: page } = setUp();
    expect([await publisher.openNewest(), await publisher.isBuilt()]).toEqual([false, false]);
    const published = publisher.publish();
    await (await nextBuild(1)).finish('one');
    expect([await published, await page(), await publisher.isBuilt()]).toEqual([true, 'one', true]);
    expect([await publisher.publish(), builds.length]).toEqual([false, 1]);
  });

  it('keeps the live site until the next one is complete, and its files after that', async () => {
    const { publisher, nextBuild, home: page, change } = setUp();
    const first = publisher.publish();
    await (await nextBuild(1)).finish('one');
    await first;
    change('two');
    const second = publisher.publish();
    const build = await nextBuild(2);
    expect(await page()).toBe('one');
    await build.finish('two');
    await second;
    expect([await page(), publisher.versions().length]).toEqual(['two', 2]);
  });

  it('builds again when the content changed meanwhile', async () => {
    const { publisher, nextBuild, home: page, change } = setUp();
    const published = publisher.publish();
    const stale = await nextBuild(1);
    change('later');
    await stale.finish('half');
    await (await nextBuild(2)).finish('whole');
    await published;
    expect([await page(), publisher.versions().length]).toEqual(['whole', 1]);
  });

  it('answers many calls during a build with one more look', async () => {
    const { publisher, nextBuild, builds } = setUp();
    const calls = Array.from({ length: 5 }, () => publisher.publish());
    await (await nextBuild(1)).finish();
    await Promise.all(calls);
    expect(builds).toHaveLength(1);
  });

  it('keeps the live site when a build fails, and tries again when asked', async () => {
    const { publisher, nextBuild, home: page, change } = setUp();
    const first = publisher.publish();
    await (await nextBuild(1)).finish('one');
    await first;
    change('two');
    const failing = publisher.publish();
    const failed = expect(failing).rejects.toThrow('no disk');
    (await nextBuild(2)).fail();
    await failed;
    expect(await page()).toBe('one');
    const again = publisher.publish();
    await (await nextBuild(3)).finish('two');
    await again;
    expect(await page()).toBe('two');
  });

  it('builds a new site for a new moment', async () => {
    const { publisher, nextBuild, setAt } = setUp();
    const first = publisher.publish();
    const { key, finish } = await nextBuild(1);
    await finish();
    await first;
    setAt('2030-03-06T17:00:00Z');
    const second = publisher.publish();
    const next = await nextBuild(2);
    expect(next.key).not.toBe(key);
    await next.finish();
    await second;
  });

  it('opens a stale site of the same settings only', async () => {
    const { publisher, inputs, nextBuild, change } = setUp();
    const published = publisher.publish();
    await (await nextBuild(1)).finish('one');
    await published;
    change('stale by now');
    const same = createPublisher({ ...inputs, at: () => today, now: () => new Date('2030-03-09T03:00:00Z') });
    expect([await same.openNewest(), same.versions().length]).toEqual([true, 1]);
    const other = createPublisher({ ...inputs, basePath: '/bantuan', at: () => today, now: () => today });
    expect(await other.openNewest()).toBe(false);
    expect(existsSync(inputs.siteDir) && readdirSync(inputs.siteDir)).toHaveLength(1);
  });
});

describe('a publisher and the clock', () => {
  const tomorrow = new Date('2030-03-06T17:00:00Z');

  /** A publisher that shows `one`. */
  async function published() {
    const parts = setUp();
    const first = parts.publisher.publish();
    await (await parts.nextBuild(1)).finish('one');
    await first;
    return parts;
  }

  it('shows a prepared site from its moment on, without being called', async () => {
    const { publisher, nextBuild, home: page, setNow } = await published();
    const preparing = publisher.prepare(tomorrow);
    await (await nextBuild(2)).finish('two');
    await preparing;
    expect(await page()).toBe('one');
    setNow('2030-03-06T16:59:59.999Z');
    expect(await page()).toBe('one');
    setNow('2030-03-06T17:00:00Z');
    expect([await page(), publisher.versions().length]).toEqual(['two', 2]);
  });

  it('builds nothing more when the moment comes', async () => {
    const { publisher, nextBuild, setAt, home: page, builds } = await published();
    const preparing = publisher.prepare(tomorrow);
    await (await nextBuild(2)).finish('two');
    await preparing;
    setAt('2030-03-06T17:00:00Z');
    expect([await publisher.publish(), await page(), builds.length]).toEqual([false, 'two', 2]);
  });

  it('lets a change go first, then prepares on', async () => {
    const { publisher, nextBuild, change, home: page, setNow } = await published();
    const preparing = publisher.prepare(tomorrow);
    await nextBuild(2);
    change('changed');
    const second = publisher.publish();
    await (await nextBuild(3)).finish('changed');
    await second;
    expect(await page()).toBe('changed');
    await (await nextBuild(4)).finish('changed tomorrow');
    await preparing;
    expect(await page()).toBe('changed');
    setNow('2030-03-06T17:00:00Z');
    expect(await page()).toBe('changed tomorrow');
  });

  it('drops what was prepared from other content', async () => {
    const { publisher, nextBuild, change, home: page, setNow } = await published();
    const preparing = publisher.prepare(tomorrow);
    await (await nextBuild(2)).finish('outdated');
    await preparing;
    change('changed');
    const second = publisher.publish();
    await (await nextBuild(3)).finish('changed');
    await second;
    setNow('2030-03-06T17:00:00Z');
    expect(await page()).toBe('changed');
  });

  it('waits for a build under way when its moment has come', async () => {
    const { publisher, nextBuild, setAt, home: page, builds } = await published();
    const preparing = publisher.prepare(tomorrow);
    const build = await nextBuild(2);
    setAt('2030-03-06T17:00:00Z');
    const publishing = publisher.publish();
    await build.finish('two');
    await preparing;
    expect([await publishing, await page(), builds.length]).toEqual([false, 'two', 2]);
  });

  it('tells that preparing failed, and keeps the live site', async () => {
    const { publisher, nextBuild, home: page, setNow } = await published();
    const preparing = publisher.prepare(tomorrow);
    const failed = expect(preparing).rejects.toThrow('no disk');
    (await nextBuild(2)).fail();
    await failed;
    setNow('2030-03-07T00:00:00Z');
    expect(await page()).toBe('one');
  });

  it('never opens what was prepared for later', async () => {
    const { publisher, inputs, nextBuild } = await published();
    const preparing = publisher.prepare(tomorrow);
    await (await nextBuild(2)).finish('two');
    await preparing;
    const restarted = (now: string) =>
      createPublisher({ ...inputs, at: () => today, now: () => new Date(now) });
    const opened = async (now: string) => {
      const other = restarted(now);
      await other.openNewest();
      return (await other.versions()[0]?.find('/')?.read())?.body.toString();
    };
    expect(await opened('2030-03-06T16:59:00Z')).toBe('one');
    expect(await opened('2030-03-06T17:00:00Z')).toBe('two');
  });
});
