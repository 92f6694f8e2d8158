import type { z } from 'zod';
import type { Finding } from '../problems/finding.ts';
import { BusinessSchema } from '../schema/business.ts';
import type { Business } from '../schema/business.ts';
import { FactSchema, FactsSchema } from '../schema/fact.ts';
import type { Fact } from '../schema/fact.ts';
import { LocaleReplyPartsSchema, ReplyPartsSchema } from '../schema/reply-parts.ts';
import type { LocaleReplyParts } from '../schema/reply-parts.ts';
import { SignalSchema, SignalsSchema } from '../schema/signal.ts';
import type { SignalEntry } from '../schema/signal.ts';
import { TopicSchema, TopicsSchema } from '../schema/topic.ts';
import type { TopicEntry } from '../schema/topic.ts';
import { VocabularySchema } from '../schema/vocabulary.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import type { ContentFile } from './content-files.ts';
import { schemaFindings } from './schema-findings.ts';
import { readYaml } from './yaml-text.ts';

/** The YAML files. What is not valid is left out and told in `findings`; its name still counts as known. */
export interface Settings {
  readonly business: Business;
  readonly topics: ReadonlyMap<string, TopicEntry>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly signals: ReadonlyMap<string, SignalEntry>;
  readonly vocabulary: ReadonlyMap<string, Vocabulary>;
  /** Per locale that reply-parts.yaml has. */
  readonly replyParts: ReadonlyMap<string, LocaleReplyParts>;
  /** Names that stand in the files, valid or not. */
  readonly known: {
    readonly teams: ReadonlySet<string>;
    readonly topics: ReadonlySet<string>;
    readonly facts: ReadonlySet<string>;
  };
  /** Per file: key path to line. */
  readonly lines: ReadonlyMap<string, Readonly<Record<string, number>>>;
  /** False when business, topics or facts cannot be read at all, so that nothing can be held against them. */
  readonly isReadable: boolean;
  readonly findings: readonly Finding[];
}

/** Stands in for a business.yaml that is not valid, so that the other files can be read and told about too. */
const placeholderBusiness: Business = {
  name: '–',
  tagline: {},
  locales: ['id', 'en'],
  timeZone: 'UTC',
  currency: 'IDR',
  openingHours: {},
  holidays: [],
  channels: [
    { channel: 'email', address: '', replyWithinMinutes: { urgent: 1, high: 1, normal: 1, low: 1 } },
  ],
  registers: {},
  links: { couriers: [] },
  teams: {},
  placeholders: {},
};

/** Files without which the others mean nothing, and what keeps a file from being read. */
const required: ReadonlySet<string> = new Set(['business.yaml', 'topics.yaml', 'facts.yaml']);
const unreadable: ReadonlySet<string> = new Set(['missing-file', 'invalid-yaml', 'duplicate-key']);

/** Reads business, topics, facts, signals, parts of replies and vocabulary. Never throws for what stands in them. */
export function readSettings(files: readonly Pick<ContentFile, 'path' | 'text'>[]): Settings {
  const findings: Finding[] = [];
  const lines = new Map<string, Readonly<Record<string, number>>>();
  const byPath = new Map(files.map((file) => [file.path, file]));

  const read = (path: string, isRequired: boolean): unknown => {
    const file = byPath.get(path);
    if (!file) {
      if (isRequired) findings.push(missingFile(path));
      return undefined;
    }
    const yaml = readYaml(file.text, path);
    findings.push(...yaml.findings);
    lines.set(path, yaml.lines);
    return yaml.findings.length > 0 ? undefined : (yaml.data ?? {});
  };
  const check = <Schema extends z.ZodType>(
    schema: Schema,
    data: unknown,
    path: string,
  ): z.infer<Schema> | undefined => {
    if (data === undefined) return undefined;
    const result = schema.safeParse(data);
    if (result.success) return result.data;
    findings.push(
      ...schemaFindings(result.error, schema, data, {
        file: path,
        lines: lines.get(path) ?? {},
        firstLine: 1,
      }),
    );
    return undefined;
  };
  const entries = <Entry>(path: string, whole: z.ZodType, each: z.ZodType<Entry>, isRequired: boolean) => {
    const data = read(path, isRequired);
    check(whole, data, path);
    const names = Object.keys(asRecord(data));
    const valid = new Map<string, Entry>();
    for (const name of names) {
      const entry = each.safeParse(asRecord(data)[name]);
      if (entry.success) valid.set(name, entry.data);
    }
    return { valid, names: new Set(names) };
  };

  const businessData = read('business.yaml', true);
  const business = check(BusinessSchema, businessData, 'business.yaml') ?? partialBusiness(businessData);
  const topics = entries('topics.yaml', TopicsSchema, TopicSchema, true);
  const facts = entries('facts.yaml', FactsSchema, FactSchema, false);
  const signals = entries('signals.yaml', SignalsSchema, SignalSchema, false);
  const replyParts = entries('reply-parts.yaml', ReplyPartsSchema, LocaleReplyPartsSchema, false);
  const vocabulary = new Map<string, Vocabulary>();
  for (const { path } of files.filter((file) => file.path.startsWith('vocabulary/'))) {
    const locale = /^vocabulary\/([^/]+)\.ya?ml$/.exec(path)?.[1];
    if (locale === undefined || !business.locales.includes(locale)) {
      findings.push(strangeVocabulary(path, business.locales));
      continue;
    }
    const words = check(VocabularySchema, read(path, false), path);
    if (words) vocabulary.set(locale, words);
  }
  for (const locale of business.locales) {
    if (!vocabulary.has(locale)) vocabulary.set(locale, { synonyms: [], abbreviations: {}, products: [] });
  }
  return {
    business,
    topics: topics.valid,
    facts: facts.valid,
    signals: signals.valid,
    vocabulary,
    replyParts: replyParts.valid,
    known: {
      teams: new Set(Object.keys(asRecord(asRecord(businessData)['teams']))),
      topics: topics.names,
      facts: facts.names,
    },
    lines,
    isReadable: !findings.some(({ check: rule, file }) => unreadable.has(rule) && required.has(file)),
    findings,
  };
}

/** The valid keys of a business.yaml that is not valid as a whole, the rest from the placeholder. */
function partialBusiness(data: unknown): Business {
  const given = asRecord(data);
  const valid = Object.entries(BusinessSchema.shape).flatMap(([key, schema]) => {
    const result = schema.safeParse(given[key]);
    return result.success ? [[key, result.data] as const] : [];
  });
  const result = BusinessSchema.safeParse({ ...placeholderBusiness, ...Object.fromEntries(valid) });
  return result.success ? result.data : placeholderBusiness;
}

function asRecord(data: unknown): Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? { ...data } : {};
}

function missingFile(file: string): Finding {
  return {
    check: 'missing-file',
    file,
    expected: { id: `berkas ${file}`, en: `a file ${file}` },
    received: '–',
    message: { id: `Berkas ${file} tidak ada. Buatlah.`, en: `There is no ${file}. Make one.` },
  };
}

function strangeVocabulary(file: string, locales: readonly string[]): Finding {
  const expected = locales.map((locale) => `vocabulary/${locale}.yaml`).join(', ');
  return {
    check: 'unknown-locale',
    file,
    expected: { id: expected, en: expected },
    received: file,
    message: {
      id: 'Berkas kosakata dinamai menurut bahasa di business.yaml.',
      en: 'A vocabulary file is named after a language of business.yaml.',
    },
  };
}
