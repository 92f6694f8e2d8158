import { parse } from 'yaml';
import { z } from 'zod';
import { pagePath } from '../addresses.ts';
import type { Article, Corpus } from '../corpus.ts';
import { splitFrontmatter } from '../load/frontmatter.ts';
import { topicSlug } from '../lookups.ts';
import { sameWords } from '../problems/finding.ts';
import type { Finding } from '../problems/finding.ts';
import { StatusSchema } from '../schema/article.ts';
import type { Locale } from '../schema/locale.ts';
import type { CommittedFile } from './committed-files.ts';

/** Where addresses come from, in the content directory. */
export const addressSources = ['articles', 'topics.yaml'] as const;

/** An address that pages had, whatever else their files held then. */
interface FormerAddress {
  readonly kind: 'article' | 'topic';
  readonly locale: Locale;
  readonly slug: string;
  /** Article or topic id. */
  readonly id: string;
  readonly file: string;
}

const FormerArticleSchema = z.object({
  status: StatusSchema.default('published'),
  slug: z.string().optional(),
  redirectFrom: z.array(z.string()).default([]),
});

const FormerTopicsSchema = z.record(
  z.string(),
  z.object({
    slug: z.record(z.string(), z.string()).default({}),
    redirectFrom: z.record(z.string(), z.array(z.string())).default({}),
  }),
);

/**
 * Addresses of the files before that lead nowhere now: `changed-address` where the page lives on under another one,
 * `gone-address` where it does not.
 */
export function lostAddresses(corpus: Corpus, before: readonly CommittedFile[]): readonly Finding[] {
  const published = corpus.articles.filter(({ status }) => status === 'published');
  const kept = new Set([
    ...published.flatMap(({ locale, slug, redirectFrom }) =>
      [slug, ...redirectFrom].map((own) => keyOf({ kind: 'article', locale, slug: own })),
    ),
    ...corpus.topics.flatMap((topic) =>
      corpus.business.locales.flatMap((locale) =>
        [topicSlug(topic, locale), ...(topic.redirectFrom[locale] ?? [])].map((own) =>
          keyOf({ kind: 'topic', locale, slug: own }),
        ),
      ),
    ),
  ]);
  return before
    .flatMap((file) =>
      file.path === 'topics.yaml' ? topicAddresses(file, corpus.business.locales) : articleAddresses(file),
    )
    .filter((address) => !kept.has(keyOf(address)))
    .map((address) => findingOf(address, corpus, published));
}

const keyOf = ({ kind, locale, slug }: Pick<FormerAddress, 'kind' | 'locale' | 'slug'>) =>
  `${kind}/${locale}/${slug}`;

function articleAddresses({ path, text }: CommittedFile): readonly FormerAddress[] {
  const [, locale = '', , name = ''] = path.split('/');
  const split = splitFrontmatter({ path, text: text.replaceAll('\r\n', '\n') });
  if (!name.endsWith('.mdx') || 'check' in split) return [];
  const { success, data } = FormerArticleSchema.safeParse(readYaml(split.yaml));
  if (!success || data.status !== 'published') return [];
  const id = name.slice(0, -'.mdx'.length);
  return [data.slug ?? id, ...data.redirectFrom].map((slug) => ({
    kind: 'article',
    locale,
    slug,
    id,
    file: path,
  }));
}

function topicAddresses({ path, text }: CommittedFile, locales: readonly Locale[]): readonly FormerAddress[] {
  const { success, data } = FormerTopicsSchema.safeParse(readYaml(text));
  if (!success) return [];
  return Object.entries(data).flatMap(([id, topic]) =>
    locales.flatMap((locale) =>
      [topic.slug[locale] ?? id, ...(topic.redirectFrom[locale] ?? [])].map(
        (slug) => ({ kind: 'topic', locale, slug, id, file: path }) as const,
      ),
    ),
  );
}

/** What cannot be read had no pages. */
function readYaml(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

function findingOf(
  { kind, locale, slug, id, file }: FormerAddress,
  { business, topics }: Corpus,
  published: readonly Article[],
): Finding {
  const path = pagePath({ kind, slug }, locale, { defaultLocale: business.locales[0] ?? locale });
  const article = published.find((other) => other.articleId === id && other.locale === locale);
  const topic = topics.find(({ topicId }) => topicId === id);
  const former = kind === 'article' ? article?.redirectFrom : topic?.redirectFrom[locale];
  const list = [...(former ?? []), slug].join(', ');
  const isTopic = kind === 'topic';
  const found = {
    expected: sameWords(`redirectFrom: [${slug}]`),
    received: path,
    example: isTopic ? `redirectFrom: { ${locale}: [${list}] }` : `redirectFrom: [${list}]`,
  };
  if (isTopic ? topic : article) {
    return {
      check: 'changed-address',
      file: article && !isTopic ? article.file : file,
      key: isTopic ? `${id}.redirectFrom.${locale}` : 'redirectFrom',
      ...found,
      message: {
        id: `Alamat ${path} pernah terbit dan kini tidak menuju ke mana pun. Tambahkan "${slug}" ke redirectFrom, supaya tautan yang sudah beredar tetap terbuka.`,
        en: `The address ${path} was published and leads nowhere now. Add "${slug}" to redirectFrom, so that links people have kept still open.`,
      },
    };
  }
  return {
    check: 'gone-address',
    file,
    ...found,
    message: {
      id: `Halaman ${path} pernah terbit dan kini tidak ada. Kalau ada halaman lain yang menjawabnya, tambahkan "${slug}" ke redirectFrom halaman itu.`,
      en: `The page ${path} was published and is gone. If another page answers the same, add "${slug}" to its redirectFrom.`,
    },
  };
}
