import type { Corpus, PlaybookArticle } from '../../content/corpus/corpus.ts';
import { isLive } from '../../content/corpus/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { limitsRole } from '../auth/roles.ts';
import type { PlaceholderValues } from '../compose/index.ts';
import type { Turn } from '../conversation/index.ts';
import { readLimits } from '../reply-checks/index.ts';
import type { CaseProcedure } from '../routes/suggestions/procedure-schema.ts';
import { textOfLimits } from './limits.ts';
import { procedureWording } from './wording.ts';

/** Who follows a procedure: limits are named for these roles. */
export type LimitsRole = ReturnType<typeof limitsRole>;

/** What a case has for the data that a procedure needs. */
export interface CaseData {
  readonly values: PlaceholderValues;
  readonly turns: readonly Pick<Turn, 'role' | 'attachments'>[];
}

/** A procedure with what this case has for it. */
export type FilledProcedure = Omit<CaseProcedure, 'why' | 'passageAnchor'>;

/** The procedures of one state of the content. */
export interface Procedures {
  /** Whether a live playbook article of the language has a procedure. */
  has(articleId: string, locale: Locale): boolean;
  /** The procedure for a case; undefined where there is none. */
  fill(articleId: string, locale: Locale, role: LimitsRole, data: CaseData): FilledProcedure | undefined;
}

interface Prepared {
  readonly article: PlaybookArticle;
  readonly shown: Omit<FilledProcedure, 'dataNeeded' | 'upTo'>;
  readonly dataNeeded: readonly (NonNullable<PlaybookArticle['procedure']>['dataNeeded'][number] & {
    readonly placeholder: string | undefined;
  })[];
  readonly upTo: Readonly<Record<LimitsRole, string | undefined>>;
}

/** Prepares the procedures of all playbook articles; which are live is decided at each look-up. */
export function createProcedures(corpus: Corpus, now: () => Date): Procedures {
  const { business, playbook } = corpus;
  const limits = new Map(business.locales.map((locale) => [locale, readLimits(corpus, locale)]));
  const placeholders = new Map(
    business.locales.map((locale) => [locale, placeholdersByLabel(corpus, locale)]),
  );
  const prepared = new Map<Locale, Map<string, Prepared>>();
  for (const article of playbook) {
    const { articleId, locale, title, procedure } = article;
    if (!procedure) continue;
    const { when, steps, dataNeeded, decides, stopWhen, escalateTo: team } = procedure;
    const upTo = (role: LimitsRole) => textOfLimits(article, role, limits.get(locale) ?? new Map());
    const own: Prepared = {
      article,
      shown: {
        articleId,
        title,
        when: [...when],
        steps: steps.map(({ text, allows }, step) => ({ step, text, allows: [...allows] })),
        ...(decides !== undefined && { decides }),
        ...(stopWhen !== undefined && { stopWhen }),
        ...(team !== undefined && {
          escalateTo: { team, teamName: business.teams[team]?.[locale] ?? team },
        }),
      },
      dataNeeded: dataNeeded.map((datum) => ({
        ...datum,
        placeholder: placeholders.get(locale)?.get(labelKey(datum.text)),
      })),
      upTo: { agent: upTo('agent'), manager: upTo('manager') },
    };
    let ofLocale = prepared.get(locale);
    if (!ofLocale) prepared.set(locale, (ofLocale = new Map<string, Prepared>()));
    ofLocale.set(articleId, own);
  }
  const find = (articleId: string, locale: Locale) => {
    const found = prepared.get(locale)?.get(articleId);
    return found && isLive(found.article, now(), business.timeZone) ? found : undefined;
  };

  return {
    has: (articleId, locale) => find(articleId, locale) !== undefined,
    fill(articleId, locale, role, data) {
      const found = find(articleId, locale);
      if (!found) return undefined;
      const upTo = found.upTo[role];
      return {
        ...found.shown,
        dataNeeded: found.dataNeeded.map(({ text, placeholder, sentAs }) => {
          const value =
            (placeholder === undefined ? undefined : data.values.get(placeholder)) ??
            (sentAs === undefined ? undefined : sentText(sentAs, data.turns, locale));
          return {
            label: text,
            ...(value !== undefined && { value }),
            ...(placeholder !== undefined && { placeholder }),
          };
        }),
        ...(upTo !== undefined && { upTo }),
      };
    },
  };
}

/** Names of placeholders by the labels that business.yaml gives them in a language. */
function placeholdersByLabel({ business }: Corpus, locale: Locale): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(business.placeholders).flatMap(([name, { label }]): [string, string][] => {
      const own = label[locale];
      return own === undefined ? [] : [[labelKey(own), name]];
    }),
  );
}

const labelKey = (label: string) => label.trim().replace(/\s+/g, ' ').toLowerCase();

/** How many of a kind the customer sent; undefined for none. */
function sentText(
  kind: NonNullable<Prepared['dataNeeded'][number]['sentAs']>,
  turns: CaseData['turns'],
  locale: Locale,
): string | undefined {
  let count = 0;
  for (const { role, attachments } of turns) {
    if (role !== 'customer') continue;
    for (const attachment of attachments) if (attachment === kind) count += 1;
  }
  return count === 0 ? undefined : procedureWording(locale).sent(kind, count);
}
