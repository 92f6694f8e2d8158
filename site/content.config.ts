import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentDir } from './build/content-dir.ts';
import { collectionId } from './build/collection-id.ts';

/**
 * Bodies of public articles, for rendering only: everything else about them comes from `loadCorpus`. The playbook and
 * the canned responses are no collection, so no page can show them.
 */
export const collections = {
  articles: defineCollection({
    loader: glob({
      base: `${contentDir}/articles`,
      pattern: '**/*.mdx',
      generateId: ({ entry }) => collectionId(entry),
    }),
  }),
};
