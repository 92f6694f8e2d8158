import type { Corpus } from '../../content/corpus/corpus.ts';
import type { Analyser, Token } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { ReplyCheckRequest } from '../routes/reply-checks/schema.ts';
import type { CaseValues } from './case-values.ts';
import { commitmentOf, isRefusedAmount, overLimit, readLimits } from './check-commitments.ts';
import { differs, isConflict, isKnownSite, isOwnPage, judge, meantAddress, statesIt } from './check-facts.ts';
import { checkOpenDays, judgeOpening } from './check-opening.ts';
import { createPeopleCheck, createPersonalPatterns } from './check-people.ts';
import type { PeopleCheck, PersonalPatterns } from './check-people.ts';
import { promisedTimes, tooEarly } from './check-promises.ts';
import { publicAddress } from './check-public.ts';
import { createJudgeVariant } from './check-variants.ts';
import type { Sender } from './create-reply-checks.ts';
import { createDocumentIndex } from './document-index.ts';
import type { Affinities, DocumentIndex } from './document-index.ts';
import type { DraftFinding } from './draft-finding.ts';
import { createFactVariants } from './fact-variants.ts';
import { createInternalWording } from './internal-wording.ts';
import type { InternalWording } from './internal-wording.ts';
import { isOfThisCase } from './own-figures.ts';
import { replyPatternsOf } from './patterns/index.ts';
import { createPhraseFinder } from './phrases.ts';
import type { PhrasesOfLine } from './phrases.ts';
import { readPromises } from './read-promises.ts';
import type { ReadPromise } from './read-promises.ts';
import type { Line } from './read-reply.ts';
import { addressKey, isAddress, statementsOf } from './statements.ts';
import type { FigureReader, Statement } from './statements.ts';
import { createSubjectIndex } from './subject-index.ts';
import type { NearStatement } from './subject-index.ts';
import { addWords, subjectOf } from './subject.ts';
import type { CheckWording } from './wording.ts';

/** What figures of a line are held against besides the content. */
export interface FigureContext {
  /** The whole reply. */
  readonly text: string;
  readonly request: ReplyCheckRequest;
  readonly caseValues: CaseValues;
  readonly sender: Sender;
  readonly now: Date;
  /** What the customer wrote last, read; empty where nothing did. */
  readonly question: readonly Token[];
  /** What the conversation is about, found when it is first asked for. */
  readonly about: () => Affinities;
}

/** The checks of one language, prepared. */
export interface LocaleChecks {
  readonly wording: CheckWording;
  readonly internal: InternalWording;
  readonly people: PeopleCheck;
  readonly personal: PersonalPatterns;
  readonly phrasesOf: (line: Line) => PhrasesOfLine;
  readonly documents: DocumentIndex;
  /** Findings for the figures, hours, links and numbers of a line, and for commitments; and what it promises. */
  figures(
    line: Line,
    phrases: PhrasesOfLine,
    context: FigureContext,
  ): { readonly findings: readonly DraftFinding[]; readonly promises: readonly ReadPromise[] };
}

/** From this likeness on, a figure is about a fact even where the sentence gives something. */
const sureSubject = 0.65;
/** What the customer asked tells a little of what a figure of the answer is about. */
const questionWeight = 0.35;
/** So much of the customer's last message is looked at for amounts to reckon with, in characters. */
const mostAsked = 2_000;

