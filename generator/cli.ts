#!/usr/bin/env node
/** The executable: runs the command line in this process. */
import { runQuickly } from './cli/quick.js';
import { tuneEngine } from './cli/startup.js';

// A reader such as `head` may close the pipe early, which is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

async function askLater(question: string): Promise<string> {
  return (await import('./cli/ask.js')).ask(question);
}

const argv = process.argv.slice(2);
tuneEngine(argv);
const terminal = {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
  ...(process.stdin.isTTY && process.stdout.isTTY && { ask: askLater }),
};
const quick = await runQuickly(argv, terminal);
if (quick === undefined) {
  // Loaded only here, because `main.js` loads yargs, which `runQuickly` does not need.
  const { main } = await import('./cli/main.js');
  process.exitCode = await main(argv, terminal);
} else process.exitCode = quick;
