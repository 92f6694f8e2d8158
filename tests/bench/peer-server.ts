/**
 * The two servers that suggestions are measured beside.
 * Usage: peer-server.ts bare|minisearch PORT CONTENT_DIR
 * `bare` answers a fixed JSON object; `minisearch` checks the body with zod and searches articles and responses with
 * MiniSearch as it comes.
 */
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import MiniSearch from 'minisearch';
import { z } from 'zod';
import { loadCorpus } from '../../content/corpus/index.ts';

const [kind, port = '0', contentDir = 'content'] = process.argv.slice(2);
const app = new Hono();

if (kind === 'bare') {
  app.post('/', (context) => context.json({ suggestionId: 'x', responses: [], articles: [] }));
} else {
  const corpus = await loadCorpus(contentDir, { cacheDir: null });
  const index = new MiniSearch<{ id: string; title: string; text: string }>({
    fields: ['title', 'text'],
    storeFields: ['title'],
  });
  index.addAll(
    [...corpus.articles, ...corpus.playbook].map((article) => ({
      id: `${article.locale}/${article.articleId}`,
      title: article.title,
      text: article.passages.map(({ heading, text }) => `${heading} ${text}`).join(' '),
    })),
  );
  index.addAll(
    corpus.responses.map((response) => ({
      id: `${response.locale}/${response.shortCode}`,
      title: response.title,
      text: `${response.body} ${response.examples.join(' ')}`,
    })),
  );
  const BodySchema = z.object({ messages: z.array(z.object({ role: z.string(), text: z.string() })).min(1) });
  app.post('/', async (context) => {
    const { messages } = BodySchema.parse(await context.req.json());
    const found = index.search(messages.map(({ text }) => text).join('\n'));
    return context.json({
      suggestionId: 'x',
      items: found.slice(0, 10).map(({ id, score }) => ({ id: String(id), score })),
    });
  });
}

serve({ fetch: app.fetch, port: Number(port), hostname: '127.0.0.1' }, () => console.log('ready'));
