import { hash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';

const corpusSources = new URL('../', import.meta.url);
const packageFile = new URL('../../package.json', corpusSources);

/** Digest of the sources of this folder and of the versions they run with: changes whenever documents may be read otherwise. */
export function codeVersion(): string {
  const names = readdirSync(corpusSources, { recursive: true, encoding: 'utf8' });
  const sources = names.filter((name) => name.endsWith('.ts')).sort();
  const texts = sources.map((name) => readFileSync(new URL(name, corpusSources), 'utf8'));
  return hash('sha256', [readFileSync(packageFile, 'utf8'), ...texts].join('\0'));
}
