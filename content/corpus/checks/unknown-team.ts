import { didYouMean } from '../problems/nearest.ts';
import type { Finding } from '../problems/finding.ts';
import { keyPlace, settingsPlace } from './content-view.ts';
import type { ContentView } from './content-view.ts';

type Mention = readonly [place: Pick<Finding, 'file' | 'line' | 'key'>, team: string | undefined];

/** Owners, escalations and answering teams are teams of business.yaml. */
export function* unknownTeam(view: ContentView): Iterable<Finding> {
  const { teams } = view.settings.known;
  for (const [place, team] of mentions(view)) {
    if (team === undefined || teams.has(team)) continue;
    const guess = didYouMean(team, teams);
    const names = [...teams].join(', ');
    yield {
      check: 'unknown-team',
      ...place,
      expected: { id: `salah satu dari: ${names}`, en: `one of: ${names}` },
      received: team,
      example: `${place.key?.split('.').at(-1) ?? 'owner'}: ${guess.best ?? [...teams][0] ?? '...'}`,
      message: {
        id: `Tim "${team}" tidak ada di business.yaml.${guess.id}`,
        en: `business.yaml has no team "${team}".${guess.en}`,
      },
    };
  }
}

function* mentions({ settings, articles, responses }: ContentView): Iterable<Mention> {
  for (const [topicId, topic] of settings.topics) {
    for (const key of ['team', 'escalateTo'] as const) {
      yield [settingsPlace(settings, 'topics.yaml', `${topicId}.${key}`), topic[key]];
    }
  }
  for (const article of articles) {
    const { frontmatter } = article.parsed;
    if (!frontmatter) continue;
    yield [keyPlace(article, 'owner'), frontmatter.owner];
    if ('procedure' in frontmatter) {
      yield [keyPlace(article, 'procedure.escalateTo'), frontmatter.procedure?.escalateTo];
    }
  }
  for (const response of responses) {
    yield [keyPlace(response, 'owner'), response.parsed.frontmatter?.owner];
    yield [keyPlace(response, 'escalation'), response.parsed.frontmatter?.escalation];
  }
}
