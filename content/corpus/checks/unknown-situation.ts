import type { Finding } from '../problems/finding.ts';
import { didYouMean } from '../problems/nearest.ts';
import { keyPlace, settingsPlace } from './content-view.ts';
import type { ContentView } from './content-view.ts';

const file = 'reply-parts.yaml';

/** What a response names in `acknowledgement` that needs no wording. */
const ownWords = 'none';

/**
 * Situations lead somewhere: what a response names has a wording in its language, what reply-parts.yaml words comes from
 * a signal or a response, and what a holding reply checks is listed by topic.
 */
export function* unknownSituation({ settings, responses }: ContentView): Iterable<Finding> {
  for (const response of responses) {
    const name = response.parsed.frontmatter?.acknowledgement;
    const worded = Object.keys(settings.replyParts.get(response.locale)?.acknowledgements ?? {});
    if (name === undefined || name === ownWords || worded.includes(name)) continue;
    yield finding(keyPlace(response, 'acknowledgement'), name, [...worded, ownWords], {
      id: `${file} tidak punya kalimat untuk "${name}" dalam bahasa ini.`,
      en: `${file} has no wording for "${name}" in this language.`,
    });
  }
  const named = responses.flatMap(({ parsed }) => parsed.frontmatter?.acknowledgement ?? []);
  const situations = new Set([...settings.signals.keys(), ...named]);
  for (const [locale, { acknowledgements, closings, holding }] of settings.replyParts) {
    const said = [
      ...Object.keys(acknowledgements).map((name) => [`${locale}.acknowledgements.${name}`, name] as const),
      ...closings.flatMap((closing, at) =>
        (closing.for ?? []).map((name, index) => [`${locale}.closings.${at}.for.${index}`, name] as const),
      ),
    ];
    for (const [key, name] of said) {
      if (situations.has(name)) continue;
      yield finding(settingsPlace(settings, file, key), name, [...situations], {
        id: `"${name}" bukan jenis sinyal di signals.yaml dan tidak disebut balasan mana pun.`,
        en: `"${name}" is no kind of signals.yaml, and no response names it.`,
      });
    }
    const topics = new Set([...settings.known.topics, 'other']);
    for (const topic of Object.keys(holding?.checking ?? {})) {
      if (topics.has(topic)) continue;
      yield finding(
        settingsPlace(settings, file, `${locale}.holding.checking.${topic}`),
        topic,
        [...topics],
        {
          id: `topics.yaml tidak punya topik "${topic}".`,
          en: `topics.yaml has no topic "${topic}".`,
        },
      );
    }
  }
}

function finding(
  place: Pick<Finding, 'file' | 'line' | 'key'>,
  received: string,
  known: readonly string[],
  fault: Finding['message'],
): Finding {
  const guess = didYouMean(received, known);
  return {
    check: 'unknown-situation',
    ...place,
    expected: { id: `salah satu dari: ${known.join(', ')}`, en: `one of: ${known.join(', ')}` },
    received,
    example: guess.best,
    message: {
      id: `${fault.id}${guess.id} Perbaiki atau hapus.`,
      en: `${fault.en}${guess.en} Correct or remove it.`,
    },
  };
}
