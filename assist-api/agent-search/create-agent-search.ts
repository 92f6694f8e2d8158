import type { AnyArticle, CannedResponse, Corpus } from '../../content/corpus/corpus.ts';
import { findTopic } from '../../content/corpus/index.ts';
import type { Analyser } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { Composer } from '../compose/index.ts';
import type { AgentSearch, AgentSearchResult, Stretches } from '../routes/agent-search/schema.ts';
import { cutExcerpt } from '../routes/search/marks.ts';
import type { Highlighter, Marker } from '../routes/search/marks.ts';
import type { Mark } from '../routes/search/schema.ts';
import type { Finder, TypedFinding, TypedHit } from '../suggest/finder.ts';
import { liveDocuments } from '../suggest/suggested-items.ts';
import type { AddressOf } from '../suggest/suggested-items.ts';
import { createFoundTexts } from './found-texts.ts';
import { codeKey, readShortCodes } from './short-codes.ts';

/** What an agent looks for. */
export interface AgentSearchRequest {
  /** As typed. */
  readonly text: string;
  /** Preferred; others are found where the words are theirs, or this one has too little. */
  readonly locale: Locale;
  readonly limit: number;
}

/** What the search is made with. */
export interface AgentSearchParts {
  readonly corpus: Corpus;
  readonly analyser: Analyser;
  readonly highlighter: Highlighter;
  readonly finder: Finder;
  readonly composer: Composer;
  readonly addressOf: AddressOf;
  readonly now: () => Date;
}

/** Another language than the preferred one counts less, unless the words are in it. */
const otherLanguage = 0.5;
/** What scores less than this share of the best is in the way of it. */
const leastShare = 0.1;
/** Of a list of several kinds one fills at most this share, as long as others have results. */
const mostOfKind = 0.5;
/** A shorter beginning of a short code is taken for a word. */
const shortestCode = 2;

/** What each language finds for the words. */
type Findings = ReadonlyMap<Locale, TypedFinding>;

/** Makes the function behind `GET /v1/agent-search`. */
export function createAgentSearch(parts: AgentSearchParts): (request: AgentSearchRequest) => AgentSearch {
  const { corpus, analyser, highlighter, finder, composer, addressOf, now } = parts;
  const { locales } = corpus.business;
  const documents = liveDocuments(corpus, now);
  const codes = readShortCodes(corpus);
  const texts = createFoundTexts(composer, now);

  const documentOf = ({ kind, id }: Pick<TypedHit, 'kind' | 'id'>, locale: Locale) =>
    kind === 'response' ? documents.response(id, locale) : documents.article(id, locale);

  /** Hits of all languages as one list. */
  const byWords = (findings: Findings, text: string, preferred: Locale): readonly TypedHit[] => {
    const meant = analyser.detectLocale(text, locales);
    const found = inOrder(preferred, locales).flatMap((locale): TypedHit[] => {
      const { hits = [], known = 0 } = findings.get(locale) ?? {};
      const isMeant = locale === preferred || (meant.confidence > 0 && meant.locale === locale);
      const factor = known * (isMeant ? 1 : otherLanguage);
      return hits.map((hit) => ({ ...hit, score: hit.score * factor }));
    });
    found.sort((a, b) => b.score - a.score);
    const least = (found[0]?.score ?? 0) * leastShare;
    return found.filter(({ score }) => score >= least);
  };

  const byCode = (text: string, preferred: Locale): readonly TypedHit[] => {
    const key = codeKey(text);
    const isAsked = text.trim().startsWith('/');
    if (!isAsked && key.length < shortestCode) return [];
    return codes.find(key).flatMap((id): TypedHit[] => {
      const [response] = inOrder(preferred, locales).flatMap(
        (locale) => documents.response(id, locale) ?? [],
      );
      if (!response) return [];
      const { locale, topicId } = response;
      return [{ kind: 'response', id, locale, topicId, score: 0 }];
    });
  };

  const toResult = (hit: TypedHit, rank: number, marker: Marker): AgentSearchResult | undefined => {
    const { locale, topicId } = hit;
    const document = documentOf(hit, locale);
    if (!document) return undefined;
    const { text, heading, headingId } = isResponse(document)
      ? texts.ofResponse(document)
      : texts.ofArticle(document, hit);
    const { excerpt, marks } = cutExcerpt(text, marker.marks(text));
    return {
      id: hit.id,
      locale,
      locales: locales.filter((other) => documentOf(hit, other) !== undefined),
      topicId,
      topicTitle: findTopic(corpus, topicId)?.title[locale] ?? topicId,
      title: stretches(document.title, marker.marks(document.title)),
      ...(headingId !== '' && { heading, passageAnchor: headingId }),
      passage: stretches(excerpt, marks),
      ...(!isResponse(document) && document.audience === 'public' && { url: addressOf(document, headingId) }),
      rank,
    };
  };

  return ({ text, locale, limit }) => {
    const isCode = text.trim().startsWith('/');
    const findings: Findings = new Map(
      isCode ? [] : locales.map((each) => [each, finder.find(text, each, 2 * limit)]),
    );
    const markers = new Map<Locale, Marker>(
      locales.map((each) => [each, highlighter.markerOf(findings.get(each)?.stems ?? new Set(), each)]),
    );
    const ranked = distinct([...byCode(text, locale), ...byWords(findings, text, locale)]);
    const groups = new Map<TypedHit['kind'], AgentSearchResult[]>();
    for (const [rank, hit] of keep(ranked, limit).entries()) {
      const marker = markers.get(hit.locale);
      const result = marker && toResult(hit, rank, marker);
      if (!result) continue;
      const group = groups.get(hit.kind);
      if (group) group.push(result);
      else groups.set(hit.kind, [result]);
    }
    return { locale, groups: Array.from(groups, ([kind, results]) => ({ kind, results })) };
  };
}

const isResponse = (document: AnyArticle | CannedResponse): document is CannedResponse =>
  'shortCode' in document;

/** The preferred language, then the others in their order. */
function inOrder(preferred: Locale, locales: readonly Locale[]): readonly Locale[] {
  return [preferred, ...locales.filter((locale) => locale !== preferred)];
}

/** Each item once, where it stands first. */
function distinct(ranked: readonly TypedHit[]): readonly TypedHit[] {
  const known = new Set<string>();
  return ranked.filter(({ kind, id }) => {
    const key = `${kind} ${id}`;
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

/** The first of the list, no kind with more than its share as long as others have something to show. */
function keep(ranked: readonly TypedHit[], limit: number): readonly TypedHit[] {
  if (ranked.length <= limit) return ranked;
  const most = Math.ceil(limit * mostOfKind);
  const counts = new Map<string, number>();
  const within = new Set<TypedHit>();
  for (const candidate of ranked) {
    const count = counts.get(candidate.kind) ?? 0;
    if (count >= most || within.size === limit) continue;
    counts.set(candidate.kind, count + 1);
    within.add(candidate);
  }
  for (const candidate of ranked) {
    if (within.size === limit) break;
    within.add(candidate);
  }
  return ranked.filter((candidate) => within.has(candidate));
}

/** A text parted where marks begin and end. */
function stretches(text: string, marks: readonly Mark[]): Stretches {
  const parts: Stretches = [];
  let at = 0;
  const add = (end: number, marked: boolean) => {
    if (end > at) parts.push({ text: text.slice(at, end), marked });
    at = Math.max(at, end);
  };
  for (const { start, end } of marks) {
    add(start, false);
    add(end, true);
  }
  add(text.length, false);
  return parts;
}
