import type { Locale } from '../../content/corpus/schema/locale.ts';
import { fill } from '../i18n/format.ts';
import { stringsFor } from '../i18n/strings.ts';
import { articleLinks, contactLines } from './markdown-pages.ts';
import { escapeMarkdown } from './plain-markdown.ts';
import type { PublicSite } from './public-site.ts';

/** Where a language's `llms.txt` and `llms-full.txt` are: beside its home page. */
export function llmsPaths(
  locale: Locale,
  { map }: PublicSite,
): { readonly brief: string; readonly full: string } {
  const home = map.path({ kind: 'home' }, locale);
  return { brief: `${home}llms.txt`, full: `${home}llms-full.txt` };
}

/**
 * The help center of one language for language models, as https://llmstxt.org describes it: what it is, how to reach
 * a person, then every article by topic. What stands under "Optional" may be left out.
 */
export function llmsText(locale: Locale, site: PublicSite): string {
  const { home, contact, feeds } = stringsFor(locale);
  const { business } = site.corpus;
  const name = escapeMarkdown(business.name);
  const topics = site.map
    .topics(locale)
    .filter(({ articles }) => articles.length > 0)
    .map((topic) => `## ${escapeMarkdown(topic.title)}\n\n${articleLinks(topic, site)}`);
  const others = site.map.locales
    .filter((other) => other !== locale)
    .map((other) => `- [${stringsFor(other).languageName}](${site.address(llmsPaths(other, site).brief)})`);
  const whole = `- [${feeds.everything}](${site.address(llmsPaths(locale, site).full)})`;
  const parts = [
    `# ${fill(home.title, { name })}`,
    `> ${fill(home.description, { name })}`,
    `${contact.title}:`,
    contactLines(locale, site),
    ...topics,
    `## Optional\n\n${[whole, ...others].join('\n')}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Every article of a language in one text, by topic. `markdownOf` gives an article as Markdown. */
export function llmsFullText(
  locale: Locale,
  site: PublicSite,
  markdownOf: (article: PublicSite['articles'][number]) => string,
): string {
  const { home } = stringsFor(locale);
  const name = escapeMarkdown(site.corpus.business.name);
  const articles = site.map.topics(locale).flatMap((topic) => topic.articles.map(markdownOf));
  return [`# ${fill(home.title, { name })}\n\n> ${fill(home.description, { name })}\n`, ...articles].join(
    '\n',
  );
}
