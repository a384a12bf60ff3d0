/** Reads features of the platform, such as environment variables, and converts scalar values to text. */

interface Platform {
  readonly process?: { readonly env?: Readonly<Record<string, string | undefined>> };
  readonly window?: unknown;
  readonly document?: unknown;
  readonly navigator?: unknown;
  /** In the standard library since ES2021. */
  readonly FinalizationRegistry?: new <T>(onCollected: (held: T) => void) => {
    register(target: object, held: T): void;
  };
}

/** Globals that some platforms do not have. */
export const platform: Platform = globalThis;

interface ObjectOfES2022 {
  readonly hasOwn: (object: object, key: PropertyKey) => boolean;
}

/** `Object.hasOwn`. Declared here so that the client compiles with the ES2020 library. */
export const hasOwn: ObjectOfES2022['hasOwn'] = (Object as unknown as ObjectOfES2022).hasOwn;

/**
 * Returns the trimmed value of an environment variable, or undefined if the variable is not set or empty, or if the
 * platform has no environment variables.
 */
export function readEnv(name: string): string | undefined {
  try {
    const value = platform.process?.env?.[name]?.trim();
    return value === '' ? undefined : value;
  } catch {
    // Deno throws if the program does not have the permission to read environment variables.
    return undefined;
  }
}

/** Returns true in a web page, whose visitors can read its code and its secrets; false in its workers. */
export function isBrowser(): boolean {
  const { window, document, navigator } = platform;
  return Boolean(window && document && navigator);
}

/** Converts a string, bigint, boolean, date or finite number to text. Returns undefined for other values. */
export function printScalar(value: unknown): string | undefined {
  if (value instanceof Date) return value.toISOString();
  return Number.isFinite(value) || /^str|^b/.test(typeof value) ? String(value) : undefined;
}

/**
 * Describes a value for an error message: `an object`, `a function`, `NaN`. The source of a function would fill the
 * screen.
 */
export function kindOf(value: unknown): string {
  const type = typeof value;
  return value && type !== 'number' ? `a${type === 'object' ? 'n' : ''} ${type}` : String(value);
}
