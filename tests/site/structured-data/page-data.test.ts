import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../../content/corpus/index.ts';
import { createPublicSite } from '../../../site/feeds/public-site.ts';
import { jsonLd, pageData } from '../../../site/structured-data/page-data.ts';
import type { Thing } from '../../../site/structured-data/thing.ts';
import type { PageContext } from '../../../site/structured-data/page-data.ts';

const now = new Date('2030-06-01T00:00:00Z');
const corpus = await loadCorpus(join(import.meta.dirname, '../../fixtures/corpus'), { now });
const { map } = createPublicSite(corpus, { base: '/', publicUrl: undefined }, now);
const unknown: PageContext = { corpus, map, now, address: () => undefined, picture: undefined };
const known: PageContext = {
  ...unknown,
  address: (path) => `https://help.example${path}`,
  picture: 'https://help.example/share/id/orders.png',
};
const article = { kind: 'article', articleId: 'track-lantern', topicId: 'orders' } as const;
const typesOf = (things: ReturnType<typeof pageData>) => things.map((thing) => thing['@type']);

describe('structured data', () => {
  it('tells of the shop, its channels and its hours on the ways to a person', () => {
    const [shop] = pageData({ kind: 'contact' }, 'en', known);
    expect(pageData({ kind: 'home' }, 'en', known)).toEqual([shop]);
    expect(shop).toMatchObject({
      '@type': 'Organization',
      name: 'Warung Lentera',
      url: 'https://lentera.example',
    });
    const [whatsapp, email] = shop?.['contactPoint'] as readonly Thing[];
    expect(whatsapp).toMatchObject({
      '@type': 'ContactPoint',
      contactType: 'customer support',
      telephone: expect.stringMatching(/^\+\d+$/) as string,
      url: expect.stringMatching(/^https:\/\/wa\.me\/\d+$/) as string,
      availableLanguage: ['id', 'en'],
    });
    expect(email?.['email']).toMatch(/@/);
    expect(email).not.toHaveProperty('telephone');
    expect(whatsapp?.['hoursAvailable']).toEqual([
      {
        '@type': 'OpeningHoursSpecification',
        opens: '09:00',
        closes: '17:00',
        dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday'],
      },
      { '@type': 'OpeningHoursSpecification', opens: '09:00', closes: '11:30', dayOfWeek: ['Friday'] },
      { '@type': 'OpeningHoursSpecification', opens: '13:00', closes: '17:00', dayOfWeek: ['Friday'] },
      { '@type': 'OpeningHoursSpecification', opens: '09:00', closes: '12:00', dayOfWeek: ['Saturday'] },
      {
        '@type': 'OpeningHoursSpecification',
        opens: '00:00',
        closes: '00:00',
        validFrom: '2031-01-01',
        validThrough: '2031-01-01',
      },
    ]);
  });

  it('ends a day at one minute to midnight', () => {
    const business = { ...corpus.business, openingHours: { mon: ['18:00-24:00'] }, holidays: [] };
    const [shop] = pageData({ kind: 'home' }, 'en', { ...known, corpus: { ...corpus, business } });
    expect(JSON.stringify(shop)).toContain('"opens":"18:00","closes":"23:59"');
  });

  it('says of an article what it is, when it changed and where it stands', () => {
    const [way, text] = pageData(article, 'id', known);
    expect(way).toEqual({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'Bantuan', item: 'https://help.example/' },
        { '@type': 'ListItem', position: 2, name: 'Pesanan', item: 'https://help.example/topik/pesanan/' },
        {
          '@type': 'ListItem',
          position: 3,
          name: 'Melacak lentera yang dikirim',
          item: 'https://help.example/artikel/melacak-lentera/',
        },
      ],
    });
    expect(text).toMatchObject({
      '@type': 'Article',
      headline: 'Melacak lentera yang dikirim',
      dateModified: '2029-11-02',
      inLanguage: 'id',
      image: known.picture,
      mainEntityOfPage: 'https://help.example/artikel/melacak-lentera/',
      publisher: { '@type': 'Organization', name: 'Warung Lentera' },
    });
  });

  it('answers on a topic’s page with what the articles say in short, and with nothing else', () => {
    const [, questions] = pageData({ kind: 'topic', topicId: 'orders' }, 'en', known);
    expect(questions).toMatchObject({ '@type': 'FAQPage' });
    const asked = questions?.['mainEntity'] as readonly Thing[];
    // "Change the delivery address" begins without a short answer.
    expect(asked.map(({ name }) => name)).toEqual(['Track a lantern on its way']);
    expect(asked[0]?.['acceptedAnswer']).toEqual({
      '@type': 'Answer',
      text: expect.stringMatching(/^The tracking number comes by email\./) as string,
    });
  });

  it('does not grow with a topic', () => {
    const topic = map.topic('orders', 'en');
    const [tracked] = topic?.articles ?? [];
    if (!topic || !tracked) throw new Error('the fixture has no such topic');
    const many = { ...topic, articles: Array.from({ length: 200 }, () => tracked) };
    const things = pageData({ kind: 'topic', topicId: 'orders' }, 'en', {
      ...known,
      map: { ...map, topic: () => many },
    });
    expect(things.find((thing) => thing['@type'] === 'FAQPage')?.['mainEntity']).toHaveLength(10);
  });

  it('leaves out what needs an address that nobody knows', () => {
    expect(typesOf(pageData(article, 'id', unknown))).toEqual(['Article']);
    expect(jsonLd(pageData(article, 'id', unknown))).not.toMatch(/"(item|image|mainEntityOfPage)"/);
    expect(typesOf(pageData({ kind: 'topic', topicId: 'orders' }, 'id', unknown))).toEqual(['FAQPage']);
  });

  it('is nothing on the search page', () => {
    expect(jsonLd(pageData({ kind: 'search' }, 'id', known))).toBeUndefined();
  });

  it('never ends the script that it stands in', () => {
    const text = jsonLd([{ '@type': 'Thing', name: '</script><script>alert(1)</script>' }]);
    expect(text).not.toContain('<');
    expect(JSON.parse(text ?? '')).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Thing',
      name: '</script><script>alert(1)</script>',
    });
  });
});
