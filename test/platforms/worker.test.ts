/** The emitted client in an edge worker: only globals of the web platform exist. */
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { expectReport, expectRequests, FILE, serveAPI } from './api.js';
import { type Bundling, useProject } from './project.js';

/** The globals of the web platform that the program or the client uses. */
const { AbortController, AbortSignal, Blob, File, FormData, Headers, ReadableStream } = globalThis;
const { Response, TextDecoder, TextEncoder, URL, URLSearchParams, WritableStream } = globalThis;
const { clearTimeout, console, fetch, performance, setTimeout } = globalThis;
const WEB_GLOBALS = {
  ...{ AbortController, AbortSignal, Blob, File, FormData, Headers, ReadableStream },
  ...{ Response, TextDecoder, TextEncoder, URL, URLSearchParams, WritableStream },
  ...{ clearTimeout, console, fetch, performance, setTimeout },
};

const BUNDLES: readonly (readonly [name: string, options: Bundling])[] = [
  ['a browser', { platform: 'browser' }],
  ['a worker', { platform: 'browser', conditions: ['worker'] }],
  ['no platform', { platform: 'neutral' }],
];

const project = useProject();

describe.each(BUNDLES)('the client bundled for %s', (_, options) => {
  test('imports its own files only', async () => {
    const { meta } = await project.bundle(options);
    const inputs = Object.keys(meta.inputs);
    expect(inputs.some((path) => path.endsWith('generated/claude/client.ts'))).toBe(true);
    const imports = Object.values(meta.inputs).flatMap((input) => input.imports);
    expect(imports.filter(({ path, external }) => external || !inputs.includes(path))).toEqual([]);
  });

  test('runs with only the globals of the web platform', async () => {
    const { code } = await project.bundle(options);
    const api = await serveAPI();
    const file = new File([FILE.text], FILE.name);
    const sandbox = { ...WEB_GLOBALS, file, url: api.url };
    const report: unknown = await runInNewContext(`${code}; program.run(url, file)`, sandbox);
    expectReport(JSON.parse(JSON.stringify(report)));
    expectRequests(api.seen);
  });
});
