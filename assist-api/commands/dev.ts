import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { TanggapError } from '../../content/corpus/errors.ts';
import { clockMs } from '../../content/corpus/moments.ts';
import { createApp } from '../app.ts';
import { publicAddress } from '../config.ts';
import { astroProgram, siteEnvironment } from '../publish/build-site.ts';
import { createLiveContent } from '../publish/live-content.ts';
import { listen, requireFreePort } from '../publish/server.ts';
import { watchContent } from '../publish/watch-content.ts';
import { createStore } from '../store/create-store.ts';
import { linkForFirstPerson } from './first-person.ts';
import { describeCorpus, learnerFor, projectDir, readCorpus } from './project.ts';
import type { CommandParts } from './project.ts';

/** Address of the API in development; the site's server passes requests on, so that one address serves all. */
const apiHost = '127.0.0.1';

/** Serves the site from its sources, each change shown at once, with the API behind it. */
export async function dev(parts: CommandParts): Promise<void> {
  const { config, log, now, say, ending } = parts;
  await requireFreePort(config);
  const store = await createStore({ dataDir: config.dataDir, databaseUrl: config.databaseUrl });
  try {
    const learner = learnerFor(parts, store);
    const load = async (at: Date) => learner.prepare(await readCorpus(parts, at));
    const first = await load(now());
    say(`Content    ${describeCorpus(first.corpus)}`);
    const content = createLiveContent({
      load,
      first,
      onChange: () => undefined,
      tellWriter: say,
      now,
      log,
    });
    const app = createApp({
      config,
      store,
      now,
      log,
      knowledge: () => content.knowledge(),
      contentProblems: () => content.problems().length,
    });
    const server = await listen(app, { port: 0, host: apiHost });
    const watcher = await watchContent(
      config.contentDir,
      () => void content.reload(),
      (error) => log.warn('watching the content failed', { error: String(error) }),
    );
    const clock = setInterval(() => void content.followClock(), clockMs);
    const link = await linkForFirstPerson(store, publicAddress(config), now());
    if (link !== undefined) say(`A manager was made. Sign in once within 15 minutes:\n${link}`);
    try {
      await ended(startSite(parts, server.port), ending);
    } finally {
      clearInterval(clock);
      await watcher.close();
      await server.close();
    }
  } finally {
    await store.close();
  }
}

function startSite({ config }: CommandParts, apiPort: number): ChildProcess {
  const args = ['dev', '--port', String(config.port), '--host', config.host];
  return spawn(process.execPath, [astroProgram(projectDir), ...args], {
    cwd: projectDir,
    env: { ...process.env, ...siteEnvironment(config), API_PORT: String(apiPort) },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

/** Waits for the site's server; ends it when the process is asked to end. Throws `SITE_ENDED` when it ends by itself. */
function ended(child: ChildProcess, ending: AbortSignal): Promise<void> {
  const stop = () => void child.kill('SIGTERM');
  if (ending.aborted) stop();
  ending.addEventListener('abort', stop, { once: true });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      if (ending.aborted) resolve();
      else
        reject(
          new TanggapError('SITE_ENDED', `The site's development server ended with code ${code ?? 'none'}.`),
        );
    });
  });
}
