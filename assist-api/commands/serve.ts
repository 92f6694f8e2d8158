import { pagePath } from '../../content/corpus/addresses.ts';
import { TanggapError } from '../../content/corpus/errors.ts';
import { clockMs } from '../../content/corpus/moments.ts';
import { createApp } from '../app.ts';
import { publicAddress } from '../config.ts';
import type { Knowledge } from '../knowledge.ts';
import { keepTrying } from '../publish/keep-trying.ts';
import { createLiveContent } from '../publish/live-content.ts';
import type { LiveContent } from '../publish/live-content.ts';
import type { Publisher } from '../publish/publisher.ts';
import { serveSite } from '../publish/serve-site.ts';
import { listen } from '../publish/server.ts';
import { watchContent } from '../publish/watch-content.ts';
import { fillResults } from '../results-page/fill-results.ts';
import { createStore } from '../store/create-store.ts';
import type { Store } from '../store/store.ts';
import { createSuggestionThreads, roomForThreads } from '../suggestion-threads/index.ts';
import { linkForFirstPerson } from './first-person.ts';
import { describeCorpus, learnerFor, publisherFor, publishSite, readCorpus } from './project.ts';
import type { CommandParts } from './project.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** Builds what is stale, then serves until the process is asked to end. */
export const start = (parts: CommandParts): Promise<void> =>
  serveWith(parts, (publisher) => publishSite(publisher, parts.say));

/** Serves what is built, also when it is older than the content; a stale site is built beside. Throws `NOTHING_BUILT`. */
export const serve = (parts: CommandParts): Promise<void> =>
  serveWith(parts, async (publisher) => {
    if (await publisher.openNewest()) return;
    throw new TanggapError('NOTHING_BUILT', 'No site is built yet for these settings.', {
      hint: 'Run npm run build first, or npm start, which builds and serves.',
    });
  });

async function serveWith(
  parts: CommandParts,
  prepareSite: (publisher: Publisher) => Promise<void>,
): Promise<void> {
  const { config, log, now, say, ending } = parts;
  const store = await openStore(parts);
  const suggestionThreads = createSuggestionThreads({
    count: config.suggestionThreads ?? roomForThreads(),
    log,
  });
  try {
    const learner = learnerFor(parts, store);
    const load = async (at: Date) => learner.prepare(await readCorpus(parts, at));
    const first = await load(now());
    say(`Content    ${describeCorpus(first.corpus)}`);
    const publisher = publisherFor(
      parts,
      () => content.knowledge(),
      () => content.settled(),
    );
    const notBuilt = (error: unknown, pauseMs?: number) => {
      const again = pauseMs !== undefined && { nextTrySeconds: pauseMs / 1_000 };
      log.error('site not built; the last good one stays', { error: messageOf(error), ...again });
    };
    const publish = keepTrying({
      work: async () => {
        const hasBuilt = await publisher.publish();
        if (hasBuilt) log.info('site published', { corpusVersion: content.knowledge().corpus.version });
      },
      onFailure: notBuilt,
      signal: ending,
    });
    const content = createLiveContent({
      load,
      learn: (current) => learner.learn(current),
      first,
      onChange: () => void publish(),
      onState: (knowledge) => suggestionThreads.follow(knowledge),
      onPrepared: (at) =>
        void publisher.prepare(at).then(
          () => log.info('site prepared', { at: at.toISOString() }),
          // It is built at its moment then.
          (error: unknown) => {
            if (!ending.aborted) notBuilt(error);
          },
        ),
      tellWriter: say,
      now,
      log,
    });
    ending.addEventListener('abort', () => publisher.close());
    await prepareSite(publisher);

    const knowledge = () => content.knowledge();
    const app = createApp({
      config,
      store,
      now,
      log,
      knowledge,
      suggestionThreads,
      contentProblems: () => content.problems().length,
      pages: serveSite({
        versions: () => publisher.versions(),
        basePath: config.basePath,
        frameOrigins: config.frameOrigins,
        fill: fillResults({ config, store, now, log, knowledge }),
      }),
    });
    const server = await listen(app, config);
    suggestionThreads.follow(knowledge());
    const watcher = await watchContent(
      config.contentDir,
      () => void content.reload(),
      (error) => log.warn('watching the content failed', { error: messageOf(error) }),
    );
    // Content may have changed between reading and watching, and `serve` may begin with a stale site.
    void content.reload().then(publish);
    const clock = setInterval(() => void content.followClock(), clockMs);
    const daily = eachMinute(parts, content, store);
    await sayAddresses(parts, { port: server.port, store, knowledge: first });

    await ended(ending);
    say('Ending: finishing what is under way ...');
    clearInterval(clock);
    clearInterval(daily);
    await watcher.close();
    await server.close();
  } finally {
    await suggestionThreads.close();
    await store.close();
  }
}

async function openStore({ config, log, say, now }: CommandParts): Promise<Store> {
  const store = await createStore({
    dataDir: config.dataDir,
    databaseUrl: config.databaseUrl,
    onConnectionError: (error) => log.warn('a connection to the store broke', { error: error.message }),
  });
  say(`Data       ${config.databaseUrl === undefined ? config.dataDir : 'PostgreSQL'}`);
  await forgetOldTexts(store, config.textRetentionDays, now());
  return store;
}

/** Comments that nobody decided about yet, and words of promises that nobody closed, are kept for twice as long; then they go too. */
async function forgetOldTexts(store: Store, retentionDays: number, now: Date): Promise<number> {
  const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs);
  const limits = { closed: daysAgo(retentionDays), any: daysAgo(2 * retentionDays) };
  const comments = await store.forgetCommentsBefore(limits);
  const promises = await store.forgetPromiseWordsBefore(limits);
  return comments + promises + (await store.forgetTextsBefore(limits.closed));
}

/** Takes in what agents used since, and forgets texts that are old enough. */
function eachMinute({ config, log, now }: CommandParts, content: LiveContent, store: Store): NodeJS.Timeout {
  let forgottenOn = now().toISOString().slice(0, 10);
  const tick = async () => {
    await content.learn();
    const day = now().toISOString().slice(0, 10);
    if (day === forgottenOn) return;
    forgottenOn = day;
    const count = await forgetOldTexts(store, config.textRetentionDays, now());
    log.info('old texts forgotten', { count });
  };
  return setInterval(() => {
    tick().catch((error: unknown) => log.error('regular work failed', { error: messageOf(error) }));
  }, minuteMs);
}

async function sayAddresses(
  { config, now, say }: CommandParts,
  { port, store, knowledge }: { port: number; store: Store; knowledge: Knowledge },
): Promise<void> {
  const root = publicAddress({ ...config, port });
  const { locales } = knowledge.corpus.business;
  const [defaultLocale = ''] = locales;
  const home = (locale: string) => root + pagePath({ kind: 'home' }, locale, { defaultLocale }).slice(1);
  const link = await linkForFirstPerson(store, root, now());
  say(
    [
      '',
      ...locales.map((locale) => `Help center (${locale})   ${home(locale)}`),
      `Agent console      ${root}agent/`,
      `API reference      ${root}v1/docs`,
      '',
      ...(link === undefined
        ? ['Sign-in links: npm run people -- link NAME']
        : ['A manager was made. Sign in once within 15 minutes:', link]),
      '',
    ].join('\n'),
  );
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

function ended(ending: AbortSignal): Promise<void> {
  if (ending.aborted) return Promise.resolve();
  return new Promise((resolve) => ending.addEventListener('abort', () => resolve(), { once: true }));
}
