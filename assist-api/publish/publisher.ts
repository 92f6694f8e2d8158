import { rm } from 'node:fs/promises';
import { buildSite, findBuilt, listBuilt } from './build-site.ts';
import { siteKey } from './site-key.ts';
import type { SiteInputs } from './site-key.ts';
import { openSite } from './site-version.ts';
import type { SiteVersion } from './site-version.ts';

/** Versions whose files are still served: the live one and those whose pages may be open somewhere. */
const servedVersions = 3;

/** Where sites are built, and what does not change while the process runs. */
export interface PublisherOptions extends Omit<SiteInputs, 'day'> {
  readonly siteDir: string;
  /** Today in the shop's time zone. */
  readonly day: () => string;
  /** Makes the site. Default: the builder of this project. */
  readonly build?: typeof buildSite;
}

/** Keeps the served site equal to the content. */
export interface Publisher {
  /** Newest first; empty before the first `publish` or `openNewest`. */
  versions(): readonly SiteVersion[];
  /** Whether the newest inputs are built already. */
  isBuilt(): Promise<boolean>;
  /**
   * Builds what is stale beside the live site, then swaps at once. Calls during a build are answered by one more
   * build after it. Gives whether something was built. Throws `SITE_BUILD_FAILED`; the last good site stays then.
   */
  publish(): Promise<boolean>;
  /** Serves the newest version that is built, stale or not. False when nothing is built. */
  openNewest(): Promise<boolean>;
  /** Ends a running build and begins no other. */
  close(): void;
}

/** A publisher that has built and opened nothing yet. */
export function createPublisher(options: PublisherOptions): Publisher {
  const { siteDir, build = buildSite } = options;
  const ending = new AbortController();
  let open: readonly { folder: string; version: SiteVersion }[] = [];
  let running: Promise<boolean> | undefined;
  let waiting: Promise<boolean> | undefined;

  const inputs = () => ({ ...options, day: options.day() });

  const show = async (folder: string) => {
    if (open[0]?.folder === folder) return;
    const version = await openSite(folder, options.basePath);
    open = [{ folder, version }, ...open.filter((other) => other.folder !== folder)].slice(0, servedVersions);
  };

  const publishOnce = async () => {
    for (let hasBuilt = false; ; hasBuilt = true) {
      const key = await siteKey(inputs());
      const built = findBuilt(siteDir, key);
      const folder = built ?? (await build({ ...inputs(), signal: ending.signal }, key));
      // Content that changed during the build may be half in it: such a version is replaced at once.
      if (built === undefined && (await siteKey(inputs())) !== key) {
        await rm(folder, { recursive: true, force: true });
        continue;
      }
      await show(folder);
      return hasBuilt || built === undefined;
    }
  };

  return {
    versions: () => open.map(({ version }) => version),
    isBuilt: async () => findBuilt(siteDir, await siteKey(inputs())) !== undefined,
    publish() {
      if (running === undefined) {
        running = publishOnce().finally(() => (running = undefined));
        return running;
      }
      // One more build after the running one answers all that ask meanwhile.
      waiting ??= running
        .catch(() => undefined)
        .then(() => {
          waiting = undefined;
          return this.publish();
        });
      return waiting;
    },
    async openNewest() {
      const [newest] = await listBuilt({ ...inputs(), siteDir });
      if (newest === undefined) return false;
      await show(newest);
      return true;
    },
    close: () => ending.abort(),
  };
}
