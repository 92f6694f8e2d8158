import { rm } from 'node:fs/promises';
import { buildSite, findBuilt, listBuilt } from './build-site.ts';
import { siteKey } from './site-key.ts';
import type { SiteInputs } from './site-key.ts';
import { openSite } from './site-version.ts';
import type { SiteVersion } from './site-version.ts';

/** Versions whose files are still served: the live one and those whose pages may be open somewhere. */
const servedVersions = 3;

/** Where sites are built, and what does not change while the process runs. */
export interface PublisherOptions extends Omit<SiteInputs, 'at'> {
  readonly siteDir: string;
  /** The moment whose state pages should show now: the last one at which something changed by date. */
  readonly at: () => Date;
  readonly now: () => Date;
  /** Resolves once the API answers from the content as it is on disk; a site is shown after that. Default: at once. */
  readonly contentTaken?: () => Promise<void>;
  /** Makes the site. Default: the builder of this project. */
  readonly build?: typeof buildSite;
}

/** Keeps the served site equal to the content. */
export interface Publisher {
  /**
   * Newest first; empty before the first `publish` or `openNewest`. A version that was prepared is among them from its
   * moment on.
   */
  versions(): readonly SiteVersion[];
  /** Whether the newest inputs are built already. */
  isBuilt(): Promise<boolean>;
  /**
   * Builds what is stale beside the live site, then swaps at once. Calls during a build are answered by one more
   * build after it. Gives whether something was built. Throws `SITE_BUILD_FAILED`; the last good site stays then.
   */
  publish(): Promise<boolean>;
  /**
   * Builds the site of a later moment, which is shown from then on; a later call takes its place. A `publish` goes
   * before it, and drops it where the content is another; then it is to be called again. Throws `SITE_BUILD_FAILED`.
   */
  prepare(at: Date): Promise<void>;
  /** Serves the newest version that is built, stale or not. False when nothing is built. */
  openNewest(): Promise<boolean>;
  /** Ends a running build and begins no other. */
  close(): void;
}

/** A version that pages are served from, since its moment. */
interface Shown {
  readonly folder: string;
  readonly version: SiteVersion;
  readonly from: Date;
}

/** A publisher that has built and opened nothing yet. */
export function createPublisher(options: PublisherOptions): Publisher {
  const { siteDir, now, contentTaken = () => Promise.resolve(), build = buildSite } = options;
  const ending = new AbortController();
  /** Newest first, one that waits for its moment before all others. */
  let open: readonly Shown[] = [];
  let running: Promise<boolean> | undefined;
  let waiting: Promise<boolean> | undefined;
  /** The moment that `prepare` was called for last. */
  let ahead: Date | undefined;
  let preparing: { readonly ending: AbortController; readonly done: Promise<unknown> } | undefined;

  const inputsAt = (at: Date) => ({ ...options, at });
  const isShown = ({ from }: Shown) => from <= now();

  const show = async (folder: string, from: Date) => {
    if (open.find(isShown)?.folder === folder) return;
    const shown = { folder, from, version: await openSite(folder, options.basePath) };
    const others = open.filter((other) => isShown(other) && other.folder !== folder);
    const room = isShown(shown) ? servedVersions : servedVersions + 1;
    open = [shown, ...others].slice(0, room);
  };

  /** The site of a moment, built when it is not there yet. */
  const builtAt = async (momentNow: () => Date, signal: AbortSignal) => {
    for (let hasBuilt = false; ; hasBuilt = true) {
      const at = momentNow();
      const key = await siteKey(inputsAt(at));
      const built = findBuilt(siteDir, key);
      const folder = built ?? (await build({ ...inputsAt(at), signal }, key));
      // Content that changed during the build may be half in it: such a version is replaced at once.
      if (built === undefined && (await siteKey(inputsAt(momentNow()))) !== key) {
        await rm(folder, { recursive: true, force: true });
        continue;
      }
      return { folder, at, hasBuilt: hasBuilt || built === undefined };
    }
  };

  const publishOnce = async () => {
    // What is being prepared for this very moment is waited for; else the present goes first.
    if (ahead && ahead > now()) preparing?.ending.abort();
    await preparing?.done.catch(() => undefined);
    const { folder, at, hasBuilt } = await builtAt(options.at, ending.signal);
    await contentTaken();
    await show(folder, at);
    return hasBuilt;
  };

  return {
    versions: () => open.filter(isShown).map(({ version }) => version),
    isBuilt: async () => findBuilt(siteDir, await siteKey(inputsAt(options.at()))) !== undefined,
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
    async prepare(at) {
      ahead = at;
      preparing?.ending.abort();
      while (ahead === at && at > now() && !ending.signal.aborted) {
        while (running) await running.catch(() => undefined);
        const own = new AbortController();
        const done = builtAt(() => at, AbortSignal.any([own.signal, ending.signal]));
        preparing = { ending: own, done };
        try {
          const { folder } = await done;
          if (!own.signal.aborted) {
            await show(folder, at);
            return;
          }
        } catch (error) {
          if (!own.signal.aborted) throw error;
        }
      }
    },
    async openNewest() {
      const newest = (await listBuilt(options)).find(({ at }) => at <= now());
      if (newest === undefined) return false;
      await show(newest.folder, newest.at);
      return true;
    },
    close: () => ending.abort(),
  };
}
