/** Runs the program where there is a command line: `main <base URL> <path of a file to upload>`; prints the report. */
import { createReadStream } from 'node:fs';
import { run } from './program.js';

const [baseURL = '', path = ''] = process.argv.slice(2);
console.log(JSON.stringify(await run(baseURL, createReadStream(path))));
