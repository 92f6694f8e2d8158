import type { AnyArticle, CannedResponse, Corpus } from '../../content/corpus/corpus.ts';
import { factText } from '../../content/corpus/facts/index.ts';
import {
  addressesIn,
  createCountReader,
  figuresIn,
  isStated,
  timesIn,
} from '../../content/corpus/figures/index.ts';
import type { Figure } from '../../content/corpus/figures/index.ts';
import type { Analyser } from '../../content/corpus/language/index.ts';
import { isLive } from '../../content/corpus/liveness.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import { readLines } from './read-reply.ts';
import { addWords, subjectOf } from './subject.ts';
import type { Subject, Unify } from './subject.ts';

/** A figure as the content states it, with what it is about. */
export interface Statement {
  readonly figure: Figure;
  readonly subject: Subject;
  /** The fact that stands there; absent for a figure that the writer typed. */
  readonly factName?: string;
  /** Public facts may be offered to agents as the right value. */
  readonly isPublic: boolean;
  /** Article or short code where it stands. */
  readonly documentId: string;
}

/** Figures of every kind of one text, addresses as units `link`, `email` and `phone`; in order, none overlaps another. */
export type FigureReader = (text: string) => Figure[];

const titleWeight = 0.3;
const headingWeight = 0.4;

/** Makes a reader that knows what this shop counts: the units of its facts. */
export function createFigureReader({ facts }: Pick<Corpus, 'facts'>): FigureReader {
  const units: string[][] = [];
  for (const fact of facts.values()) {
    const words = fact.type === 'count' ? Object.values(fact.unit) : [];
    const own = fact.type === 'text' ? textUnits(Object.values(fact.wording)) : [];
    const named = [...new Set([...words, ...own].filter((word) => word !== ''))];
    const forms = named.flatMap((word) =>
      word.endsWith('s') ? [word, word.slice(0, -1)] : [word, `${word}s`],
    );
    const known = units.find((list) => list.some((word) => forms.includes(word)));
    if (known) known.push(...forms);
    else if (forms.length > 0) units.push(forms);
  }
  const counts = createCountReader(units);
  return (text) => {
    // An address of mail or a phone number holds digits that are no figures.
    const found: Figure[] = addressesIn(text).map(({ kind, ...place }) => ({
      ...place,
      unit: kind,
      from: 0,
      to: 0,
    }));
    for (const figure of [...timesIn(text), ...figuresIn(text), ...counts(text)]) {
      if (!found.some((other) => other.start < figure.end && figure.start < other.end)) found.push(figure);
    }
    return found.sort((one, other) => one.start - other.start);
  };
}

function textUnits(wordings: readonly string[]): string[] {
  return wordings.flatMap((wording) => /^\d[\d.,–-]*\s(\p{L}+)$/u.exec(wording)?.[1] ?? []);
}

/** Every figure of the live content in one language; `unify` reads words that mean the same as one. Default: none do. */
export function statementsOf(
  corpus: Corpus,
  locale: Locale,
  {
    analyser,
    read,
    unify = (tokens) => tokens,
  }: { readonly analyser: Analyser; readonly read: FigureReader; readonly unify?: Unify },
): Statement[] {
  const context = { business: corpus.business, now: corpus.resolvedAt };
  const figuresOfFacts = new Map(
    Array.from(corpus.facts, ([name, fact]) => [name, read(factText(fact, locale, context))] as const),
  );
  const isShown = (document: AnyArticle | CannedResponse) =>
    document.locale === locale && isLive(document, corpus.resolvedAt, corpus.business.timeZone);
  const statements: Statement[] = [];

  const addText = (text: string, documentId: string, facts: readonly string[], whole: Subject) => {
    let heading: Subject = new Map();
    for (const line of readLines(text, locale, analyser)) {
      if (/^#{1,6}\s/.test(line.read.text)) {
        heading = new Map();
        addWords(heading, unify(line.read.tokens), headingWeight);
      }
      for (const figure of read(line.read.text)) {
        const subject = subjectOf(line, figure.start, figure.end, unify);
        for (const [stem, weight] of [...heading, ...whole]) {
          subject.set(stem, Math.max(subject.get(stem) ?? 0, weight));
        }
        const names = facts.filter((name) =>
          figuresOfFacts.get(name)?.some((stated) => statesSame(figure, stated)),
        );
        if (names.length === 0) statements.push({ figure, subject, isPublic: false, documentId });
        for (const factName of names) {
          const isPublic = corpus.facts.get(factName)?.audience === 'public';
          statements.push({ figure, subject, factName, isPublic, documentId });
        }
      }
    }
  };
  const titled = (title: string): Subject => {
    const subject: Subject = new Map();
    addWords(subject, unify(analyser.analyse(title, locale)), titleWeight);
    return subject;
  };

  for (const article of [...corpus.articles, ...corpus.playbook].filter(isShown)) {
    const text = [article.title, article.description ?? '', plainSource(article.source)].join('\n\n');
    addText(text, article.articleId, article.facts, titled(article.title));
  }
  for (const response of corpus.responses.filter(isShown)) {
    const texts = customerTexts(response).map(plainTemplate);
    for (const text of texts) addText(text, response.shortCode, response.facts, titled(response.title));
  }
  return statements;
}

function statesSame(figure: Figure, stated: Figure): boolean {
  if (isAddress(figure)) return figure.unit === stated.unit && addressKey(figure) === addressKey(stated);
  return isStated(figure, [stated]) && figure.to === stated.to;
}

/** Whether a figure is a link, a mail address or a phone number. */
export function isAddress({ unit }: Figure): boolean {
  return unit === 'link' || unit === 'email' || unit === 'phone';
}

/** The same for the same address, however it is written. */
export function addressKey({ unit, text }: Pick<Figure, 'unit' | 'text'>): string {
  if (unit === 'phone') return text.replace(/\D/g, '').replace(/^0/, '62');
  const lower = text.toLowerCase();
  return unit === 'email'
    ? lower
    : lower
        .replace(/^https?:\/\//, '')
        .replace(/^www\./, '')
        .replace(/\/$/, '');
}

/** Everything of a response that customers may get. */
export function customerTexts({ body, variants, short, whatHappensNext }: CannedResponse): string[] {
  return [body, ...variants, short, whatHappensNext].filter((text) => text !== undefined);
}

/** Without tags of components and marks of Markdown; lines stay. */
export function plainSource(source: string): string {
  return source
    .replace(/<\/?[A-Z][^>\n]*>/g, ' ')
    .replace(/\]\(([^)\s]*)\)/g, (_, address: string) => (/^https?:/.test(address) ? ` (${address}) ` : ' '))
    .replace(/[*_`[\]]+|^\|?[\s:|-]+\|$/gm, '')
    .replaceAll('|', ' ');
}

/** A Liquid template without its placeholders. */
export function plainTemplate(template: string): string {
  return plainSource(template.replace(/\{\{[^}]*\}\}|\{%[^%]*%\}/g, ' '));
}
