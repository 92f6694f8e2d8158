import { spawnSync } from 'node:child_process';

/** A file as it stood in a commit. */
export interface CommittedFile {
  /** Relative to the content directory, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/**
 * The files among `places` (paths in the content directory) that were changed or removed since the commit `since`, as
 * they stood there. Undefined where Git does not know the commit, or there is no Git.
 */
export function filesBefore(
  contentDir: string,
  places: readonly string[],
  since: string,
): readonly CommittedFile[] | undefined {
  const git = (args: readonly string[], input = '') =>
    spawnSync('git', ['-C', contentDir, ...args], { input, maxBuffer: 1 << 30 });
  const commit = git(['rev-parse', '--verify', '--quiet', `${since}^{commit}`]);
  if (commit.status !== 0) return undefined;
  const name = commit.stdout.toString().trim();
  const changed = ['diff', '--name-only', '--no-renames', '--diff-filter=MD', '--relative', '-z'];
  const paths = git([...changed, name, '--', ...places])
    .stdout.toString()
    .split('\0')
    .filter((path) => path !== '');
  const { stdout } = git(['cat-file', '--batch'], paths.map((path) => `${name}:./${path}\n`).join(''));
  let position = 0;
  return paths.map((path) => {
    // Each answer is `<object> blob <bytes>`, a line end, the bytes, a line end.
    const start = stdout.indexOf('\n', position) + 1;
    const bytes = Number(stdout.subarray(position, start).toString().trim().split(' ').at(-1));
    position = start + bytes + 1;
    return { path, text: stdout.subarray(start, start + bytes).toString() };
  });
}
