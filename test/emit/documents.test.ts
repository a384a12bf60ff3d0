import { parsers } from 'prettier/plugins/markdown';
import type { ParserOptions } from 'prettier';
import { describe, expect, test } from 'vitest';
import { documentFiles } from '../../generator/emit/documents.js';
import { loadTemplates } from '../../generator/load/package.js';
import type { Json } from '../../generator/model/json.js';
import { model } from '../../generator/model/model.js';
import { plan } from '../../generator/plan/plan.js';
import { parseCurl } from '../support/curl.js';
import { blocksOf } from '../support/examples.js';
import { manifest } from '../model/given.js';

const { documents, runtimeNames } = await loadTemplates();

interface Given {
  readonly spec: Json;
  readonly manifest?: Json;
  readonly version?: string;
  readonly command?: string;
}

function documentsOf({ spec, manifest: facts = {}, version, command }: Given) {
  const { api } = model(spec, manifest(facts), version === undefined ? {} : { version });
  const planned = plan(api, { clientName: 'Claude', runtimeNames });
  const origin = { spec: 'spec.yaml', manifest: 'betas.yaml', command: command ?? 'remake' };
  const files = documentFiles(planned, documents, origin);
  const texts = Object.fromEntries(files.map(({ path, text }) => [path, text]));
  return { readme: texts['README.md'] ?? '', reference: texts['REFERENCE.md'] ?? '' };
}

const JSON_ANSWER = { 200: { description: 'ok', content: { 'application/json': { schema: {} } } } };

function jsonBody(schema: Json): Json {
  return { required: true, content: { 'application/json': { schema } } };
}

function specOf(paths: Json, title = 'Small API'): Json {
  return {
    openapi: '3.1.0',
    info: { title, version: '2026-10-21' },
    servers: [{ url: 'https://api.example.com' }],
    paths,
  };
}

const STRING = { type: 'string' };
const IN_PATH = { name: 'note_id', in: 'path', required: true, schema: STRING };

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

const ACTIVE = { status: 'active', source: ['https://example.com/beta'] };

/** The examples of each section that has some. */
function examplesIn(reference: string) {
  const blocks = blocksOf(reference);
  return Object.fromEntries(
    [...new Set(blocks.map(({ heading }) => heading))].map((id) => {
      const own = blocks.filter(({ heading }) => heading === id);
      const find = (wanted: string) => own.find(({ language }) => language === wanted)?.text ?? '';
      return [id, { ts: find('ts'), curl: find('sh') }];
    }),
  );
}

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
  const { reference } = documentsOf({ spec: NOTES, manifest: { betas } });
  const examples = examplesIn(reference);

  test('hold what the beta opens', () => {
    expect(examples['ink-2026-01-01']?.ts).toBe(
      "const result = await client.beta.notes.create({\n  text: 'text',\n  lines: [{ type: 'inked', ink: 'ink' }],\n  betas: ['ink-2026-01-01'],\n});",
    );
    expect(examples['color-2026-01-01']?.ts).toContain("color: 'red'");
  });

  test('show first what only this beta opens', () => {
    expect(examples['color-2026-02-02']?.ts).toContain("color: 'gold'");
  });

  test('name the betas that the way there needs too', () => {
    const { ts = '', curl = '' } = examples['gloss-2026-01-01'] ?? {};
    expect(ts).toContain("lines: [{ type: 'inked', ink: 'ink', gloss: { shine: 1 } }],");
    expect(ts).toContain("betas: ['gloss-2026-01-01', 'ink-2026-01-01'],");
    expect(curl).toContain("'anthropic-beta: gloss-2026-01-01,ink-2026-01-01'");
  });

  test('call a method that needs the beta, which names it itself', () => {
    expect(examples['pages-2026-01-01']).toEqual({
      ts: "await client.beta.notes.pages.delete('page_id', {\n  note_id: 'note_id',\n  reasons: ['reason'],\n});",
      curl: `curl 'https://api.example.com/v1/notes/note_id/pages/page_id?reasons%5B%5D=reason' \\
  --request DELETE \\
  --header "authorization: Bearer $ANTHROPIC_API_KEY" \\
  --header 'anthropic-version: 2026-10-21' \\
  --header 'anthropic-beta: pages-2026-01-01'`,
    });
  });

  test('are missing where no method accepts the beta', () => {
    for (const id of ['none-2026-01-01', 'lost-2026-01-01']) {
      expect(examples).not.toHaveProperty([id]);
      const section = reference.split(`### \`${id}\``)[1]?.split('###')[0];
      expect(section).toContain('- Accepted by no method of this client.');
    }
  });

  test('send the key as the version wants it', () => {
    const older = documentsOf({ spec: NOTES, manifest: { betas }, version: '2023-06-01' });
    const { curl = '' } = examplesIn(older.reference)['ink-2026-01-01'] ?? {};
    expect(curl).toContain('--header "x-api-key: $ANTHROPIC_API_KEY"');
    expect(curl).toContain("--header 'anthropic-version: 2023-06-01'");
    expect(curl).not.toContain('authorization');
  });
});

