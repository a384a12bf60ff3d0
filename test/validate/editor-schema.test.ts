import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { renderEditorSchema } from '../../generator/validate/editor-schema.js';

const FILE = resolve('specs/betas.schema.json');

test('the committed editor schema is up to date (vitest -u updates it)', async () => {
  const options = { ...(await resolveConfig(FILE)), filepath: FILE };
  await expect(await format(renderEditorSchema(), options)).toMatchFileSnapshot(FILE);
});
