import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const candidates = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Flags that keep a headless browser quiet and its pictures the same on every machine. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

function find(): string | undefined {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') return named;
  const managed = chromium.executablePath();
  return [...candidates, managed].find((path) => path !== '' && existsSync(path));
}

function run(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    return true;
  } catch {
    return false;
  }
}

/**
 * Path of a Chromium: `CHROME_PATH`, an installed one, or one that is installed now (Debian's package as root,
 * else Playwright's own download). Throws with what to do when none can be had: browser tests are never skipped.
 */
export function ensureChromium(): string {
  const found = find();
  if (found !== undefined) return found;
  console.log('No Chromium found: installing one.');
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  } else {
    run(process.execPath, [join('node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium']);
  }
  const installed = find();
  if (installed === undefined) {
    throw new Error('No Chromium, and none could be installed. Install one and set CHROME_PATH to its path.');
  }
  return installed;
}

/** A headless browser, with further flags of Chromium's where needed; the caller closes it. */
export function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: ensureChromium(), args: [...flags, ...more] });
}
