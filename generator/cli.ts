#!/usr/bin/env node
/** The executable: hands the process to the command line. */
import { main } from './cli/main.js';
import { tuneEngine } from './cli/startup.js';

tuneEngine();

// A reader that has seen enough, such as `head`, closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await main(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
});
