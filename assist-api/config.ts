import { isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';
import { TanggapError } from '../content/corpus/errors.ts';

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, `a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `a whole number from ${least} to ${most}`);

const isHttpUrl = (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

const originList = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter((part) => part !== ''))
  .refine(
    (origins) => origins.every((origin) => isHttpUrl(origin) && new URL(origin).origin === origin),
    'origins such as https://help.example.com, separated by commas, without a path',
  );

/** Whether a host is this machine, where browsers take plain http for safe. */
const isLoopback = (host: string) => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host);

const isSafeOrigin = (origin: string) => {
  if (!URL.canParse(origin)) return false;
  const { protocol, hostname } = new URL(origin);
  return (protocol === 'https:' || isLoopback(hostname)) && !hostname.includes('*');
};

/** Levels of the log, most talkative first. `debug` writes a line for each request. */
export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** The environment: every variable that the product reads. An empty value counts as not set. */
const EnvironmentSchema = z.object({
  /** Port that is listened on; 0 takes a free one. */
  PORT: wholeNumber(0, 65_535).default(4321),
  /** Address that is listened on. `0.0.0.0` opens it to other machines. */
  HOST: z.string().default('127.0.0.1'),
  /** The shop's words: the folder with business.yaml. */
  CONTENT_DIR: z.string().default('./content'),
  /** Where the embedded database is kept. */
  DATA_DIR: z.string().default('./.tanggap/data'),
  /** Where built versions of the site are kept. May be deleted at any time while nothing runs. */
  SITE_DIR: z.string().default('./.tanggap/site'),
  /** Path under which everything is served, such as `/bantuan`. */
  BASE_PATH: z
    .string()
    .regex(/^\/(?:(?!\.\.?(?:\/|$))[\w.~-]+(?:\/(?=[\w.~-]|$)|$))*$/, 'a path such as /bantuan')
    .default('/')
    .transform((path) => path.replace(/\/$/, '')),
  /** Where customers reach the help center, without the base path: `https://help.example.com`. Makes cookies secure with https. */
  PUBLIC_URL: z
    .string()
    .refine(
      (text) => isHttpUrl(text) && new URL(text).pathname === '/',
      'an address such as https://help.example.com',
    )
    .transform((text) => new URL(text).origin)
    .optional(),
  /** Number of proxies in front that add to `X-Forwarded-For`; 0 takes the address of the connection. */
  TRUST_PROXY: wholeNumber(0, 10).default(0),
  /** A machine token for scripts, with the role integration and the name `env`. */
  AGENT_TOKEN: z.string().min(24, 'at least 24 characters; `openssl rand -hex 24` makes one').optional(),
  /** PostgreSQL in place of the embedded database. */
  DATABASE_URL: z
    .string()
    .refine(
      (text) => URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol),
      'an address such as postgres://user:password@host/database',
    )
    .optional(),
  /** Days after which texts that people typed are deleted. */
  TEXT_RETENTION_DAYS: wholeNumber(1, 3_650).default(90),
  /** Threads that make suggestions beside the main one, which then makes fewer; 0 turns them off. Default: as the machine has room. */
  SUGGESTION_THREADS: wholeNumber(0, 16).optional(),
  /** How much is logged. */
  LOG_LEVEL: z.enum(logLevels, `one of ${logLevels.join(', ')}`).default('info'),
  /** Public requests a second that the whole process takes; twice as many in a burst. 0 sets no limit. */
  RATE_LIMIT_PUBLIC_PER_SECOND: wholeNumber(0, 1_000_000).default(500),
  /** Times a minute that one browser may ask the same; 0 sets no limit. */
  RATE_LIMIT_REPEAT_PER_MINUTE: wholeNumber(0, 1_000_000).default(600),
  /** Requests a minute of one signed-in person; 0 sets no limit. */
  RATE_LIMIT_PERSON_PER_MINUTE: wholeNumber(0, 1_000_000).default(600),
  /** Requests a minute of one machine token; 0 sets no limit. */
  RATE_LIMIT_TOKEN_PER_MINUTE: wholeNumber(0, 1_000_000).default(6_000),
  /** Other origins whose pages may call the API, where site and API do not share one: `https://help.example.com`. */
  ALLOWED_ORIGINS: originList.default([]),
  /** Help desks whose pages may show the agent console in a frame: `https://chat.example.com`. */
  FRAME_ORIGINS: originList
    .refine(
      (origins) => origins.every(isSafeOrigin),
      'origins with https, since anybody on the way could change a page without; http is for localhost only',
    )
    .default([]),
});

