import { describe, expect, test } from 'vitest';
import type { Json } from '../../../generator/model/spec/json.js';
import {
  ACTIVE,
  documentsOf,
  examplesOf,
  IN_PATH,
  JSON_ANSWER,
  jsonBody,
  specOf,
  STRING,
} from '../given.js';

const NOTES = specOf({
  '/v1/notes': {
    post: {
      requestBody: jsonBody({
        type: 'object',
        required: ['text'],
        properties: {
          text: STRING,
          color: { enum: ['black', 'red', 'gold'] },
          lines: {
            type: 'array',
            items: {
              oneOf: [
                { type: 'object', required: ['type'], properties: { type: { const: 'plain' } } },
                {
                  type: 'object',
                  required: ['type', 'ink'],
                  properties: {
                    type: { const: 'inked' },
                    ink: STRING,
                    gloss: { type: 'object', properties: { shine: { type: 'number' } } },
                  },
                },
              ],
            },
          },
        },
      }),
      responses: JSON_ANSWER,
    },
  },
  '/v1/notes/{note_id}/pages/{page_id}': {
    delete: {
      parameters: [
        IN_PATH,
        { ...IN_PATH, name: 'page_id' },
        { name: 'reasons', in: 'query', required: true, schema: { type: 'array', items: STRING } },
      ],
      responses: { 204: { description: 'gone' } },
    },
  },
});

describe('examples of betas', () => {
  const betas = {
    'ink-2026-01-01': { ...ACTIVE, unlocks: { 'notes.create': ['lines[type=inked]'] } },
    'gloss-2026-01-01': {
      ...ACTIVE,
      unlocks: { 'notes.create': ['lines[type=inked].gloss.shine'] },
    },
    'color-2026-01-01': {
      ...ACTIVE,
      status: 'superseded',
      supersededBy: 'color-2026-02-02',
      unlocks: { 'notes.create': ['color[=red]'] },
    },
    'color-2026-02-02': { ...ACTIVE, unlocks: { 'notes.create': ['color[=red]', 'color[=gold]'] } },
    'pages-2026-01-01': { ...ACTIVE, requires: ['notes.pages.**'] },
    'none-2026-01-01': { ...ACTIVE, status: 'retired', until: 'unknown' },
    'lost-2026-01-01': { ...ACTIVE, accepts: ['other.create'] },
  };
  const examples = examplesOf({ spec: NOTES, manifest: { betas } });

  test('use fields that the beta opens', () => {
    expect(examples['ink-2026-01-01']?.['TypeScript']).toBe(
      "const result = await client.beta.notes.create({\n  text: 'Hello, Claude',\n  lines: [{ type: 'inked', ink: 'ink' }],\n  betas: ['ink-2026-01-01'],\n});",
    );
    expect(examples['color-2026-01-01']?.['TypeScript']).toContain("color: 'red'");
  });

  test('prefer fields that no other beta opens', () => {
    expect(examples['color-2026-02-02']?.['TypeScript']).toContain("color: 'gold'");
  });

  test('list all betas that the example needs', () => {
    const { TypeScript: ts = '', curl = '' } = examples['gloss-2026-01-01'] ?? {};
    expect(ts).toContain("lines: [{ type: 'inked', ink: 'ink', gloss: { shine: 1 } }],");
    expect(ts).toContain("betas: ['gloss-2026-01-01', 'ink-2026-01-01'],");
    expect(curl).toContain("'anthropic-beta: gloss-2026-01-01,ink-2026-01-01'");
  });

  test('do not list betas that the method sends itself', () => {
    expect(examples['pages-2026-01-01']).toEqual({
      TypeScript:
        "await client.beta.notes.pages.delete('page_123', {\n  note_id: 'note_123',\n  reasons: ['reason'],\n});",
      curl: `curl 'https://api.example.com/v1/notes/note_123/pages/page_123?reasons=reason' \\
  --request DELETE \\
  --header "authorization: Bearer $ANTHROPIC_API_KEY" \\
  --header 'anthropic-version: 2026-10-21' \\
  --header 'anthropic-beta: pages-2026-01-01'`,
    });
  });

  test('are missing if no method accepts the beta', () => {
    for (const id of ['none-2026-01-01', 'lost-2026-01-01']) {
      expect(examples).not.toHaveProperty([id]);
    }
  });

  test('send the key in the header that the API version requires', () => {
    const older = examplesOf({ spec: NOTES, manifest: { betas }, version: '2023-06-01' });
    const { curl = '' } = older['ink-2026-01-01'] ?? {};
    expect(curl).toContain('--header "x-api-key: $ANTHROPIC_API_KEY"');
    expect(curl).toContain("--header 'anthropic-version: 2023-06-01'");
    expect(curl).not.toContain('authorization');
  });
});

