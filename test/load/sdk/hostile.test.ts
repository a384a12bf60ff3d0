import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { makeClient } from '../../../generator/commands/generate.js';
import { sync } from '../../../generator/commands/sync.js';
import { importSdk } from '../../../generator/load/sdk/import.js';
import { loadSpec, parseSource } from '../../../generator/load/spec.js';
import { DEFAULT_OPTIONS } from '../../../generator/options/table.js';
import { makeFolder, messageOf } from '../../support/temporary.js';
import { notes, smallSdk } from './small-sdk.js';

const METHODS = `
  /** alert(1) */
  add(params: NoteAddParams, options?: RequestOptions): APIPromise<Note> {
    return this._client.post("/v1/add'*/alert(1)", { body: params, ...options });
  }
  __proto__(options?: RequestOptions): APIPromise<Note> {
    return this._client.get('/v1/proto', options);
  }
`;
const TYPES = `
export interface NoteAddParams {
  /** Ends early? *\\/ alert(1) /* \`\${alert(1)}\` <script>alert(1)</script> */
  '*/ alert(1) /*'?: string;
  "'\`\${alert(1)}"?: string;
  '__proto__'?: string;
  'constructor'?: { prototype: string };
  kind?: '*/ alert(1) /*' | "'; alert(1); '" | '\\n\\u2028alert(1)' | '\${alert(1)}';
}
`;

const CLIENT = `
import * as API from './resources/index';
export class Anthropic {
  notes: API.Notes = new API.Notes(this);
  others: API.Others = new API.Others(this);
}
`;

function callsOf(path: string, text: string): readonly string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const { parseDiagnostics } = file as unknown as { parseDiagnostics: readonly ts.Diagnostic[] };
  expect(parseDiagnostics.map(({ messageText }) => messageText)).toEqual([]);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) found.push(node.expression.getText());
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

describe('a package with hostile names, paths and comments', () => {
  test.each([false, true])(
    'puts no code into a client (with doc comments: %s)',
    async (withDocs) => {
      const sdk = await makeFolder(smallSdk(notes(METHODS, TYPES)));
      const { document } = await loadSpec(parseSource(sdk), { withDocs });
      const folder = await makeFolder({ 'openapi.json': JSON.stringify(document) });
      const options = {
        ...DEFAULT_OPTIONS,
        spec: join(folder, 'openapi.json'),
        out: join(folder, 'out'),
      };
      const { files } = await makeClient(options, () => undefined);
      const sources = files.filter(({ path }) => path.endsWith('.ts'));
      expect(sources.length).toBeGreaterThan(20);
      for (const { path, text } of sources) expect(callsOf(path, text)).not.toContain('alert');
      expect(sources.some(({ text }) => text.includes('alert(1)'))).toBe(true);
      expect({}).not.toHaveProperty('prototype');
    },
  );

  test('adds only valid beta ids to a manifest, and warns about the other ids', async () => {
    const files = smallSdk();
    const betas =
      "export type AnthropicBeta = 'fine-2026-01-01' | 'a,b' | 'x: y\\n  z' | '__proto__';";
    const cwd = await makeFolder({
      ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`sdk/${path}`, text])),
      'sdk/src/resources/beta/beta.ts': betas,
      'm.yaml': "api: { versions: { '2026-10-21': { status: current } } }\nbetas: {}\n",
    });
    const from = join(cwd, 'sdk');
    const manifest = join(cwd, 'm.yaml');
    const given = { from, manifest, spec: from, write: true, now: new Date('2026-11-27') };
    const { betas: found, warnings } = await sync(given);
    expect(found.map(({ id }) => id)).toEqual(['fine-2026-01-01']);
    expect(warnings.map(({ message }) => message)).toEqual(
      ['`a,b`', '`x: y\\n  z`', '`__proto__`'].map((id) => `lists ${id}, which is not a beta id`),
    );
    expect((await sync(given)).inStep).toBe(true);
  });
});

describe('an incomplete package', () => {
  test('gets a problem for each resource without a file', async () => {
    const files = { ...smallSdk(), 'src/client.ts': CLIENT, 'src/resources/other.ts': '' };
    const sdk = await makeFolder(files);
    const { problems } = importSdk(sdk);
    expect(problems.map(({ where, message }) => `${where}: ${message}`)).toEqual([
      'src/client.ts:5:3: has a resource that cannot be read: `API.Others`',
    ]);
  });

  test('is refused if none of its resources can be read', async () => {
    const sdk = await makeFolder({ ...smallSdk(), 'src/resources/index.ts': 'export {};' });
    const message = await messageOf(() => Promise.resolve().then(() => importSdk(sdk)));
    expect(message).toMatch(
      /^src\/client\.ts:\d+:3: has a resource that cannot be read: `API\.Notes`; /,
    );
  });

  test('is refused if its client has no resources at all', async () => {
    const client = 'export class Anthropic { timeout: number = 1; }';
    const sdk = await makeFolder({ ...smallSdk(), 'src/client.ts': client });
    const message = await messageOf(() => Promise.resolve().then(() => importSdk(sdk)));
    expect(message).toBe(
      `${sdk}: has no method that makes a request; reinstall the package; if it is complete, use another release: the layout of this one is not supported`,
    );
  });
});
