/** The files that commands on the pages name, by path in the app. */
export const SAMPLES: Readonly<Record<string, string>> = {
  'src/ask.ts': `export const betas = ['mcp-client-2025-11-20'];\n`,
  'lib/ask.mjs': `export const model = 'claude-opus-4-6';\n`,
};
