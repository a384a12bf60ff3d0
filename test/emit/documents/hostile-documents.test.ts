import { parsers } from 'prettier/plugins/markdown';
import type { ParserOptions } from 'prettier';
import { describe, expect, test } from 'vitest';
import { parseCurl } from '../../support/curl.js';
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

describe('hostile text in a spec and a manifest', () => {
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
  const given = { spec, manifest: { betas }, command: HOSTILE };
  const { readme, reference } = documentsOf(given);

  test.each([
    ['README.md', readme],
    ['REFERENCE.md', reference],
  ])('adds no HTML, link, image or table cell to %s', (_, text) => {
    const all = [...nodes(parsers.markdown.parse(text, {} as ParserOptions) as Node)];
    const html = all.filter(
      ({ type, value }) => type === 'html' && !/^<\/?code>$/.test(value ?? ''),
    );
    expect(html).toEqual([]);
    const urls = all.filter(({ type }) => type === 'link').map(({ url }) => url);
    expect(
      urls.filter(
        (url) =>
          !/^(https:\/\/example\.com|R|surface\.txt$|betas\.ts$|resources\/[a-z/]+\.ts$)/.test(
            url ?? '',
          ),
      ),
    ).toEqual([]);
    expect(all.filter(({ type }) => type === 'image')).toEqual([]);
    for (const table of all.filter(({ type }) => type === 'table')) {
      const widths = (table.children ?? []).map(({ children }) => children?.length);
      expect(new Set(widths).size).toBe(1);
    }
  });

  test.each([
    ['README.md', readme, ['Claude', 'Use', 'Betas', 'HTML reference']],
    [
      'REFERENCE.md',
      reference,
      ['Reference of Claude', 'Methods', 'client.things.b', 'client.beta.things.b', 'Betas'],
    ],
  ])('adds no headings to %s', (_, text, want) => {
    const all = [...nodes(parsers.markdown.parse(text, {} as ParserOptions) as Node)];
    const headings = all
      .filter(({ type }) => type === 'heading')
      .map((heading) => [...nodes(heading)].map(({ value }) => value ?? '').join(''));
    expect(headings).toEqual(want);
  });

  test('does not change the request of a curl command', () => {
    const { curl = '' } = examplesOf(given)['x-2026-01-01'] ?? {};
    const { url, body } = parseCurl(curl, { ANTHROPIC_API_KEY: 'key' });
    expect(new URL(url).searchParams.get("q'`&")).toBe("q'`&");
    expect(JSON.parse(typeof body === 'string' ? body : '')).toEqual({
      text: HOSTILE,
      kind: "`'|<i>",
    });
  });
});
