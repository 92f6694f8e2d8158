import type { HookParameters } from 'astro';
import { expect, test } from 'vitest';
import { loadCorpus } from '../../../content/corpus/index.ts';
import { publicFilesFor } from '../../../site/build/public-files.ts';
import { changedCorpus, replacing } from '../../content/corpus/changed-corpus.ts';

interface Layer {
  handle(request: object, response: object, next: () => void): void;
}

/** What development answers at a path, undefined where it passes the request on. */
async function answers(dir: string, moment: Date) {
  const content = { corpus: await loadCorpus(dir, { now: moment }) };
  const stack: Layer[] = [];
  const setUp = publicFilesFor(content, { base: '/', publicUrl: undefined }).hooks['astro:config:setup'];
  const updateConfig = ({
    vite,
  }: {
    vite: { plugins: { configureServer(server: unknown): () => void }[] };
  }) => {
    for (const plugin of vite.plugins) plugin.configureServer({ middlewares: { stack } })();
  };
  const parameters: unknown = { command: 'dev', config: { root: new URL('file:///nowhere/') }, updateConfig };
  await setUp?.(parameters as HookParameters<'astro:config:setup'>);
  const get = (url: string) =>
    new Promise<string | undefined>((resolve) => {
      const response = { setHeader: () => undefined, end: (body: string) => resolve(body) };
      stack[0]?.handle({ url }, response, () => resolve(undefined));
    });
  return { content, get };
}

test('in development texts for programs follow the content by date alone', async () => {
  const dir = changedCorpus({
    'articles/id/returns/return-lantern.mdx': replacing('title:', 'publishOn: 2030-06-02\ntitle:'),
  });
  const { content, get } = await answers(dir, new Date('2030-06-01T00:00:00Z'));
  expect(await get('/artikel/mengembalikan-lentera.md')).toBeUndefined();
  content.corpus = await loadCorpus(dir, { now: new Date('2030-06-03T00:00:00Z') });
  expect(await get('/artikel/mengembalikan-lentera.md')).toContain('# Mengembalikan lentera');
});
