import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { compile } from '../support/compilers.js';

const FOLDER = join(import.meta.dirname, '..', '..', 'templates', 'runtime');
const FILES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replaceAll('\\', '/'));

const SOURCES = Object.fromEntries(
  FILES.map((path) => [path, readFileSync(join(FOLDER, path), 'utf8')]),
);

describe('the runtime', () => {
  test.each(['nodenext', 'bundler'] as const)(
    'compiles with only the types of the web platform, and modules %s',
    async (modules) => {
      expect(await compile(SOURCES, '5.9', modules, { lib: ['es2022', 'dom'] })).toBe('');
    },
  );

  test('compiles with only the types of Node', async () => {
    const options = { lib: ['es2022'], types: ['node'], skipLibCheck: true };
    expect(await compile(SOURCES, '5.9', 'nodenext', options)).toBe('');
  });
});

/** Returns syntax that the presets of Babel 7 and of React Native refuse, and that other syntax can replace. */
function refusedByBabel(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isDeclared =
      ts.isPropertyDeclaration(node) &&
      node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword) === true;
    if (isDeclared || ts.isClassStaticBlockDeclaration(node))
      found.push(`${path}: ${node.getText()}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

test('the runtime contains no static blocks and no `declare` fields', () => {
  expect(Object.entries(SOURCES).flatMap(([path, text]) => refusedByBabel(path, text))).toEqual([]);
});

async function bundle(code: string): Promise<string> {
  const result = await build({
    stdin: { contents: code, resolveDir: FOLDER, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName: 'bundle',
    target: 'es2022',
    platform: 'browser',
  });
  return result.outputFiles[0]?.text ?? '';
}

describe('bundles of the runtime', () => {
  test('contain no imports, so that browsers and workers can run them', async () => {
    const code = await bundle(`export * from './index.js';`);
    expect(/\bimport\s*\(|\brequire\s*\(|\bfrom\s*["']/.exec(code)).toBeNull();
  });

  /** Returns the web platform's globals that the runtime uses. A new context has the globals of the language itself. */
  function webGlobals(): object {
    const { fetch, Response, Headers, ReadableStream, AbortController, TextDecoder, TextEncoder } =
      globalThis;
    const { URL, URLSearchParams, Blob, File, FormData, setTimeout, clearTimeout, performance } =
      globalThis;
    return {
      ...{ fetch, Response, Headers, ReadableStream, AbortController, TextDecoder, TextEncoder },
      ...{ URL, URLSearchParams, Blob, File, FormData, setTimeout, clearTimeout, performance },
      console,
    };
  }

  test('run without process, Buffer and setImmediate', async () => {
    const code = await bundle(`
      import { APIClient } from './index.js';
      const fetch = async (url: string) => Response.json({ url });
      export const answer = new APIClient({ version: 'v', auth: 'bearer', baseURL: 'https://api.test' }, { apiKey: 'k', fetch }).get('/x');
    `);
    const answer: unknown = await runInNewContext(`${code}; bundle.answer`, webGlobals());
    expect({ ...(answer as object) }).toEqual({ url: 'https://api.test/x' });
  });

  test('run without FinalizationRegistry', async () => {
    const code = await bundle(`
      import { APIClient, binary } from './index.js';
      const fetch = async (url: string) => Response.json({ url });
      const client = new APIClient({ version: 'v', auth: 'bearer', baseURL: 'https://api.test' }, { apiKey: 'k', fetch });
      const { signal } = new AbortController();
      export const answer = client.call({ method: 'GET', path: '/x', decode: binary }, null, { signal });
    `);
    const script = `delete globalThis.FinalizationRegistry; ${code}; bundle.answer`;
    const answer: unknown = await runInNewContext(script, webGlobals());
    expect(await (answer as Response).json()).toEqual({ url: 'https://api.test/x' });
  });

  test('contain no code for betas, uploads and lists if the program uses none', async () => {
    const code = await bundle(`
      import { APIClient, json, sseWhen } from './index.js';
      export const client = new APIClient({ version: 'v', auth: 'bearer', baseURL: 'https://api.test' }, {});
      export const call = client.call({ method: 'POST', path: '/m', encode: json, decode: sseWhen('stream') }, {});
    `);
    const traces = [
      'anthropic-beta',
      'UnsupportedBeta',
      'omitBetas',
      'before_id',
      'openAsBlob',
      'Extra inputs',
    ];
    expect(traces.filter((trace) => code.includes(trace))).toEqual([]);
  });
});

describe('sources of the runtime', () => {
  test.each(FILES)('begin with a comment and have at most 250 lines: %s', (name) => {
    const text = readFileSync(join(FOLDER, name), 'utf8');
    expect(text).toMatch(/^\/\*\*(?: .+|(?:\n \* .+)+\n) ?\*\/\n/);
    expect(text.split('\n').length).toBeLessThanOrEqual(251);
  });
});
