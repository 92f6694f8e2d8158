import { TanggapError } from '../content/corpus/errors.ts';
import { writerLocaleOf } from '../content/corpus/problems/finding.ts';
import { build } from './commands/build.ts';
import { dev } from './commands/dev.ts';
import { evalUsage, evaluation } from './commands/eval.ts';
import { feedback, feedbackUsage } from './commands/feedback.ts';
import { gaps, gapsUsage } from './commands/gaps.ts';
import { learned, learnedUsage } from './commands/learned.ts';
import { people, peopleUsage } from './commands/people.ts';
import { readCorpus } from './commands/project.ts';
import type { CommandParts } from './commands/project.ts';
import { serve, start } from './commands/serve.ts';
import { parseConfig, publicAddress } from './config.ts';
import { createLogger } from './log.ts';
import { turnOffPretenuring } from './pretenuring.ts';
import { createStore } from './store/create-store.ts';

const usage = `npm start          build what is stale, then serve
npm run build      check the content and build the site
npm run serve      serve what is built
npm run dev        show each change at once
${peopleUsage}
${gapsUsage}
${feedbackUsage}
${learnedUsage}
${evalUsage}`;

/** `people`, on the store of these settings. */
async function peopleCommand({ config, now, say }: CommandParts, args: readonly string[]): Promise<void> {
  const store = await createStore({ dataDir: config.dataDir, databaseUrl: config.databaseUrl });
  try {
    await people(args, { store, now, say, publicAddress: publicAddress(config) });
  } finally {
    await store.close();
  }
}

/** `gaps`, on the content and the store of these settings. */
async function gapsCommand(parts: CommandParts, args: readonly string[]): Promise<void> {
  const { config, now, say } = parts;
  const corpus = await readCorpus(parts);
  const store = await createStore({ dataDir: config.dataDir, databaseUrl: config.databaseUrl });
  try {
    await gaps(args, { store, corpus, now, say });
  } finally {
    await store.close();
  }
}

/** `feedback`, on the content and the store of these settings. */
async function feedbackCommand(parts: CommandParts, args: readonly string[]): Promise<void> {
  const { config, now, say } = parts;
  const corpus = await readCorpus(parts);
  const store = await createStore({ dataDir: config.dataDir, databaseUrl: config.databaseUrl });
  try {
    await feedback(args, { store, corpus, now, say });
  } finally {
    await store.close();
  }
}

/** `learned`, on the content and the store of these settings. */
async function learnedCommand(parts: CommandParts, args: readonly string[]): Promise<void> {
  const { config, now, say } = parts;
  const corpus = await readCorpus(parts);
  const store = await createStore({ dataDir: config.dataDir, databaseUrl: config.databaseUrl });
  try {
    await learned(args, { store, corpus, retentionDays: config.textRetentionDays, now, say });
  } finally {
    await store.close();
  }
}

const commands: Readonly<Record<string, (parts: CommandParts, args: readonly string[]) => Promise<void>>> = {
  start,
  build,
  serve,
  dev,
  people: peopleCommand,
  eval: evaluation,
  gaps: gapsCommand,
  feedback: feedbackCommand,
  learned: learnedCommand,
};

async function main([name = 'start', ...args]: readonly string[]): Promise<void> {
  turnOffPretenuring();
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new TanggapError('USAGE', `There is no command "${name}".`, { hint: usage });
  const ending = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => ending.abort());
  const config = parseConfig(process.env, process.cwd());
  await command(
    {
      config,
      writerLocale: writerLocaleOf(process.env),
      log: createLogger(config.logLevel, (line) => console.error(line)),
      now: () => new Date(),
      say: (text) => console.log(text),
      ending: ending.signal,
    },
    args,
  );
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof TanggapError) {
    console.error(error.hint === undefined ? error.message : `${error.message}\n\n${error.hint}`);
  } else {
    console.error(error);
  }
  process.exitCode = 1;
}
