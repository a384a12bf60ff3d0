/** Text of hostile specs and manifests does not become HTML or code in the pages. */
import { expect, test } from 'vitest';
import { ACTIVE, jsonBody, specOf, STRING } from '../emit/given.js';
import { siteOf, smallPlan } from '../emit/site/given.js';
import { describeOn } from '../platforms/executables.js';
import { useSite } from './open.js';

const RUN = 'globalThis.ran=1;alert(1)';
const TEXT = [
  `<img src=x onerror="${RUN}">`,
  `<script>${RUN}</script>`,
  `</code></pre></title></svg></style><svg onload=${RUN}>`,
  `" onmouseover="${RUN}" x="`,
  `' autofocus onfocus='${RUN}`,
  `[x](javascript:${RUN}) \`<b>\` {{constructor}} \${${RUN}} <!-- --> &lt;b&gt;`,
  '\u202e\u2028\u0000',
].join('\n\n');
const NAME = `a"><script>${RUN}</script>\`'{{x}}`;
const documented = { description: TEXT, deprecated: true };
const SPEC = {
  ...specOf(
    {
      [`/v1/things/{thing_id}/${NAME.replaceAll('{', '').replaceAll('}', '')}`]: {
        post: {
          operationId: 'things.create',
          summary: TEXT,
          ...documented,
          parameters: [
            { name: 'thing_id', in: 'path', required: true, schema: STRING, ...documented },
            { name: NAME, in: 'query', required: true, schema: { enum: [TEXT, NAME] } },
          ],
          requestBody: jsonBody({
            type: 'object',
            required: ['text'],
            properties: { text: { const: TEXT }, [NAME]: STRING, kind: { enum: [NAME, 'b'] } },
          }),
          responses: {
            200: {
              description: TEXT,
              content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } },
            },
          },
        },
      },
    },
    TEXT,
  ),
  components: {
    schemas: {
      Thing: {
        type: 'object',
        ...documented,
        properties: {
          [NAME]: { ...STRING, ...documented },
          constructor: STRING,
          __proto__: STRING,
        },
      },
    },
  },
};
const beta = {
  ...ACTIVE,
  source: ['https://example.com/?a=1&b=2'],
  since: '2026-01-01',
  summary: TEXT,
  accepts: ['**'],
  unlocks: { '**': ['kind[=b]'] },
};
const BETAS = {
  'x-2026-01-01': { ...beta, status: 'superseded', replacement: TEXT },
  'y-2026-01-01': beta,
};

test('text of a spec adds no tags, attributes or links to a page', () => {
  const site = siteOf([smallPlan(SPEC, { betas: BETAS })]);
  const hostile = [...site].filter(([, text]) => text.includes('globalThis.ran'));
  expect(hostile.length).toBeGreaterThan(5);
  for (const [path, text] of site) {
    if (!path.endsWith('.html')) continue;
    expect(text, path).not.toMatch(/<(?:img|b|iframe|object|embed|style|form|base)\b/i);
    expect(text.match(/<script/g), path).toHaveLength(3);
    expect(text, path).not.toMatch(/<[^>]* on\w+=/i);
    expect(text, path).not.toMatch(/href="(?!https?:|[\w./#-]*")/);
    expect(text, path).not.toMatch(/[\u202e\u2028\0]/);
  }
});

describeOn('Chromium', (executable) => {
  const site = () => siteOf([smallPlan(SPEC, { betas: BETAS })]);
  const { open } = useSite(executable, site);
  const paths = [...site().keys()].filter((path) => path.endsWith('.html'));

  test.each(paths)('no text runs as code in %s', async (path) => {
    const { page, complaints, foreign } = await open(path);
    await page.getByRole('combobox').fill('a');
    await page.getByRole('option').first().waitFor();
    await page.evaluate(`for (const element of document.querySelectorAll('*'))
      for (const name of ['mouseover', 'focus', 'load', 'error']) element.dispatchEvent(new Event(name))`);
    expect(await page.evaluate('globalThis.ran')).toBeUndefined();
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
    const schemes = await page
      .locator('a')
      .evaluateAll((links) =>
        links.map((link) => new URL(link.getAttribute('href') ?? '', document.baseURI).protocol),
      );
    expect(['file:', 'https:']).toEqual(expect.arrayContaining(schemes));
  });

  test('the Content-Security-Policy of a page refuses inline code', async () => {
    const { page, complaints } = await open('index.html');
    await page.evaluate(
      `document.body.insertAdjacentHTML('beforeend', '<p onclick="${RUN}">x</p>')`,
    );
    await page.getByText('x', { exact: true }).click();
    await page.evaluate(`{
      const script = document.createElement('script');
      script.textContent = '${RUN}';
      document.body.append(script);
    }`);
    expect(await page.evaluate('globalThis.ran')).toBeUndefined();
    expect(complaints.filter((text) => text.includes('Content Security Policy'))).toHaveLength(2);
  });
});
