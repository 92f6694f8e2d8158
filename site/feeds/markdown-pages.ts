import type { Article } from '../../content/corpus/corpus.ts';
import { dayIn, weekHoursText } from '../../content/corpus/hours/index.ts';
import { spanText } from '../../content/corpus/hours/week-hours.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import { contactChannels } from '../hours/channels.ts';
import { targetText } from '../hours/target-text.ts';
import { longDate } from '../i18n/dates.ts';
import { fill } from '../i18n/format.ts';
import { stringsFor } from '../i18n/strings.ts';
import type { TopicSection } from '../navigation/site-map.ts';
import { descriptionOf } from './description.ts';
import { escapeMarkdown, plainMarkdown } from './plain-markdown.ts';
import type { PublicSite } from './public-site.ts';

/** An article whole: title, text, then its page and the day of its last change. Links lead to other Markdown pages. */
export function articleMarkdown(article: Article, site: PublicSite): string {
  const { locale, title, slug, source, updatedOn } = article;
  const { map } = site;
  const { article: strings, feeds, intlLocale } = stringsFor(locale);
  const text = plainMarkdown(source, (target) => {
    const [articleId = '', anchor] = target.split('#');
    // What the language does not have is read in the language that has it.
    const shown = map.shown(articleId, locale);
    const linked = shown && map.article(articleId, shown.locale);
    if (!linked) return undefined;
    const path = map.markdownPath({ kind: 'article', slug: linked.slug }, linked.locale);
    return site.address(anchor ? `${path}#${anchor}` : path);
  });
  const page = site.address(map.path({ kind: 'article', slug }, locale));
  const about = [
    `${feeds.page}: ${page}`,
    ...(updatedOn ? [fill(strings.updated, { date: longDate(updatedOn, intlLocale) })] : []),
  ];
  return `# ${escapeMarkdown(title)}\n\n${text}\n\n---\n\n${about.join('\n\n')}\n`;
}

/** A topic with its articles. */
export function topicMarkdown(topic: TopicSection, locale: Locale, site: PublicSite): string {
  const page = site.address(site.map.path({ kind: 'topic', slug: topic.slug }, locale));
  const head = `# ${escapeMarkdown(topic.title)}\n\n> ${escapeMarkdown(topic.description)}`;
  return `${[head, articleLinks(topic, site), `---\n\n${stringsFor(locale).feeds.page}: ${page}`]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

/** The articles of a topic as a list of links to their Markdown, each with its description; empty without any. */
export function articleLinks({ articles }: TopicSection, { map, address }: PublicSite): string {
  return articles
    .map((article) => {
      const { title, slug, locale } = article;
      const path = map.markdownPath({ kind: 'article', slug }, locale);
      return `- [${escapeMarkdown(title)}](${address(path)}): ${escapeMarkdown(descriptionOf(article))}`;
    })
    .join('\n');
}

/** The ways to a person, with the reply targets and the hours in which people answer. */
export function contactMarkdown(locale: Locale, site: PublicSite): string {
  const { contact, feeds } = stringsFor(locale);
  const page = site.address(site.map.path({ kind: 'contact' }, locale));
  return `# ${contact.title}\n\n${contactLines(locale, site)}\n\n---\n\n${feeds.page}: ${page}\n`;
}

/** Channels as a list, then hours, then the days that differ. */
export function contactLines(locale: Locale, { corpus, now }: PublicSite): string {
  const strings = stringsFor(locale);
  const { contact, hours, intlLocale } = strings;
  const { business } = corpus;
  const channels = contactChannels(corpus, locale, now).map(
    ({ channel, address, link, replyWithinMinutes }) => {
      const target = channel === 'phone' ? contact.answerTarget : contact.replyTarget;
      const duration = targetText(replyWithinMinutes, strings);
      const within = fill(hours.within, { duration });
      return `- ${contact.channel[channel]}: [${escapeMarkdown(address)}](${link}). ${target}: ${within}.`;
    },
  );
  const today = dayIn(business.timeZone, now);
  const special = business.holidays
    .filter(({ date }) => date >= today)
    .map(({ date, name, hours: spans }) => {
      const day = `${longDate(date, intlLocale)}, ${name[locale] ?? ''}`;
      return `- ${escapeMarkdown(day)}: ${spans.map((span) => spanText(span, locale)).join(', ') || hours.closedDay}`;
    });
  return [
    channels.join('\n'),
    `${hours.weekTitle}: ${weekHoursText(business, locale, now)}`,
    ...(special.length > 0 ? [`${hours.specialDays}:\n\n${special.join('\n')}`] : []),
  ].join('\n\n');
}
