import { describe, expect, it } from 'vitest';
import { complaintOf, HEAD } from './given.js';

describe('loadSpec checks references', () => {
  it('names every one that leads nowhere', async () => {
    const text = `${HEAD}paths:
  /a/{id}:
    get:
      responses:
        "200": { $ref: "#/components/responses/None" }
        "400": { $ref: "#/constructor" }
    post:
      requestBody: { content: { j: { schema: { $ref: "#/components/schemas/A~1B" } } } }
      responses: { "200": { $ref: "#/components/schemas/A~1C" } }
components: { schemas: { A/B: { type: string } } }
`;
    expect(await complaintOf(text)).toBe(
      [
        'spec.yaml#/paths/~1a~1{id}/get/responses/200: $ref to nowhere: #/components/responses/None',
        'spec.yaml#/paths/~1a~1{id}/get/responses/400: $ref to nowhere: #/constructor',
        'spec.yaml#/paths/~1a~1{id}/post/responses/200: $ref to nowhere: #/components/schemas/A~1C',
      ]
        .map((line) => `${line}; define it, or correct the reference`)
        .join('\n'),
    );
  });

  it('names every one of a circle of paths', async () => {
    const text = `${HEAD}paths:
  /a: { $ref: "#/paths/~1b" }
  /b: { $ref: "#/paths/~1a" }
`;
    expect(await complaintOf(text)).toBe(
      [
        'spec.yaml#/paths/~1a: circular $ref: #/paths/~1b leads back to itself',
        'spec.yaml#/paths/~1b: circular $ref: #/paths/~1a leads back to itself',
      ]
        .map((line) => `${line}; let one of the circle hold the value`)
        .join('\n'),
    );
  });

  it('takes recursive schemas, and `$ref` where it is a name or plain data', async () => {
    const text = `${HEAD}paths:
  /a: { get: { responses: { "200": { content: { j: { example: { $ref: "#/none" } } } } } } }
components:
  schemas:
    Node:
      type: object
      default: { $ref: "#/none" }
      properties:
        child: { $ref: "#/components/schemas/Node" }
        $ref: { type: string }
        default: { $ref: "#/components/schemas/Node" }
        properties: { type: object }
`;
    expect(await complaintOf(text)).toBe('nothing was thrown');
  });
});
