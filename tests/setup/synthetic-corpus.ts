import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Numbers from 0 to 1, the same on every machine (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Swaps neighbouring words of plain prose lines, so that copies differ while markup, links and facts stay whole. */
function perturb(body: string, random: () => number): string {
  return body.replace(/^[A-Za-z][^\n{}<>[\]|*`]*$/gm, (line) => {
    const words = line.split(' ');
    for (let index = 0; index + 1 < words.length; index += 1) {
      const [here, next] = [words[index], words[index + 1]];
      if (here === undefined || next === undefined || random() > 0.15) continue;
      words[index] = next;
      words[index + 1] = here;
    }
    return words.join(' ');
  });
}

/** What a synthetic corpus holds beside its number of articles. */
interface SyntheticOptions {
  /** The only language to keep. Default: every language. */
  readonly locale?: string;
}

/**
 * Copies the content at `from` to `to` and adds perturbed copies of its public articles until `count` of them exist
 * (files, over all locales). The same arguments give the same files.
 */
export function writeSyntheticCorpus(
  from: string,
  to: string,
  count: number,
  { locale }: SyntheticOptions = {},
): void {
  cpSync(from, to, { recursive: true, filter: (path) => !path.startsWith(join(from, 'corpus')) });
  if (locale !== undefined) keepLocale(to, locale);
  const articles = globSync(`articles/${locale ?? '*'}/*/*.mdx`, { cwd: from }).sort();
  const random = seededRandom(count);
  for (let made = articles.length; made < count; made += 1) {
    const file = articles[made % articles.length];
    if (file === undefined) throw new Error(`No article under ${from}.`);
    const copy = Math.floor(made / articles.length);
    const target = join(to, file.replace(/\.mdx$/, `-${copy}.mdx`));
    const source = readFileSync(join(from, file), 'utf8')
      .replace(/^(title: ["']?)/m, `$1${copy} `)
      .replace(/^slug: (.*)$/m, `slug: $1-${copy}`)
      .replace(/^(?:featured|firstHelp): .*\n/gm, '')
      .replace(/^redirectFrom:.*\n(?:[ -].*\n)*/m, '');
    const end = source.indexOf('\n---', 3) + 4;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, source.slice(0, end) + perturb(source.slice(end), random));
  }
}

/** Removes the documents of every other language. */
function keepLocale(dir: string, locale: string): void {
  for (const folder of globSync('{articles,playbook,canned-responses}/*', { cwd: dir }))
    if (basename(folder) !== locale) rmSync(join(dir, folder), { recursive: true });
  for (const file of globSync('vocabulary/*.yaml', { cwd: dir }))
    if (basename(file, '.yaml') !== locale) rmSync(join(dir, file));
  const business = join(dir, 'business.yaml');
  const text = readFileSync(business, 'utf8');
  writeFileSync(business, text.replace(/^locales: .*$/m, `locales: [${locale}]`));
}
