/** Runs programs of README and docs/ against the server of `test/migration/server.ts`, which records requests. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { vi } from 'vitest';
import { startRecorder } from '../migration/server.js';

/** Returns the lines that a program prints according to its comments. */
export const quotedOutput = (code: string): readonly string[] =>
  Array.from(code.matchAll(/\/\/ prints (.*)$/gm), ([, text = '']) => text);

/**
 * Runs a program, and resolves to the lines that it prints with `console.log`. The caller must restore the environment
 * and the console.
 */
export async function printedBy(folder: string, file: string): Promise<readonly string[]> {
  const outfile = join(folder, file.replace(/\.ts$/, '.mjs'));
  const entryPoints = [join(folder, file)];
  await build({
    entryPoints,
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    // Bundled CommonJS packages call `require`.
    banner: {
      js: "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);",
    },
  });
  const server = await startRecorder();
  vi.stubEnv('ANTHROPIC_BASE_URL', server.url);
  vi.stubEnv('ANTHROPIC_API_KEY', 'my-key');
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const log = vi.spyOn(console, 'log').mockReturnValue(undefined);
  try {
    await import(outfile);
    return log.mock.calls.map((values) => values.map(String).join(' '));
  } finally {
    await server.close();
  }
}
