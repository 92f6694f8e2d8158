/** Id of an article in Astro's collection, from its path in the content folder: `articles/id/returns/x.mdx` is `id/returns/x`. */
export function collectionId(file: string): string {
  return file.replace(/^articles\//, '').replace(/\.mdx$/, '');
}
