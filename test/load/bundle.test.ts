import { symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { loadOverlays } from '../../generator/load/overlay/read.js';
import { recordReads } from '../../generator/load/reads.js';
import { loadSpec } from '../../generator/load/spec.js';
import { makeFolder, messageOf } from '../support/temporary.js';
import { HEAD } from './given.js';
import { overlayOf } from './overlay/given.js';

describe('loadSpec with references into other files', () => {
  const main = `${HEAD}paths:
  /a: { $ref: "paths/a.yaml" }
  /b: { get: { responses: { "200": { $ref: "./parts.json#/responses/Ok" } } } }
  /c: { $ref: "#/paths/~1a" }
`;
  const parts = {
    'paths/a.yaml':
      'get: { responses: { 200: { description: a, content: { application/json: { schema: { $ref: "../parts.json#/schemas/A" } } } } } }',
    'parts.json': JSON.stringify({
      responses: {
        Ok: {
          description: 'ok',
          content: { 'application/json': { schema: { $ref: '#/schemas/A' } } },
        },
      },
      schemas: { A: { type: 'object', properties: { next: { $ref: '#/schemas/A' } } } },
    }),
  };

  it('returns one document that refers only to itself', async () => {
    const folder = await makeFolder({ 'spec.yaml': main, ...parts });
    const { document } = await loadSpec({ kind: 'file', path: join(folder, 'spec.yaml') });
    const json = JSON.stringify(document);
    const targets = [...json.matchAll(/"\$ref":"([^"]*)"/g)].map((match) => match[1]);
    expect(new Set(targets)).toEqual(
      new Set(['#/components/schemas/A', '#/components/responses/Ok']),
    );
    expect(document['components']).toMatchObject({
      schemas: { A: { properties: { next: { $ref: '#/components/schemas/A' } } } },
    });
    expect(json).not.toContain(folder);
  });

  it('gives the same hash for other whitespace', async () => {
    const bytes = parts['parts.json'];
    const hashes = await Promise.all(
      [bytes, `${bytes} `, bytes.replace('"ok"', '"fine"')].map(async (text) => {
        const files = { ...parts, 'parts.json': text };
        const folder = await makeFolder({ 'spec.yaml': main, ...files });
        return (await loadSpec({ kind: 'file', path: join(folder, 'spec.yaml') })).hash;
      }),
    );
    expect(hashes[1]).toBe(hashes[0]);
    expect(hashes[2]).not.toBe(hashes[0]);
  });

  it('accepts a reference from a file back to the spec', async () => {
    const files = {
      'spec.yaml': `${HEAD}paths: { /a: { $ref: a.yaml } }\ncomponents: { schemas: { A: { type: string } } }`,
      'a.yaml':
        'get: { parameters: [{ name: a, in: query, schema: { $ref: "spec.yaml#/components/schemas/A" } }] }',
    };
    const folder = await makeFolder(files);
    const { document } = await loadSpec({ kind: 'file', path: join(folder, 'spec.yaml') });
    expect(document).toMatchObject({
      paths: { '/a': { get: { parameters: [{ schema: { $ref: '#/components/schemas/A' } }] } } },
      components: { schemas: { A: { type: 'string' } } },
    });
  });

  it('treats a reference by the file name of the spec as a reference within the spec', async () => {
    const schemas = ['a spec.yaml', './a%20spec.yaml', '../in/a spec.yaml'].map(
      (name) => `{ name: a, in: query, schema: { $ref: "${name}#/components/schemas/A" } }`,
    );
    const folder = await makeFolder({
      'in/a spec.yaml': `${HEAD}paths: { /a: { parameters: [${schemas.join(', ')}] } }\ncomponents: { schemas: { A: { type: string } } }`,
    });
    const { document } = await loadSpec({ kind: 'file', path: join(folder, 'in/a spec.yaml') });
    const schema = { $ref: '#/components/schemas/A' };
    expect(document.paths).toEqual({
      '/a': { parameters: schemas.map(() => ({ name: 'a', in: 'query', schema })) },
    });
  });

  it('applies overlays before it checks references of the spec to itself', async () => {
    const folder = await makeFolder({
      'spec.yaml': `${HEAD}paths: { /a: { $ref: a.yaml }, /b: { get: { requestBody: { $ref: "#/components/requestBodies/B" } } } }`,
      'a.yaml': 'get: {}',
      'overlay.yaml': overlayOf(
        '  - { target: $, update: { components: { requestBodies: { B: { content: {} } } } } }',
      ),
    });
    const spec = { kind: 'file', path: join(folder, 'spec.yaml') } as const;
    const message = await messageOf(() => loadSpec(spec));
    expect(message.replace(`${folder}/`, '')).toBe(
      'spec.yaml#/paths/~1b/get/requestBody: unresolved `$ref`: `#/components/requestBodies/B`; add `#/components/requestBodies` first',
    );
    const overlays = await loadOverlays([join(folder, 'overlay.yaml')]);
    const { document } = await loadSpec(spec, { overlays });
    expect(document['components']).toEqual({ requestBodies: { B: { content: {} } } });
  });

  it('returns the same document and hash, whichever file is read first', async () => {
    const names = ['e', 'd', 'c', 'b', 'a', 'f'].map((name) => `${name}.json`);
    const spec = `${HEAD}paths:\n${names.map((name) => `  /${name}: { $ref: ${name} }\n`).join('')}`;
    /** Makes the files in `late` long, so that reading them ends after the other files. */
    const load = async (late: readonly string[]) => {
      const parts = names.map((name): [string, string] => [
        name,
        JSON.stringify({ get: { summary: name } }) + ' '.repeat(late.includes(name) ? 2 ** 21 : 0),
      ]);
      const folder = await makeFolder({ 'spec.yaml': spec, ...Object.fromEntries(parts) });
      const path = join(folder, 'spec.yaml');
      const { value, reads } = await recordReads(() => loadSpec({ kind: 'file', path }));
      const order = [...reads.keys()].map((read) => basename(read));
      expect(new Set(order.slice(-late.length))).toEqual(new Set(late));
      return { text: JSON.stringify(value.document), hash: value.hash };
    };
    const first = await load(names.slice(0, 3));
    expect(JSON.parse(first.text)).toHaveProperty(
      'paths',
      Object.fromEntries(names.map((name) => [`/${name}`, { get: { summary: name } }])),
    );
    expect(await load(names.slice(3))).toEqual(first);
  });

  const HINT = 'correct the reference, or add its target';
  const MOVE = 'move the file into the folder of the spec, or the spec into a folder above both';
  const refusals: readonly (readonly [target: string, want: string, hint: string])[] = [
    ['none.yaml', 'none.yaml: no such file', HINT],
    ['none%2Fb.yaml', 'none/b.yaml: no such file', HINT],
    ['none/a:b.yaml', 'none/a:b.yaml: no such file', HINT],
    ['../outside.yaml', '../outside.yaml is outside the folder of the spec', MOVE],
    ['..%2Foutside.yaml', '../outside.yaml is outside the folder of the spec', MOVE],
    ['link.yaml', 'link.yaml leads outside the folder of the spec', MOVE],
    ['sub', 'sub: is a folder; name a file in it', HINT],
  ];

  const EMPTY = 'a `$ref` is empty; write it as `#/components/schemas/Name`';
  const folderNamed = (target: string): string =>
    `a \`$ref\` names a folder: \`${target}\`; name a file in it, such as \`./schemas.yaml#/Name\``;

  async function complaintOf(target: string): Promise<string> {
    const folder = await makeFolder({
      'outside.yaml': 'get: {}',
      'in/spec.yaml': `${HEAD}paths: { /a: { $ref: "${target}" } }`,
      'in/sub/bad.yaml': 'a: "b" c',
      'in/ok.yaml': 'get: {}',
      'in/sub/deep.yaml': 'get: { responses: { 200: { $ref: "none.yaml" } } }',
      'in/nested.yaml': '$ref: https://example.com/b.yaml',
      'in/escape.yaml': 'get: { responses: { 200: { $ref: "ok.yaml#/a%zz" } } }',
      'in/toString.yaml': 'get: { $ref: "#/toString" }',
      'in/empty.yaml': 'get: { $ref: "" }\nput: { $ref: "./" }',
      'in/lost.yaml': 'get: { $ref: "#/None" }',
      'in/circle.yaml': '$ref: "round.yaml"',
      'in/round.yaml': '$ref: "circle.yaml"',
    });
    await symlink(join(folder, 'outside.yaml'), join(folder, 'in/link.yaml'));
    const path = join(folder, 'in/spec.yaml');
    const message = await messageOf(() => loadSpec({ kind: 'file', path }));
    return message.replaceAll(`${folder}/in/`, '');
  }

  it.each(refusals)('refuses a reference to %j', async (target, want, hint) => {
    expect(await complaintOf(target)).toBe(
      `spec.yaml#/paths/~1a: unresolved \`$ref\`: ${want}; ${hint}`,
    );
  });

  it.each([
    ['', `spec.yaml#/paths/~1a: ${EMPTY}`],
    [' ', `spec.yaml#/paths/~1a: ${EMPTY}`],
    ['./', `spec.yaml#/paths/~1a: ${folderNamed('./')}`],
    ['..', `spec.yaml#/paths/~1a: ${folderNamed('..')}`],
    ['sub/#/A', `spec.yaml#/paths/~1a: ${folderNamed('sub/#/A')}`],
    ['empty.yaml', `empty.yaml#/get: ${EMPTY}\nempty.yaml#/put: ${folderNamed('./')}`],
    ['sub/bad.yaml', 'sub/bad.yaml:1:8: unexpected text; put it in quotes, or remove it'],
    [
      'escape.yaml',
      'escape.yaml#/get/responses/200: malformed percent-encoding in a `$ref`; write a `%` in a name as `%25`',
    ],
    [
      'toString.yaml',
      'toString.yaml#/get: a `$ref` cannot use the name `toString`, which every JavaScript object has; rename the referenced value',
    ],
    [
      'nested.yaml',
      'nested.yaml#: $ref to a URL is never fetched: https://example.com/b.yaml; save the file beside the spec and reference it there',
    ],
    [
      '%zz.yaml',
      'spec.yaml#/paths/~1a: malformed percent-encoding in a `$ref`; write a `%` in a name as `%25`',
    ],
    [
      'ok.yaml#/constructor',
      'spec.yaml#/paths/~1a: a `$ref` cannot use the name `constructor`, which every JavaScript object has; rename the referenced value',
    ],
    ['ok.yaml#/None', `spec.yaml#/paths/~1a: unresolved \`$ref\`: \`ok.yaml#/None\`; ${HINT}`],
    ['lost.yaml', `lost.yaml#/get: unresolved \`$ref\`: \`#/None\`; ${HINT}`],
    [
      'sub/deep.yaml',
      `sub/deep.yaml#/get/responses/200: unresolved \`$ref\`: sub/none.yaml: no such file; ${HINT}`,
    ],
    [
      'circle.yaml',
      'spec.yaml: its references to other files cannot be resolved; check for circular references',
    ],
  ])('refuses a reference to %j', async (target, want) => {
    expect(await complaintOf(target)).toBe(want);
  });

  it.each(['https://example.com/a.yaml#/A', 'file:///etc/hosts'])(
    'never fetches %s',
    async (target) => {
      expect(await complaintOf(target)).toBe(
        `spec.yaml#/paths/~1a: $ref to a URL is never fetched: ${target}; save the file beside the spec and reference it there`,
      );
    },
  );

  it('refuses references to other files for a spec on stdin', async () => {
    const stream = Readable.from([Buffer.from(main)]);
    expect(await messageOf(() => loadSpec({ kind: 'stdin', stream }))).toBe(
      [
        'stdin#/paths/~1a: $ref to another file (paths/a.yaml)',
        'stdin#/paths/~1b/get/responses/200: $ref to another file (./parts.json#/responses/Ok)',
      ]
        .map(
          (line) =>
            `${line}: only a spec that is a file can reference other files; move the referenced part into the spec`,
        )
        .join('\n'),
    );
  });
});
