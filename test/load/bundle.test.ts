import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { loadSpec } from '../../generator/load/spec.js';
import { makeFolder, messageOf } from '../support/temporary.js';
import { HEAD } from './given.js';

describe('loadSpec bundles local files', () => {
  const main = `${HEAD}paths:
  /a: { $ref: "paths/a.yaml" }
  /b: { get: { responses: { "200": { $ref: "./parts.json#/responses/Ok" } } } }
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

  it('into one document that refers only to itself', async () => {
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

  it('and lets their bytes count in the hash', async () => {
    const hashes = await Promise.all(
      [parts, { ...parts, 'parts.json': `${parts['parts.json']} ` }].map(async (files) => {
        const folder = await makeFolder({ 'spec.yaml': main, ...files });
        return (await loadSpec({ kind: 'file', path: join(folder, 'spec.yaml') })).hash;
      }),
    );
    expect(hashes[0]).not.toBe(hashes[1]);
  });

  const refusals: readonly (readonly [target: string, want: string])[] = [
    [
      'https://example.com/a.yaml#/A',
      '$ref to a URL is never fetched: https://example.com/a.yaml#/A',
    ],
    ['file:///etc/hosts', '$ref to a URL is never fetched: file:///etc/hosts'],
    ['none.yaml', '$ref leads nowhere: none.yaml: no such file'],
    ['none%2Fb.yaml', '$ref leads nowhere: none/b.yaml: no such file'],
    ['../outside.yaml', '$ref leads nowhere: ../outside.yaml is outside the folder of the spec'],
    ['..%2Foutside.yaml', '$ref leads nowhere: ../outside.yaml is outside the folder of the spec'],
    ['link.yaml', '$ref leads nowhere: link.yaml leads outside the folder of the spec'],
    ['sub', '$ref leads nowhere: sub: is a folder; name a file in it'],
    ['bad.yaml', `$ref leads nowhere: bad.yaml:1:8: is not YAML`],
    ['ok.yaml#/None', '$ref leads nowhere'],
    ['nested.yaml', '$ref leads nowhere: URLs are never fetched (https://example.com/b.yaml)'],
    ['circle.yaml', 'cannot be bundled: Self-referencing circular pointer'],
  ];
  it.each(refusals)('but refuses %s', async (target, want) => {
    const folder = await makeFolder({
      'outside.yaml': 'get: {}',
      'in/spec.yaml': `${HEAD}paths: { /a: { $ref: "${target}" } }`,
      'in/bad.yaml': 'a: "b" c',
      'in/ok.yaml': 'get: {}',
      'in/nested.yaml': '$ref: https://example.com/b.yaml',
      'in/circle.yaml': '$ref: "round.yaml"',
      'in/round.yaml': '$ref: "circle.yaml"',
    });
    await mkdir(join(folder, 'in/sub'));
    await symlink(join(folder, 'outside.yaml'), join(folder, 'in/link.yaml'));
    const path = join(folder, 'in/spec.yaml');
    const message = await messageOf(() => loadSpec({ kind: 'file', path }));
    expect(message).toContain(want);
    expect(message.split('\n')).toHaveLength(1);
  });

  it('but none for a spec that has no folder', async () => {
    const stream = Readable.from([Buffer.from(main)]);
    expect(await messageOf(() => loadSpec({ kind: 'stdin', stream }))).toBe(
      [
        'stdin#/paths/~1a: $ref to another file (paths/a.yaml)',
        'stdin#/paths/~1b/get/responses/200: $ref to another file (./parts.json#/responses/Ok)',
      ]
        .map(
          (line) =>
            `${line}: only a spec in a file may reference others; move what it names into the spec`,
        )
        .join('\n'),
    );
  });
});
