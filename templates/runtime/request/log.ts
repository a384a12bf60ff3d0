/** Logging by level. */

/** Each includes those before it. */
const LEVELS = ['off', 'error', 'warn', 'info', 'debug'] as const;

/** From silent to everything. */
export type LogLevel = (typeof LEVELS)[number];

/** Anything with the four methods of `console`. */
export interface Logger {
  error(message: string, ...rest: unknown[]): void;
  warn(message: string, ...rest: unknown[]): void;
  info(message: string, ...rest: unknown[]): void;
  debug(message: string, ...rest: unknown[]): void;
}

/** The logger with everything above `level` switched off; a method that is switched off is absent, so that a call costs nothing. */
export type Log = { readonly [K in keyof Logger]?: Logger[K] };

/** Binds a logger to a level. */
export function makeLog(logger: Logger, level: LogLevel): Log {
  const log: { -readonly [K in keyof Log]: Log[K] } = {};
  for (const name of LEVELS.slice(1, LEVELS.indexOf(level) + 1) as (keyof Logger)[]) {
    log[name] = (message, ...rest) => {
      logger[name](message, ...rest);
    };
  }
  return log;
}

/** A level by name; warns and answers undefined for a name that is none. */
export function parseLogLevel(
  name: string | undefined,
  source: string,
  logger: Logger,
): LogLevel | undefined {
  if (name === undefined || isLogLevel(name)) return name;
  logger.warn(`${source} is ${JSON.stringify(name)}; use one of ${LEVELS.join(', ')}.`);
  return undefined;
}

function isLogLevel(name: string): name is LogLevel {
  return LEVELS.some((level) => level === name);
}
