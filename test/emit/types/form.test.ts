import { beforeEach, describe, expect, it } from 'vitest';
import { printForm, restoreForms, usedForms } from '../../../generator/emit/types/form.js';
import type { JsonSchema } from '../../../generator/emit/types/lower.js';

const SCHEMA: JsonSchema = {
  type: 'object',
  properties: { p0: { anyOf: [{ $ref: '#/components/schemas/0' }, { type: 'null' }] } },
  required: [],
  additionalProperties: false,
};
const FORM = '{\n    p0?: components["schemas"]["0"] | null;\n}';

beforeEach(() => {
  restoreForms(new Map());
});

const restored = (form: string) => new Map([[JSON.stringify(SCHEMA), form]]);

describe('printForm with the type expressions of an earlier run', () => {
  it('prints an unknown schema, and stores the result for the next run', () => {
    expect(printForm(SCHEMA)).toBe(FORM);
    expect(usedForms()).toEqual(restored(FORM));
  });

  it('returns the stored type expression of an earlier run', () => {
    restoreForms(restored('components["schemas"]["0"] | string'));
    expect(printForm(SCHEMA)).toBe('components["schemas"]["0"] | string');
  });

  it('does not keep a type expression that the run has not used', () => {
    restoreForms(restored(FORM));
    expect(usedForms().size).toBe(0);
  });

  it.each([
    'string; import "x"',
    'Stolen',
    '"a"',
    'components["schemas"]["0"] | components["schemas"]["x"]',
    'strings',
    '`${string}`',
    'string /* */',
    'null = eval(null)',
  ])('ignores the stored text %j, which no run could have printed', (form) => {
    restoreForms(restored(form));
    expect(printForm(SCHEMA)).toBe(FORM);
  });
});
