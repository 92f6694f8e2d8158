import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ArticleReply } from '../../../assist-api/routes/articles/schema.ts';
import { loadLanguagePack } from '../../../content/corpus/language/load-language-pack.ts';
import { createLocaleAnalyser } from '../../../content/corpus/language/locale-analyser.ts';
import type { AssistApi } from '../api/client.ts';
import { messagesOf } from '../conversation/request.ts';
import { replyText } from '../conversation/reply.ts';
import { type Conversation, selectedReply } from '../conversation/state.ts';
import { type Analyse, type SourcePassage, choosePassages, readPassages } from './source-passages.ts';

/** Most sources that are shown for a reply. */
const maxSources = 4;

/**
 * What the reply in view rests on: passages of its sources, which are fetched once each. Empty while they are on their
 * way, and where they cannot be read: the reply can be sent all the same.
 */
export function useSources(conversation: Conversation, api: AssistApi): readonly SourcePassage[] {
  const reply = selectedReply(conversation);
  const locale = reply?.composition?.locale ?? conversation.suggestion?.locale ?? '';
  const version = conversation.suggestion?.corpusVersion ?? '';
  const articleIds = [...new Set(reply?.answers.flatMap(({ sources }) => sources))].slice(0, maxSources);
  const wanted = articleIds.join(' ');
  const kept = useRef(new Map<string, Promise<ArticleReply | null>>());
  const [articles, setArticles] = useState<readonly ArticleReply[]>([]);
  const analyse = useAnalyse(locale);

  useEffect(() => {
    let isCurrent = true;
    const read = async (articleId: string) => {
      const key = `${version} ${locale} ${articleId}`;
      const reading =
        kept.current.get(key) ??
        api.article(articleId, locale, new AbortController().signal).catch(() => {
          kept.current.delete(key);
          return null;
        });
      kept.current.set(key, reading);
      return await reading;
    };
    void Promise.all(wanted === '' ? [] : wanted.split(' ').map(read)).then((all) => {
      if (isCurrent) setArticles(all.filter((article) => article !== null));
    });
    return () => {
      isCurrent = false;
    };
  }, [api, wanted, locale, version]);

  const passages = useMemo(() => (analyse ? readPassages(articles, analyse) : []), [articles, analyse]);
  const said = reply ? replyText(reply, conversation.values) : '';
  const asked = messagesOf(conversation)
    .filter(({ role }) => role === 'customer')
    .map(({ text }) => text)
    .join('\n');
  return useMemo(
    () => (analyse ? choosePassages(passages, said, asked, analyse) : []),
    [passages, said, asked, analyse],
  );
}

/** Reads texts of a locale; null until its language is there. */
function useAnalyse(locale: string): Analyse | null {
  const [loaded, setLoaded] = useState<{ readonly locale: string; readonly analyse: Analyse } | null>(null);
  useEffect(() => {
    if (locale === '') return;
    loadLanguagePack(locale).then(
      (pack) => {
        const analyser = createLocaleAnalyser(pack, undefined);
        setLoaded({ locale, analyse: (text) => analyser.analyse(text) });
      },
      () => undefined,
    );
  }, [locale]);
  return loaded?.locale === locale ? loaded.analyse : null;
}
