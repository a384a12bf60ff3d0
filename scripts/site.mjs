/** Writes the project's own site into a folder, by default `_site`. */
import Eleventy from '@11ty/eleventy';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { docs } from '../dist/commands/docs.js';
import { SHIPPED_VERSIONS } from '../dist/load/package.js';
import { DEFAULT_OPTIONS } from '../dist/options/table.js';
import { run } from './run.mjs';

const [, , given] = process.argv;
const folder = resolve(given ?? '_site');

await run(async () => {
  if (given === undefined) await rm(folder, { recursive: true, force: true });
  const request = { pages: join(folder, 'reference'), isOfClient: false };
  await docs(DEFAULT_OPTIONS, { ...request, versions: SHIPPED_VERSIONS });
  const pages = new Eleventy('docs', folder, { configPath: 'site/eleventy.config.js' });
  await pages.write();
  console.log(`${folder}/index.html`);
});
