import { languageOf } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { RuleMatch } from './find-signals.ts';

type DeniedBy = NonNullable<RuleMatch['deniedBy']>;
type Phrases = Readonly<Record<DeniedBy['reason'], (words: string) => string>>;

const indonesian: Phrases = {
  negation: (words) => `Tidak dihitung: disangkal oleh “${words}”`,
  quote: (words) => `Tidak dihitung: “${words}” adalah kata-kata orang lain`,
  unless: (words) => `Tidak dihitung: dikecualikan oleh “${words}” dalam kalimat yang sama`,
  denies: (words) => `Tidak dihitung: ditarik kembali oleh “${words}”`,
  pastMessages: (words) => `Tidak dihitung: menurut pesan lama dengan “${words}”, ini bukan tandanya`,
};

const english: Phrases = {
  negation: (words) => `Does not count: denied by “${words}”`,
  quote: (words) => `Does not count: “${words}” are somebody else's words`,
  unless: (words) => `Does not count: excepted by “${words}” in the same sentence`,
  denies: (words) => `Does not count: taken back by “${words}”`,
  pastMessages: (words) => `Does not count: past messages with “${words}” were no such case`,
};

/** Why a match does not count, in words. */
export function denialText({ reason, evidence }: DeniedBy, locale: Locale): string {
  return (languageOf(locale) === 'id' ? indonesian : english)[reason](evidence.text);
}