/** The environment, with what its values say of each other. */
const SettingsSchema = EnvironmentSchema.refine(
  ({ FRAME_ORIGINS, PUBLIC_URL }) =>
    FRAME_ORIGINS.length === 0 || PUBLIC_URL === undefined || isSafeOrigin(PUBLIC_URL),
  {
    path: ['PUBLIC_URL'],
    error:
      'an address with https where FRAME_ORIGINS is set, since browsers keep no sign-in in a frame without',
  },
);

/** Settings of one process, checked and completed. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Absolute path. */
  readonly contentDir: string;
  /** Absolute path. */
  readonly dataDir: string;
  /** Absolute path. */
  readonly siteDir: string;
  /** Empty, or a path such as `/bantuan`: begins with a slash, ends without. */
  readonly basePath: string;
  /** Origin, without a slash at the end. */
  readonly publicUrl: string | undefined;
  readonly trustProxyHops: number;
  readonly agentToken: string | undefined;
  readonly databaseUrl: string | undefined;
  readonly textRetentionDays: number;
  /** Undefined: as many as the machine has room for. */
  readonly suggestionThreads: number | undefined;
  readonly logLevel: (typeof logLevels)[number];
  /** 0 anywhere means no limit. */
  readonly rateLimits: {
    readonly publicPerSecond: number;
    readonly repeatPerMinute: number;
    readonly personPerMinute: number;
    readonly tokenPerMinute: number;
  };
  /** Origins as browsers send them. */
  readonly allowedOrigins: readonly string[];
  /** Origins whose pages may frame the console; none by default. */
  readonly frameOrigins: readonly string[];
}

/** Thrown by `parseConfig`: the message names every wrong variable at once. */
class ConfigError extends TanggapError {
  constructor(lines: readonly string[]) {
    super(
      'CONFIG_INVALID',
      `The environment has wrong values:\n${lines.map((line) => `  ${line}`).join('\n')}`,
    );
  }
}

/** Values that must not be repeated in a message. */
const secretNames: ReadonlySet<string> = new Set(['AGENT_TOKEN', 'DATABASE_URL']);

/**
 * Reads the settings from environment variables; relative folders start at `workingDir`.
 * Throws `ConfigError` naming every wrong value and what is expected in its place; secrets are not repeated.
 */
export function parseConfig(env: Readonly<Record<string, string | undefined>>, workingDir: string): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = SettingsSchema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => {
      const name = path.map(String).join('.');
      return `${name}${secretNames.has(name) ? '' : `=${given[name] ?? ''}`}: expected ${message}`;
    });
    throw new ConfigError([...new Set(lines)]);
  }
  const values = parsed.data;
  const folder = (path: string) => (isAbsolute(path) ? resolve(path) : join(workingDir, path));
  return {
    port: values.PORT,
    host: values.HOST,
    contentDir: folder(values.CONTENT_DIR),
    dataDir: folder(values.DATA_DIR),
    siteDir: folder(values.SITE_DIR),
    basePath: values.BASE_PATH,
    publicUrl: values.PUBLIC_URL,
    trustProxyHops: values.TRUST_PROXY,
    agentToken: values.AGENT_TOKEN,
    databaseUrl: values.DATABASE_URL,
    textRetentionDays: values.TEXT_RETENTION_DAYS,
    suggestionThreads: values.SUGGESTION_THREADS,
    logLevel: values.LOG_LEVEL,
    rateLimits: {
      publicPerSecond: values.RATE_LIMIT_PUBLIC_PER_SECOND,
      repeatPerMinute: values.RATE_LIMIT_REPEAT_PER_MINUTE,
      personPerMinute: values.RATE_LIMIT_PERSON_PER_MINUTE,
      tokenPerMinute: values.RATE_LIMIT_TOKEN_PER_MINUTE,
    },
    allowedOrigins: values.ALLOWED_ORIGINS,
    frameOrigins: values.FRAME_ORIGINS,
  };
}

/** Where people reach this process: PUBLIC_URL, else the address that is listened on; with the base path, ending in a slash. */
export function publicAddress(config: Pick<Config, 'publicUrl' | 'host' | 'port' | 'basePath'>): string {
  const host = ['0.0.0.0', '::', ''].includes(config.host) ? 'localhost' : config.host;
  const name = host.includes(':') ? `[${host}]` : host;
  return `${config.publicUrl ?? `http://${name}:${config.port}`}${config.basePath}/`;
}
