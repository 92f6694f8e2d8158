import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../../content/corpus/index.ts';
import type { Article, Corpus } from '../../../content/corpus/corpus.ts';
import { channelLink, withBase } from '../../../site/navigation/links.ts';
import { neighbours } from '../../../site/navigation/neighbours.ts';
import { createSiteMap } from '../../../site/navigation/site-map.ts';

let corpus: Corpus;

beforeAll(async () => {
  corpus = await loadCorpus(join(import.meta.dirname, '../../fixtures/corpus'));
});

describe('the site map', () => {
  it('lists topics in the order of the corpus with titles in the language', () => {
    const map = createSiteMap(corpus, corpus.articles);
    expect(map.topics('en').map(({ title }) => title)).toEqual(['Orders', 'Returns']);
    expect(map.topics('fr')).toEqual([]);
  });

  it('leads to what stands in for an article that is not translated', () => {
    const map = createSiteMap(
      corpus,
      corpus.articles.filter(({ articleId, locale }) => locale === 'id' || articleId !== 'track-lantern'),
    );
    expect(map.languages({ kind: 'article', articleId: 'track-lantern', topicId: 'orders' })).toEqual([
      { locale: 'id', path: '/artikel/melacak-lentera/', isTranslation: true },
      { locale: 'en', path: '/en/articles/track-lantern/', isTranslation: false },
    ]);
    expect(map.shown('track-lantern', 'en')).toMatchObject({ locale: 'id', slug: 'track-lantern' });
    expect(map.untranslated('en')).toHaveLength(1);
    expect(map.untranslated('id')).toEqual([]);
    expect(map.topic('orders', 'en')?.untranslated.map(({ articleId }) => articleId)).toEqual([
      'track-lantern',
    ]);
    expect(map.topic('orders', 'en')?.articles.map(({ articleId }) => articleId)).toEqual(['change-address']);
    expect(map.topic('returns', 'en')?.untranslated).toEqual([]);
  });

  it('puts grouped articles last, in the order of their groups, and those that stand in among them', () => {
    const groups = [
      { title: { id: 'Kosong', en: 'Empty' }, articles: ['return-lantern'] },
      { title: { id: 'Cari', en: 'Find' }, articles: ['track-lantern', 'change-address'] },
    ];
    const grouped = { ...corpus, topics: corpus.topics.map((topic) => ({ ...topic, groups })) };
    const ids = (articles: readonly Article[] = []) => articles.map(({ articleId }) => articleId);
    const map = createSiteMap(grouped, corpus.articles);
    const topic = map.topic('orders', 'en');
    expect(ids(topic?.articles).slice(-2)).toEqual(['track-lantern', 'change-address']);
    expect(topic?.groups.map(({ title }) => title)).toEqual(['Find']);
    const partly = createSiteMap(
      grouped,
      corpus.articles.filter(({ articleId, locale }) => locale === 'id' || articleId !== 'track-lantern'),
    ).topic('orders', 'en');
    expect(ids(partly?.groups[0]?.articles)).toEqual(['track-lantern', 'change-address']);
    expect(ids(partly?.articles)).not.toContain('track-lantern');
  });

  it('takes no address that another article of the language has, or had', () => {
    const others = corpus.articles.filter(
      ({ articleId, locale }) => locale === 'id' || articleId === 'change-address',
    );
    const slugOf = (over: Partial<Article>) =>
      createSiteMap(
        corpus,
        others.map((article) => (article.locale === 'en' ? { ...article, ...over } : article)),
      ).shown('track-lantern', 'en')?.slug;
    expect(slugOf({})).toBe('track-lantern');
    expect(slugOf({ slug: 'track-lantern' })).toBe('melacak-lentera');
    expect(slugOf({ slug: 'track-lantern', redirectFrom: ['melacak-lentera'] })).toBe('track-lantern-id');
  });

  it('names related articles first, then neighbours, never the article itself', () => {
    const map = createSiteMap(corpus, corpus.articles);
    const article = map.article('track-lantern', 'en');
    const related = article ? map.related(article, 9).map(({ articleId }) => articleId) : [];
    expect(related.slice(0, 2)).toEqual(['change-address', 'return-lantern']);
    expect(related).not.toContain('track-lantern');
    expect(article ? map.related(article, 1) : []).toHaveLength(1);
  });

  it('sorts recently updated articles by day, latest first', () => {
    const days = createSiteMap(corpus, corpus.articles)
      .recentlyUpdated('id', 3)
      .map(({ updatedOn }) => updatedOn ?? '');
    expect(days).toEqual(days.toSorted().reverse());
    expect(days).toHaveLength(3);
  });
});

describe('withBase', () => {
  it.each([
    ['/', '/cari/'],
    ['/bantuan', '/bantuan/cari/'],
    ['/bantuan/', '/bantuan/cari/'],
  ])('puts %s before a path once', (base, expected) => {
    expect(withBase('/cari/', base)).toBe(expected);
  });
});

describe('channelLink', () => {
  it.each([
    ['whatsapp', '+62 812-0000', 'https://wa.me/628120000'],
    ['email', 'a@b.example', 'mailto:a@b.example'],
    ['phone', '+62 22-0000', 'tel:+62220000'],
    ['sms', '+6281', 'sms:+6281'],
    ['social', 'https://social.example/us', 'https://social.example/us'],
  ])('makes an address for %s', (channel, address, link) => {
    expect(channelLink(channel, address)).toBe(link);
  });
});

describe('neighbours', () => {
  const articles = Array.from({ length: 30 }, (_, index) => ({ articleId: String(index) }));

  it('keeps the article among at most so many', () => {
    for (const { articleId } of articles) {
      const shown = neighbours(articles, articleId, 12);
      expect(shown).toHaveLength(12);
      expect(shown).toContainEqual({ articleId });
    }
  });

  it('is everything where there is less', () => {
    expect(neighbours(articles.slice(0, 3), '2', 12)).toHaveLength(3);
    expect(neighbours([], 'x', 12)).toEqual([]);
  });
});
