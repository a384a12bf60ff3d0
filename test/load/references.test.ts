import { describe, expect, it } from 'vitest';
import { complaintOf, HEAD } from './given.js';

describe('loadSpec with references in the spec', () => {
  it('reports every unresolved reference', async () => {
    const text = `${HEAD}paths:
  /a/{id}:
    get:
      responses:
        "200": { $ref: "#/components/responses/None" }
        "400": { $ref: "#/constructor" }
    post:
      requestBody: { content: { j: { schema: { $ref: "#/components/schemas/A~1B" } } } }
      responses: { "200": { $ref: "#/components/schemas/A~1C" } }
      parameters: [{ $ref: "#/components/parameters/~0None" }]
  /a~b:
    get: { $ref: "#/anchor" }
    put: { $ref: "#anchor" }
    post: { $ref: "#/info/title/deeper" }
    patch: { $ref: "#/components/schemas/%zz" }
    delete: { $ref: "#/components/schemas/A~0B" }
    head: { $ref: "#/x-empty/deeper" }
x-empty:
components: { schemas: { A/B: { type: string }, A~B: {} } }
`;
    const form = 'write it as `#/components/schemas/Name`';
    expect(await complaintOf(text)).toBe(
      [
        [
          '~1a~1{id}/get/responses/200',
          '#/components/responses/None',
          'add `#/components/responses` first',
        ],
        ['~1a~1{id}/get/responses/400', '#/constructor', form],
        [
          '~1a~1{id}/post/responses/200',
          '#/components/schemas/A~1C',
          'did you mean `#/components/schemas/A~1B`?',
        ],
        [
          '~1a~1{id}/post/parameters/0',
          '#/components/parameters/~0None',
          'add `#/components/parameters` first',
        ],
        ['~1a~0b/get', '#/anchor', form],
        ['~1a~0b/put', '#anchor', form],
        ['~1a~0b/post', '#/info/title/deeper', form],
        [
          '~1a~0b/patch',
          '#/components/schemas/%zz',
          'available: `#/components/schemas/A~1B`, `#/components/schemas/A~0B`',
        ],
        ['~1a~0b/head', '#/x-empty/deeper', form],
      ]
        .map(([path, target, hint]) => {
          return `spec.yaml#/paths/${path}: unresolved \`$ref\`: \`${target}\`; ${hint}`;
        })
        .join('\n'),
    );
  });

  it('reports every reference of a cycle', async () => {
    const text = `${HEAD}paths:
  /a: { $ref: "#/paths/~1b" }
  /b: { $ref: "#/paths/~1a" }
`;
    expect(await complaintOf(text)).toBe(
      [
        'spec.yaml#/paths/~1a: circular `$ref`: `#/paths/~1b` leads only to other `$ref`s',
        'spec.yaml#/paths/~1b: circular `$ref`: `#/paths/~1a` leads only to other `$ref`s',
      ]
        .map((line) => `${line}; replace one of the references with a definition`)
        .join('\n'),
    );
  });

  it('checks properties called `example` or `default`, although these keywords of a schema hold plain data', async () => {
    const text = `${HEAD}paths:
  /a:
    get:
      parameters: [{ name: a, in: query, examples: { a: { $ref: "#/none/1" } } }]
      responses: { "200": { headers: { x-id: { $ref: "#/none/2" } } } }
components:
  schemas:
    A: { properties: { default: { $ref: "#/none/3" }, example: { $ref: "#/none/4" } } }
`;
    const complaint = await complaintOf(text);
    expect(complaint.match(/#\/none\/\d/g)).toEqual([1, 2, 3, 4].map((n) => `#/none/${n}`));
  });

  it('accepts recursive schemas, and `$ref` as a property name or in plain data', async () => {
    const text = `${HEAD}paths:
  /a: { get: { responses: { "200": { content: { j: { example: { $ref: "#/none" } } } } } } }
  /empty:
  /whole: { get: { x-whole: 1, parameters: [{ $ref: "#" }, { $ref: "#/info/title" }] } }
x-data: { $ref: "#/none" }
components:
  schemas:
    Node:
      type: object
      x-data: { $ref: "#/none" }
      examples: [{ $ref: "#/none" }]
      default: { $ref: "#/none" }
      properties:
        child: { $ref: "#/components/schemas/Node" }
        $ref: { type: string }
        default: { $ref: "#/components/schemas/Node" }
        properties: { type: object, default: { $ref: "#/none" } }
`;
    expect(await complaintOf(text)).toBe('nothing was thrown');
  });
});
