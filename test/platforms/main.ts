/** Runs the program from a command line, `main <base URL> <file to upload>`, and prints the report. */
import { createReadStream } from 'node:fs';
import { run } from './program.js';

const [baseURL = '', path = ''] = process.argv.slice(2);
// Uses `then`, since CommonJS has no top-level `await`.
void run(baseURL, createReadStream(path)).then((report) => {
  console.log(JSON.stringify(report));
});
