import type { ArticleView, ContentView, ResponseView } from '../checks/content-view.ts';
import { dayIn } from '../hours/zoned-time.ts';
import type { Finding } from '../problems/finding.ts';
import { codeVersion } from './code-version.ts';
import type { ContentFile } from './content-files.ts';
import { documentPath, isDocumentFile } from './document-path.ts';
import { factTextsPerLocale } from './fact-texts.ts';
import { openParseCache } from './parse-cache.ts';
import type { OnBody } from './parse-article.ts';
import type { FactTexts } from './parse-document.ts';
import type { ParsedArticle, ParsedResponse } from './parsed-document.ts';
import { readPastMessages } from './past-messages.ts';
import type { Settings } from './settings.ts';

interface ReadOptions {
  readonly cacheDir: string | null;
  readonly now: Date;
  readonly onBody?: OnBody | undefined;
}

const noFacts: FactTexts = new Map();

/** Reads every document, from the cache where it can, and gives what is wrong with each by itself. */
export async function readContentView(
  files: readonly ContentFile[],
  settings: Settings,
  { cacheDir, now, onBody }: ReadOptions,
): Promise<{ view: ContentView; findings: Finding[] }> {
  const factTexts = factTextsPerLocale(settings, now);
  const cache = openParseCache(cacheDir, cacheDir === null ? '' : codeVersion());
  const findings: Finding[] = [];
  const articles: ArticleView[] = [];
  const responses: ResponseView[] = [];

  for (const file of files.filter(({ path }) => isDocumentFile(path))) {
    const place = documentPath(file.path, settings.business.locales);
    if ('check' in place) {
      findings.push(place);
      continue;
    }
    const { folder } = place;
    const facts = factTexts.get(place.locale) ?? noFacts;
    let parsed = cache.get(file, place, facts);
    if (!parsed) {
      // Loaded on first need: a corpus that comes whole from the cache starts without the parsers.
      parsed = await parse(file, folder, facts, onBody);
      cache.put(file, place, facts, parsed);
    }
    findings.push(...parsed.findings);
    if (folder === 'canned-responses') {
      if (isResponse(parsed)) responses.push({ ...place, folder, file: file.path, parsed });
    } else if (!isResponse(parsed)) {
      articles.push({ ...place, folder, file: file.path, parsed });
    }
  }
  cache.save();

  const past = readPastMessages(files);
  findings.push(...past.findings);

  const byPath = new Map(files.map((file) => [file.path, file]));
  const view: ContentView = {
    settings,
    articles,
    responses,
    articlesById: groupById(articles),
    pastMessages: past.pastMessages,
    factTexts,
    now,
    today: dayIn(settings.business.timeZone, now),
    textOf: (path) => byPath.get(path)?.text ?? '',
    hasFile: (path) => byPath.has(path),
  };
  return { view, findings };
}

async function parse(
  file: ContentFile,
  folder: ArticleView['folder'] | ResponseView['folder'],
  facts: FactTexts,
  onBody: OnBody | undefined,
) {
  if (folder === 'canned-responses') return (await import('./parse-response.ts')).parseResponse(file, facts);
  return (await import('./parse-article.ts')).parseArticle(file, folder, facts, onBody);
}

function isResponse(parsed: ParsedArticle | ParsedResponse): parsed is ParsedResponse {
  return 'bodyPlaceholders' in parsed;
}

function groupById(articles: readonly ArticleView[]): Map<string, ArticleView[]> {
  const groups = new Map<string, ArticleView[]>();
  for (const article of articles) {
    const group = groups.get(article.id);
    if (!group) groups.set(article.id, [article]);
    else if (!group.some(({ locale }) => locale === article.locale)) group.push(article);
  }
  return groups;
}
