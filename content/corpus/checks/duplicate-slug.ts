import type { Finding, Wording } from '../problems/finding.ts';
import { keyPlace, settingsPlace } from './content-view.ts';
import type { ContentView } from './content-view.ts';

interface Claim {
  readonly slug: string;
  /** What must be unlike each other: one kind of page in one language. */
  readonly space: string;
  readonly place: Pick<Finding, 'file' | 'line' | 'key'>;
  /** Whether it is an address that leads on to the page. */
  readonly isFormer: boolean;
}

/** An address belongs to one page of a language: slugs, former slugs and topic slugs do not clash. */
export function* duplicateSlug(view: ContentView): Iterable<Finding> {
  const claimed = new Map<string, Claim>();
  for (const claim of claims(view)) {
    const key = `${claim.space}/${claim.slug}`;
    const other = claimed.get(key);
    if (!other) {
      claimed.set(key, claim);
      continue;
    }
    yield {
      check: 'duplicate-slug',
      ...claim.place,
      expected: { id: 'alamat yang belum dipakai', en: 'an address that is not taken' },
      received: claim.slug,
      ...(claim.isFormer ? {} : { example: `slug: ${claim.slug}-2` }),
      message: claim.isFormer ? formerTaken(claim, other) : taken(claim, other),
    };
  }
}

const taken = ({ slug }: Claim, other: Claim): Wording => ({
  id: `Alamat "${slug}" sudah dipakai di ${other.place.file}. Ganti salah satunya.`,
  en: `The address "${slug}" is taken in ${other.place.file}. Change one of them.`,
});

const formerTaken = ({ slug }: Claim, { place, isFormer }: Claim): Wording =>
  isFormer
    ? {
        id: `Alamat lama "${slug}" juga ditulis di ${place.file}. Satu alamat lama hanya menuju satu halaman: hapus salah satunya.`,
        en: `The former address "${slug}" also stands in ${place.file}. It can lead to one page only: remove one of the two.`,
      }
    : {
        id: `Alamat lama "${slug}" adalah alamat halaman yang masih ada (${place.file}). Hapus dari redirectFrom.`,
        en: `The former address "${slug}" is the address of a page that exists (${place.file}). Remove it from redirectFrom.`,
      };

/** Slugs come before former slugs, so that a clash is told where the former one stands. An archived page gives its own free. */
function* claims({ settings, articles }: ContentView): Iterable<Claim> {
  const { business, topics } = settings;
  const topicPages = [...topics].flatMap(([topicId, topic]) =>
    business.locales.map((locale) => ({ topicId, topic, locale })),
  );
  for (const { topicId, topic, locale } of topicPages) {
    const place = settingsPlace(settings, 'topics.yaml', `${topicId}.slug.${locale}`);
    yield { slug: topic.slug[locale] ?? topicId, space: `topic/${locale}`, place, isFormer: false };
  }
  for (const { topicId, topic, locale } of topicPages) {
    for (const [index, slug] of (topic.redirectFrom[locale] ?? []).entries()) {
      const place = settingsPlace(settings, 'topics.yaml', `${topicId}.redirectFrom.${locale}.${index}`);
      yield { slug, space: `topic/${locale}`, place, isFormer: true };
    }
  }
  const pages = articles.filter(
    ({ folder, parsed }) => folder === 'articles' && parsed.frontmatter?.status !== 'archived',
  );
  for (const page of pages) {
    const slug = page.parsed.frontmatter?.slug ?? page.id;
    yield { slug, space: `article/${page.locale}`, place: keyPlace(page, 'slug'), isFormer: false };
  }
  for (const page of pages) {
    for (const [index, slug] of (page.parsed.frontmatter?.redirectFrom ?? []).entries()) {
      const place = keyPlace(page, `redirectFrom.${index}`);
      yield { slug, space: `article/${page.locale}`, place, isFormer: true };
    }
  }
}