test('every link within the reference leads to a heading', () => {
  const accepts = ['notes.create'];
  const ids = ['a.b-2026-01-01', 'c_d-2026-01-01', 'e-2026-01-01'];
  const betas = Object.fromEntries(ids.map((id) => [id, { ...ACTIVE, accepts }]));
  const { reference } = documentsOf({ spec: NOTES, manifest: { betas } });
  const targets = Array.from(reference.matchAll(/\]\(#([^)]*)\)/g), ([, target]) => target);
  const headings = Array.from(reference.matchAll(/^#+ (.*)$/gm), ([, heading = '']) =>
    heading.toLowerCase().replace(/[`.]/g, '').replaceAll(' ', '-'),
  );
  expect(targets.length).toBeGreaterThan(6);
  expect(headings).toEqual(expect.arrayContaining([...new Set(targets)]));
});

test('a client without betas says nothing of them', () => {
  const { '/v1/notes': notes } = NOTES['paths'] as Readonly<Record<string, Json>>;
  const spec = specOf({ '/v1/notes': notes ?? {} });
  const { readme, reference } = documentsOf({ spec });
  expect(reference).toContain('| `client.notes.create` | `POST /v1/notes` |\n');
  expect(reference).not.toMatch(/beta/i);
  expect(readme).not.toMatch(/beta(?!s\.yaml)/i);
});

const HOSTILE =
  '<img src=x> </code> [x](javascript:alert(1)) | `a|b` ```\n# title\n${exit} \'"\\ {{x}} <!--';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly lang?: string;
  readonly children?: readonly Node[];
}

function* nodes(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children ?? []) yield* nodes(child);
}

describe('hostile text in spec and manifest', () => {
  const key = '/v1/things/`<b>`|{a}/{thing_id}';
  const parameters = ['a', 'thing_id'].map((name) => ({ ...IN_PATH, name }));
  const spec = specOf(
    {
      [key]: {
        post: {
          parameters: [
            ...parameters,
            { name: "q'`&", in: 'query', required: true, schema: STRING },
          ],
          requestBody: jsonBody({
            type: 'object',
            required: ['text'],
            properties: {
              text: { const: HOSTILE },
              kind: { enum: ["`'|<i>", 'b'] },
              "it's": STRING,
            },
          }),
          responses: JSON_ANSWER,
        },
      },
    },
    HOSTILE,
  );
  const beta = {
    ...ACTIVE,
    summary: HOSTILE,
    replacement: HOSTILE,
    accepts: ['**'],
    unlocks: { '**': ["kind[=`'|<i>]"] },
  };
  const betas = { 'x-2026-01-01': { ...beta, status: 'superseded' } };
  const { readme, reference } = documentsOf({ spec, manifest: { betas }, command: HOSTILE });

  test.each([
    ['README.md', readme],
    ['REFERENCE.md', reference],
  ])('stays text in %s', (_, text) => {
    const all = [...nodes(parsers.markdown.parse(text, {} as ParserOptions) as Node)];
    const html = all.filter(
      ({ type, value }) => type === 'html' && !/^<\/?code>$/.test(value ?? ''),
    );
    expect(html).toEqual([]);
    const urls = all.filter(({ type }) => type === 'link').map(({ url }) => url);
    expect(urls.filter((url) => !/^(#|https:\/\/example\.com|R)/.test(url ?? ''))).toEqual([]);
    expect(all.filter(({ type }) => type === 'image')).toEqual([]);
    for (const table of all.filter(({ type }) => type === 'table')) {
      const widths = (table.children ?? []).map(({ children }) => children?.length);
      expect(new Set(widths).size).toBe(1);
    }
  });

  test.each([
    ['README.md', readme, ['Claude', 'Use', 'Betas']],
    ['REFERENCE.md', reference, ['Reference of Claude', 'Methods', 'Betas', 'x-2026-01-01']],
  ])('adds no headings to %s', (_, text, want) => {
    const all = [...nodes(parsers.markdown.parse(text, {} as ParserOptions) as Node)];
    const headings = all
      .filter(({ type }) => type === 'heading')
      .map((heading) => [...nodes(heading)].map(({ value }) => value ?? '').join(''));
    expect(headings).toEqual(want);
  });

  test('stays data in commands', () => {
    const { curl = '' } = examplesIn(reference)['x-2026-01-01'] ?? {};
    const { url, body } = parseCurl(curl, { ANTHROPIC_API_KEY: 'key' });
    expect(new URL(url).searchParams.get("q'`&")).toBe("q'`&");
    expect(JSON.parse(typeof body === 'string' ? body : '')).toEqual({
      text: HOSTILE,
      kind: "`'|<i>",
    });
  });
});
