#!/usr/bin/env node
/** The executable: runs the command line in this process. */
import { main } from './cli/main.js';
import { tuneEngine } from './cli/startup.js';

tuneEngine();

// A reader such as `head` may close the pipe early, which is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await main(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
});
