// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** The environment: variables where the platform has them, and whether this is a web page. */

interface Platform {
  readonly process?: { readonly env?: Readonly<Record<string, string | undefined>> };
  readonly window?: unknown;
  readonly document?: unknown;
  readonly navigator?: unknown;
}

const platform: Platform = globalThis;

/** A variable, trimmed; undefined where it is unset or empty, or where there is no environment. */
export function readEnv(name: string): string | undefined {
  try {
    const value = platform.process?.env?.[name]?.trim();
    return value === '' ? undefined : value;
  } catch {
    // A sandbox may deny the reading of its environment.
    return undefined;
  }
}

/** True inside a web page, whose code and secrets everyone can read. */
export function isBrowser(): boolean {
  return (
    platform.window !== undefined &&
    platform.document !== undefined &&
    platform.navigator !== undefined
  );
}

/** The headers of `ANTHROPIC_CUSTOM_HEADERS`: one `name: value` a line. */
export function readCustomHeaders(): readonly (readonly [string, string])[] {
  const lines = readEnv('ANTHROPIC_CUSTOM_HEADERS')?.split(/\r?\n/) ?? [];
  return lines.flatMap((line) => {
    const colon = line.indexOf(':');
    return colon < 1 ? [] : [[line.slice(0, colon).trim(), line.slice(colon + 1).trim()] as const];
  });
}