/** Prepares the checks of one language. */
export function createLocaleChecks(
  corpus: Corpus,
  locale: Locale,
  {
    analyser,
    read,
    wording,
  }: { readonly analyser: Analyser; readonly read: FigureReader; readonly wording: CheckWording },
): LocaleChecks {
  const patterns = replyPatternsOf(locale);
  const variants = createFactVariants(corpus, locale, analyser);
  const statements = statementsOf(corpus, locale, { analyser, read });
  const { unify } = variants;
  const judgeVariant = createJudgeVariant(statementsOf(corpus, locale, { analyser, read, unify }), variants);
  const index = createSubjectIndex(statements);
  const documents = createDocumentIndex(corpus, locale, analyser);
  const statedIn = Map.groupBy(statements, ({ documentId }) => documentId);
  const isStatedIn = (documentId: string, figure: Statement['figure']) =>
    statedIn.get(documentId)?.some((statement) => statesIt(figure, statement.figure)) === true;
  const addresses = statements.filter(({ figure }) => isAddress(figure));
  const knownAddresses = new Set([
    ...addresses.map(({ figure }) => addressKey(figure)),
    ...businessLinks(corpus).map((text) => addressKey({ unit: 'link', text })),
  ]);
  const officialAddresses = addresses.filter(({ isPublic }) => isPublic);
  const limits = readLimits(corpus, locale);
  const internal = createInternalWording(corpus, locale);
  const personal = createPersonalPatterns(corpus.business, patterns?.street, internal.isPublished);
  const titles = new Map(
    [...corpus.articles, ...corpus.playbook, ...corpus.responses]
      .filter((document) => document.locale === locale)
      .map((document) => ['articleId' in document ? document.articleId : document.shortCode, document.title]),
  );
  const titleOf = (documentId: string) => titles.get(documentId) ?? documentId;
  const articleIds = new Set(corpus.articles.map(({ articleId }) => articleId));
  const homeOf = homesOf(statements, articleIds);
  const sourcesOf = new Map(
    corpus.responses
      .filter((response) => response.locale === locale)
      .map(({ shortCode, sources }) => [shortCode, sources]),
  );

  return {
    wording,
    internal,
    personal,
    people: createPeopleCheck(personal, { isPublished: internal.isPublished, wording }),
    phrasesOf: createPhraseFinder(patterns, locale, analyser),
    documents,
    figures(line, phrases, { text, request, caseValues, sender, now, question, about }) {
      const findings: DraftFinding[] = [];
      const figures = read(line.read.text);
      const namesDay = phrases.of('time').length > 0 || phrases.of('weekday').length > 0;
      const hours = { corpus, locale, now, wording };
      findings.push(...checkOpenDays(phrases, hours, figures));
      if (figures.length === 0 && !namesDay) return { findings, promises: [] };
      const cited = new Set([
        ...request.articleIds,
        ...request.responseIds.flatMap((id) => [id, ...(sourcesOf.get(id) ?? [])]),
      ]);
      const affinities = about();
      const context = { corpus, locale, channel: request.channel, now, wording };
      const promised = promisedTimes(phrases, figures, context);
      const isFromNow = (start: number, end: number) =>
        promised.some((time) => time.isFromNow && time.start < end && start < time.end);
      // A promise that cannot be kept is told as one, not as a fact that differs.
      const isHopeless = (start: number, end: number) =>
        promised.some(
          (time) =>
            time.start < end && start < time.end && tooEarly(time, text, context)?.severity === 'block',
        );
      const right = new Set<number>();
      const asked =
        request.messages.findLast(({ role }) => role === 'customer')?.text.slice(0, mostAsked) ?? '';
      // Each fact is told once: "7 hari ..., lalu 3 hari kerja" are two.
      const toldFacts = new Set<string>();

      for (const figure of figures) {
        const start = line.offset + figure.start;
        const end = line.offset + figure.end;
        const isOfCase = caseValues.has(figure);
        const opening = isOfCase ? undefined : judgeOpening(figure, phrases, hours, figures);
        if (opening !== undefined) {
          if (opening !== 'right') findings.push(opening);
          continue;
        }
        if (isAddress(figure)) {
          if (knownAddresses.has(addressKey(figure))) continue;
          if (!isOfCase) findings.push(...addressFinding(figure, line));
          else if (request.channel === 'social' && figure.unit !== 'link')
            findings.push(publicAddress(figure, line.offset, wording));
          continue;
        }
        const subject = subjectOf(line, figure.start, figure.end);
        addWords(subject, question, questionWeight);
        const near = index.near(figure, subject);
        const setting = { cited, affinities, isStatedIn };
        let verdict = judge(figure, { ...setting, near });
        if (isConflict(verdict) && toldFacts.has(verdict.statement.factName ?? '')) {
          const others = near.filter(({ statement }) => !toldFacts.has(statement.factName ?? ''));
          const again = judge(figure, { ...setting, near: others });
          if (again !== 'open' && !isConflict(again)) verdict = again;
        }
        verdict = judgeVariant(verdict, figure, {
          line,
          subject: () => {
            const unified = subjectOf(line, figure.start, figure.end, unify);
            addWords(unified, unify(question), questionWeight);
            return unified;
          },
          question,
          affinities,
        });
        if (verdict !== 'open' && !isConflict(verdict)) {
          right.add(start);
          if (verdict.factName !== undefined) toldFacts.add(verdict.factName);
          continue;
        }
        const isSure = verdict !== 'open' && verdict.likeness >= sureSubject;
        const commitment =
          isSure || caseValues.isGiven(figure) ? undefined : commitmentOf(figure, phrases, limits);
        const above =
          commitment &&
          overLimit(figure, line.offset, commitment, {
            limits,
            role: sender.role,
            wording,
            titleOf: (factName) => {
              const articleId = homeOf(factName);
              return articleId === undefined ? { title: factName } : { articleId, title: titleOf(articleId) };
            },
          });
        if (above) findings.push(above);
        if (commitment !== undefined || isOfCase || verdict === 'open') continue;
        if (isFromNow(start, end) || isHopeless(start, end)) continue;
        const isRefused = isRefusedAmount(figure, phrases);
        const own = { text: line.read.text, figures, asked, near, isRefused };
        const rates = () => index.near({ ...figure, unit: 'percent' }, subject);
        if (isOfThisCase(figure, verdict.statement.figure, { ...own, rates })) continue;
        const statement = homed(verdict.statement, near);
        findings.push(differs(figure, line.offset, statement, { corpus, locale, wording, titleOf }));
      }
      for (const time of promised) {
        if ([...right].some((start) => start >= time.start && start < time.end)) continue;
        if (
          figures.some(
            (figure) =>
              line.offset + figure.start < time.end &&
              time.start < line.offset + figure.end &&
              caseValues.isGiven(figure),
          )
        )
          continue;
        const early = tooEarly(time, text, context);
        if (early) findings.push(early);
      }
      const { business } = corpus;
      return { findings, promises: readPromises(phrases, figures, { business, now, factStarts: right }) };
    },
  };

  /** A fact is best read in the article of customers that is most about it; else where it stands. */
  function homed(statement: Statement, near: readonly NearStatement[]): Statement {
    const { factName } = statement;
    if (factName === undefined) return statement;
    const inArticle = near.find(
      (other) => other.statement.factName === factName && articleIds.has(other.statement.documentId),
    );
    const home = inArticle?.statement.documentId ?? homeOf(factName);
    return home === undefined ? statement : { ...statement, documentId: home };
  }

  function addressFinding(figure: Statement['figure'], line: Line): DraftFinding[] {
    const start = line.offset + figure.start;
    const end = line.offset + figure.end;
    const meant = meantAddress(figure, officialAddresses);
    const finder = { corpus, locale, wording, titleOf };
    const near = index.near(figure, subjectOf(line, figure.start, figure.end));
    if (meant) return [differs(figure, line.offset, homed(meant, near), finder)];
    if (isKnownSite(figure, addresses)) {
      // Items have pages of their own; a page of the site itself stands in the content.
      return isOwnPage(figure)
        ? [{ kind: 'wrong_fact', severity: 'warn', start, end, message: wording.unknownPage }]
        : [];
    }
    const best = near.find(({ statement, likeness }) => statement.isPublic && likeness >= addressLikeness);
    if (best) return [differs(figure, line.offset, homed(best.statement, near), finder)];
    if (figure.unit === 'link') {
      return [{ kind: 'wrong_fact', severity: 'warn', start, end, message: wording.unknownLink }];
    }
    return [{ kind: 'personal_data', severity: 'block', start, end, message: wording.otherAddress }];
  }
}

/** From this likeness of the words around it on, an address is meant to be ours. */
const addressLikeness = 0.4;

/** Links that stand in business.yaml. */
function businessLinks({ business: { links } }: Corpus): string[] {
  const { shop, orderStatus, tracking, couriers } = links;
  return [shop, orderStatus, tracking, ...couriers.map(({ url }) => url)].filter(
    (link) => link !== undefined,
  );
}

/** Where a fact is best read about: the first public article that states it, else the first document. */
function homesOf(
  statements: readonly Statement[],
  publicIds: ReadonlySet<string>,
): (factName: string) => string | undefined {
  const homes = new Map<string, string>();
  for (const { factName, documentId } of statements) {
    if (factName === undefined) continue;
    const known = homes.get(factName);
    if (known === undefined || (!publicIds.has(known) && publicIds.has(documentId)))
      homes.set(factName, documentId);
  }
  return (factName) => homes.get(factName);
}
