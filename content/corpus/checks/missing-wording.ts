import type { Finding } from '../problems/finding.ts';
import type { LocalisedText } from '../schema/locale.ts';
import { settingsPlace } from './content-view.ts';
import type { ContentView } from './content-view.ts';

type Place = readonly [file: string, key: string, text: LocalisedText | undefined];

/** Every wording of the YAML files exists in every language of business.yaml. */
export function* missingWording({ settings }: ContentView): Iterable<Finding> {
  for (const [file, key, text] of wordings(settings)) {
    if (!text) continue;
    for (const locale of settings.business.locales.filter((name) => text[name] === undefined)) {
      yield {
        check: 'missing-wording',
        ...settingsPlace(settings, file, key),
        expected: { id: `teks dalam bahasa "${locale}"`, en: `a text in the language "${locale}"` },
        received: JSON.stringify(text),
        example: `${key.split('.').at(-1) ?? key}: ${JSON.stringify({ ...text, [locale]: '...' })}`,
        message: {
          id: `Teks dalam bahasa "${locale}" belum ada. Tambahkan.`,
          en: `The text in the language "${locale}" is missing. Add it.`,
        },
      };
    }
  }
}

function* wordings({ business, topics, facts, signals }: ContentView['settings']): Iterable<Place> {
  yield ['business.yaml', 'tagline', business.tagline];
  for (const [index, { name }] of business.holidays.entries())
    yield ['business.yaml', `holidays.${index}.name`, name];
  for (const [team, name] of Object.entries(business.teams)) yield ['business.yaml', `teams.${team}`, name];
  for (const [name, { label }] of Object.entries(business.placeholders)) {
    yield ['business.yaml', `placeholders.${name}.label`, label];
  }
  for (const [topicId, { title, description }] of topics) {
    yield ['topics.yaml', `${topicId}.title`, title];
    yield ['topics.yaml', `${topicId}.description`, description];
  }
  for (const [name, fact] of facts) {
    yield ['facts.yaml', `${name}.wording`, fact.wording];
    if (fact.type === 'count') yield ['facts.yaml', `${name}.unit`, fact.unit];
    if (!('changes' in fact)) continue;
    for (const [index, { wording }] of fact.changes.entries()) {
      yield ['facts.yaml', `${name}.changes.${index}.wording`, wording];
    }
  }
  for (const [kind, { description }] of signals) yield ['signals.yaml', `${kind}.description`, description];
}
