import type { Corpus } from '../../content/corpus/corpus.ts';
import type { Analyser } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import { maxPromiseCharacters } from '../promises/promises.ts';
import type { Finding, ReplyCheck, ReplyCheckRequest } from '../routes/reply-checks/schema.ts';
import { isNegating } from '../triage/read-text.ts';
import { readCase } from './case-values.ts';
import { checkClaims, readSupport } from './check-claims.ts';
import { checkChannel, checkPlaceholders, checkRepeated } from './check-form.ts';
import { checkPublic } from './check-public.ts';
import { createLocaleChecks } from './locale-checks.ts';
import type { LocaleChecks } from './locale-checks.ts';
import { settle } from './draft-finding.ts';
import type { Affinities } from './document-index.ts';
import type { DraftFinding } from './draft-finding.ts';
import { checkWords } from './check-words.ts';
import { readLines } from './read-reply.ts';
import type { ReadPromise } from './read-promises.ts';
import { createFigureReader } from './statements.ts';
import { checkWordingOf } from './wording.ts';

/** Who is going to send the reply; limits of this role hold. */
export interface Sender {
  /** First part of the names of facts with limits: `agent`, `manager`. */
  readonly role: string;
}

/** The checks of replies to one state of the content. */
export interface ReplyChecks {
  /** Never throws for what stands in a text. Costs under two milliseconds for 100 words. */
  check(request: ReplyCheckRequest, sender: Sender, now: Date): ReplyCheck;
}

/** How much of the conversation is read for an open problem. */
const mostMessages = 10;
const mostCharacters = 2_000;

/** Makes the checks; what they need of each language is prepared when it is first asked for. */
export function createReplyChecks(corpus: Corpus, analyser: Analyser): ReplyChecks {
  const { locales } = corpus.business;
  const read = createFigureReader(corpus);
  const prepared = new Map<string, LocaleChecks>();
  const checksOf = (locale: Locale, agentLocale: Locale): LocaleChecks => {
    const key = `${locale} ${agentLocale}`;
    const wording = checkWordingOf(agentLocale);
    const known = prepared.get(key) ?? createLocaleChecks(corpus, locale, { analyser, read, wording });
    prepared.set(key, known);
    return known;
  };

  return {
    check(request, sender, now) {
      const { text, channel, messages } = request;
      const locale = request.locale ?? analyser.detectLocale(text, locales).locale;
      const checks = checksOf(locale, request.agentLocale ?? locale);
      const { wording } = checks;
      const caseValues = readCase(request, read);
      const supported = readSupport(request, caseValues, corpus, locale);
      const lines = readLines(text, locale, analyser);
      const phrases = lines.map(checks.phrasesOf);
      const asked = messages.filter(({ role }) => role === 'customer').slice(-mostMessages);
      const said = asked.map((message) =>
        readLines(message.text.slice(0, mostCharacters), locale, analyser).map(checks.phrasesOf),
      );
      const isProblemOpen = [...phrases, ...said.flat()].some((line) => line.of('problem').length > 0);
      const stemsOf = (told: string) => new Set(analyser.analyse(told, locale).map(({ stem }) => stem));
      const isPlain = (told: string) =>
        readLines(told, locale, analyser).every(
          (line) =>
            checks.phrasesOf(line).of('noClaim').length === 0 &&
            !line.read.tokens.some((token) => isNegating(token, locale)),
        );

      const drafts: DraftFinding[] = [
        ...checkPlaceholders(text, wording),
        ...checkChannel(text, channel, wording),
        ...(channel === 'social'
          ? checkPublic(text, request, { caseValues, personal: checks.personal, wording })
          : []),
        ...checkRepeated(text, messages, wording),
        ...checks.internal.find(text, wording),
        ...checks.people(text, caseValues),
      ];
      const question = (said.at(-1) ?? []).flatMap(({ line }) => line.read.tokens);
      let affinities: Affinities | undefined;
      const about = () =>
        (affinities ??= checks.documents.affinities(
          question,
          lines.flatMap(({ read: { tokens } }) => tokens),
        ));
      const promises: ReadPromise[] = [];
      for (const [at, line] of lines.entries()) {
        const found = phrases[at];
        if (!found) continue;
        const read = checks.figures(line, found, { text, request, caseValues, sender, now, question, about });
        promises.push(...read.promises);
        const before = [...phrases.slice(0, at).reverse(), ...(said.at(-1) ?? [])];
        drafts.push(
          ...read.findings,
          ...checkClaims(found, { supported, before, wording, stemsOf, isPlain }),
          ...checkWords(found, { isProblemOpen, wording }),
        );
      }
      const reasons = new Map(request.stated.map(({ findingKey, reason }) => [findingKey, reason]));
      const findings = settle(drafts, text).map((finding) => withReason(finding, reasons, checks));
      return {
        locale,
        corpusVersion: corpus.version,
        findings,
        promises: promises.map(({ start, end, sentence, dueAt }) => ({
          start,
          end,
          text: text.slice(start, end),
          sentence: sentence.slice(0, maxPromiseCharacters),
          dueAt: dueAt.toISOString(),
        })),
        insertable: findings.every(({ severity }) => severity !== 'block'),
      };
    },
  };
}

/** A figure that differs from a fact yields to a reason; nothing else does. */
function withReason(
  finding: Finding,
  reasons: ReadonlyMap<string, string>,
  { wording }: LocaleChecks,
): Finding {
  const stated = reasons.get(finding.key);
  if (stated === undefined || finding.kind !== 'wrong_fact') return finding;
  return { ...finding, severity: 'warn', stated, message: wording.stated(finding.message) };
}
