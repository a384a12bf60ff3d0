import { expect, test } from 'vitest';
import { Imports } from '../../generator/emit/imports.js';
import { SourceWriter } from '../../generator/emit/source.js';

test('a file with nothing in it is still a module', () => {
  const { text } = new SourceWriter('// Made.').write({
    file: 'betas',
    imports: new Imports('betas'),
    statements: [],
  });
  expect(text).toBe('// Made.\n\nexport {};\n');
});
