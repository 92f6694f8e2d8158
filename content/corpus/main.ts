import { createInterface } from 'node:readline/promises';
import { check } from './commands/check.ts';
import type { Command } from './commands/command.ts';
import { create } from './commands/new.ts';
import { translated } from './commands/translated.ts';
import { where } from './commands/where.ts';
import { CorpusError } from './errors.ts';
import { writerLocaleOf } from './problems/finding.ts';
import type { WriterLocale } from './problems/finding.ts';

const commands: ReadonlyMap<string, Command> = new Map(
  Object.entries({ check, new: create, translated, where }),
);

const usage = {
  id: `Perintah: ${[...commands.keys()].join(', ')}. Bahasa pesan: --lang id|en.`,
  en: `Commands: ${[...commands.keys()].join(', ')}. Language of messages: --lang id|en.`,
};

const { writerLocale, args } = takeLanguage(process.argv.slice(2));
process.exitCode = await run(args);

async function run([name = '', ...rest]: readonly string[]): Promise<number> {
  const command = commands.get(name);
  if (!command) {
    console.error(usage[writerLocale]);
    return 1;
  }
  const terminal = process.stdin.isTTY
    ? createInterface({ input: process.stdin, output: process.stdout })
    : undefined;
  try {
    return await command({
      contentDir: process.env['CONTENT_DIR'] || './content',
      writerLocale,
      now: new Date(),
      args: rest,
      print: (text) => console.log(text),
      ask: terminal && ((question) => terminal.question(question)),
    });
  } catch (error) {
    // What stands in the way is outside the program: a wrong flag, a missing folder, a full disk.
    if (!(error instanceof CorpusError) && !(error instanceof Error && 'code' in error)) throw error;
    console.error(error.message);
    return 1;
  } finally {
    terminal?.close();
  }
}

/** Takes `--lang` out of the arguments; without it the terminal's language decides, Indonesian by default. */
function takeLanguage(given: readonly string[]): { writerLocale: WriterLocale; args: readonly string[] } {
  const index = given.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const isApart = given[index] === '--lang';
  const chosen =
    index === -1 ? undefined : isApart ? given[index + 1] : given[index]?.slice('--lang='.length);
  const args = index === -1 ? given : given.toSpliced(index, isApart ? 2 : 1);
  return { writerLocale: writerLocaleOf(chosen === undefined ? process.env : { LANG: chosen }), args };
}
