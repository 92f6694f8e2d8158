import { relative, sep } from 'node:path';
import { watch } from 'chokidar';

/** Changes closer together than this are one: editors and Git write several files at once. */
const settleMs = 120;

/** Calls `onChange` after files of the content changed and nothing changed for a moment. `close` ends it. */
export async function watchContent(
  contentDir: string,
  onChange: () => void,
  onError: (error: unknown) => void,
): Promise<{ close(): Promise<void> }> {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(contentDir, {
    ignoreInitial: true,
    // `corpus/` is code; dot files are the editor's or Git's own.
    ignored: (path) => {
      const [first = '', ...rest] = relative(contentDir, path).split(sep);
      return (
        first === 'corpus' || [first, ...rest].some((part) => /^\.[^.]/.test(part) || part === 'node_modules')
      );
    },
  });
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, settleMs);
  });
  watcher.on('error', onError);
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  return {
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
