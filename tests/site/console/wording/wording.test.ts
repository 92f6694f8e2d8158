import { expect, test } from 'vitest';
import { languageName, wordingFor } from '../../../../site/console/wording/wording.ts';

/** Every text with its path. */
function texts(value: object, path = ''): (readonly [string, string])[] {
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
    typeof part === 'string'
      ? [[`${path}${key}`, part] as const]
      : texts(Object(part) as object, `${path}${key}.`),
  );
}
const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

const id = texts(wordingFor('id'));
const en = new Map(texts(wordingFor('en')));
/** Words that are the same in both languages. */
const shared = new Set([
  'channels.email',
  'channels.whatsapp',
  'channels.sms',
  'triage.priorities.normal',
  'articles.internal',
  'message.attachments.video',
  'caseData.kinds.status',
  'parts.of',
]);

test('both languages have the same texts with the same placeholders', () => {
  expect(id.map(([path]) => path).sort()).toEqual([...en.keys()].sort());
  expect(id.map(([, text]) => placeholders(text))).toEqual(
    id.map(([path]) => placeholders(en.get(path) ?? '')),
  );
});

test('nothing is left in the other language', () => {
  expect(id.filter(([path, text]) => text === en.get(path) && !shared.has(path))).toEqual([]);
});

test('a language is named in the language that the agent reads', () => {
  expect(languageName('en', wordingFor('id'))).toBe('Inggris');
  expect(languageName('id', wordingFor('en'))).toBe('Indonesian');
});
