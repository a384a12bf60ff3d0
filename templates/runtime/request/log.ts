/** Logging by level. */

/** Each level includes the levels before it. */
const LEVELS = ['off', 'error', 'warn', 'info', 'debug'] as const;

/** How much the client logs: `off` is silent, `debug` logs everything. */
export type LogLevel = (typeof LEVELS)[number];

/** Any object with these four methods, such as `console`. */
export interface Logger {
  error(message: string, ...rest: unknown[]): void;
  warn(message: string, ...rest: unknown[]): void;
  info(message: string, ...rest: unknown[]): void;
  debug(message: string, ...rest: unknown[]): void;
}

/** A logger without the methods above the log level: `log.debug?.(…)` then does not evaluate its arguments. */
export type Log = { readonly [K in keyof Logger]?: Logger[K] };

export function makeLog(logger: Logger, level: LogLevel): Log {
  const log: { -readonly [K in keyof Log]: Log[K] } = {};
  for (const name of LEVELS.slice(1, LEVELS.indexOf(level) + 1) as (keyof Logger)[]) {
    log[name] = (message, ...rest) => {
      logger[name](message, ...rest);
    };
  }
  return log;
}

/**
 * Returns the level `name`. If `name` is invalid, warns and returns undefined. `source` is the option or variable in
 * the warning.
 */
export function parseLogLevel(
  name: string | undefined,
  source: string,
  logger: Logger,
): LogLevel | undefined {
  const found = LEVELS.find((level) => level === name);
  if (name !== undefined && found === undefined)
    logger.warn(`${source} is ${JSON.stringify(name)}; use one of ${LEVELS.join(', ')}.`);
  return found;
}
