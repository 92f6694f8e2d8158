import type { Config } from './config.ts';
import { logLevels } from './config.ts';

type Level = Exclude<Config['logLevel'], 'silent'>;

/** Values beside a message. Never a secret, never a text that somebody typed. */
type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** One line of JSON for each event: time, level, message, fields. */
export type Logger = Readonly<Record<Level, (message: string, fields?: LogFields) => void>>;

/** A logger that leaves out what is under `level`. `write` gets whole lines without a line break. */
export function createLogger(
  level: Config['logLevel'],
  write: (line: string) => void,
  now = () => new Date(),
): Logger {
  const least = logLevels.indexOf(level);
  const at =
    (own: Level) =>
    (message: string, fields: LogFields = {}) => {
      if (logLevels.indexOf(own) < least) return;
      write(JSON.stringify({ time: now().toISOString(), level: own, message, ...fields }));
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
