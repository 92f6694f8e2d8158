import type { Finding } from '../problems/finding.ts';
import { keyPlace, settingsPlace } from './content-view.ts';
import type { ContentView } from './content-view.ts';

interface Claim {
  readonly slug: string;
  /** What must be unlike each other: one kind of page in one language. */
  readonly space: string;
  readonly place: Pick<Finding, 'file' | 'line' | 'key'>;
}

/** An address belongs to one page of a language: slugs, former slugs and topic slugs do not clash. */
export function* duplicateSlug(view: ContentView): Iterable<Finding> {
  const taken = new Map<string, Claim>();
  for (const claim of claims(view)) {
    const key = `${claim.space}/${claim.slug}`;
    const other = taken.get(key);
    if (!other) {
      taken.set(key, claim);
      continue;
    }
    yield {
      check: 'duplicate-slug',
      ...claim.place,
      expected: { id: 'alamat yang belum dipakai', en: 'an address that is not taken' },
      received: claim.slug,
      example: `slug: ${claim.slug}-2`,
      message: {
        id: `Alamat "${claim.slug}" sudah dipakai di ${other.place.file}. Ganti salah satunya.`,
        en: `The address "${claim.slug}" is taken in ${other.place.file}. Change one of them.`,
      },
    };
  }
}

/** Slugs come before former slugs, so that a clash is told where the former one stands. */
function* claims({ settings, articles }: ContentView): Iterable<Claim> {
  const { business, topics } = settings;
  for (const locale of business.locales) {
    for (const [topicId, topic] of topics) {
      const place = settingsPlace(settings, 'topics.yaml', `${topicId}.slug.${locale}`);
      yield { slug: topic.slug[locale] ?? topicId, space: `topic/${locale}`, place };
    }
  }
  const pages = articles.filter(({ folder }) => folder === 'articles');
  for (const page of pages) {
    const slug = page.parsed.frontmatter?.slug ?? page.id;
    yield { slug, space: `article/${page.locale}`, place: keyPlace(page, 'slug') };
  }
  for (const page of pages) {
    for (const [index, slug] of (page.parsed.frontmatter?.redirectFrom ?? []).entries()) {
      yield { slug, space: `article/${page.locale}`, place: keyPlace(page, `redirectFrom.${index}`) };
    }
  }
}