test('the README says how to run the client of each target', () => {
  const { readme } = documentsOf({ spec: NOTES });
  expect(readme).toContain('Compile or bundle it');
  const { readme: other } = documentsOf({ spec: NOTES, target: 'js' });
  expect(other).toContain('needs no build');
  expect(other).not.toContain('sloppy');
});

test('the README of a JavaScript client names helpers/ only if the client has this folder', () => {
  const given = { spec: NOTES, target: 'js' } as const;
  expect(documentsOf(given).readme).toContain('Import only from `index.js`.');
  const { readme } = documentsOf({ ...given, helperFiles: true });
  expect(readme).toContain('Import only from `index.js` and `helpers/`.');
});

describe('the reference', () => {
  const betas = {
    'ink-2026-01-01': {
      ...ACTIVE,
      since: '2026-01-01',
      summary: 'Ink.',
      source: ['https://example.com/ink', 'https://example.com/more'],
      accepts: ['notes.create'],
    },
    'pages-2026-01-01': {
      ...ACTIVE,
      ...{ status: 'superseded', supersededBy: 'ink-2026-01-01' },
      source: ['https://example.com/a)b'],
      requires: ['notes.pages.**'],
    },
  };
  const given = { spec: NOTES, manifest: { betas } };
  const { reference } = documentsOf(given);

  test('lists the request of each method under a link to the source of the resource', () => {
    expect(reference).toContain(
      '### [`client.beta.notes`](resources/beta/notes.ts)\n\n| method | request |\n| --- | --- |\n| `client.beta.notes.create` | `POST /v1/notes` |\n',
    );
    const { reference: compiled } = documentsOf({ ...given, target: 'js' });
    expect(compiled).toContain('(resources/beta/notes.d.ts)');
    expect(compiled).toContain('[`betas.d.ts`](betas.d.ts)');
  });

  test('shows the status of each beta, and the methods that accept or send it', () => {
    expect(reference).toContain(
      '| [`ink-2026-01-01`](https://example.com/ink) | active | 2026-01-01 | Ink. | `beta.notes.create` |\n',
    );
    expect(reference).toContain(
      '| `pages-2026-01-01` | superseded | unknown | Superseded: use `ink-2026-01-01`. | each call of `beta.notes.pages.delete` |\n',
    );
  });

  test('contains no examples, but links to the section of the README about the HTML pages', () => {
    expect(reference).not.toContain('```');
    expect(reference).toContain('README.md#html-reference');
    expect(documentsOf({ ...given, command: 'make it' }).readme).toContain(
      '## HTML reference\n\nTo read about methods, types, betas and examples in a browser',
    );
  });
});

test('a client without betas does not mention them', () => {
  const { '/v1/notes': notes } = NOTES['paths'] as Readonly<Record<string, Json>>;
  const spec = specOf({ '/v1/notes': notes ?? {} });
  const { readme, reference } = documentsOf({ spec });
  expect(reference).toContain('| `client.notes.create` | `POST /v1/notes` |\n');
  expect(reference).not.toMatch(/beta/i);
  expect(readme).not.toMatch(/beta(?!s\.yaml)/i);
});

test('`reference: false` leaves out the reference and its link', () => {
  const { readme } = documentsOf({ spec: NOTES });
  expect(readme).toContain('[REFERENCE.md](REFERENCE.md)');
  const { readme: short, reference } = documentsOf({ spec: NOTES, reference: false });
  expect(short).not.toContain('REFERENCE');
  expect(reference).toBe('');
});
