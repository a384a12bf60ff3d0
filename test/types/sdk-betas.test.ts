import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { shippedManifest } from '../model/given.js';

const DECLARATIONS = new URL('resources/beta/beta.d.ts', import.meta.resolve('@anthropic-ai/sdk'));

/** Returns the literals in the union of betas that the installed SDK declares. */
function sdkBetas(): readonly string[] {
  const path = fileURLToPath(DECLARATIONS);
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
  const union = source.statements
    .filter(ts.isTypeAliasDeclaration)
    .find(({ name }) => name.text === 'AnthropicBeta')?.type;
  if (!union || !ts.isUnionTypeNode(union)) return [];
  return union.types.flatMap((type) =>
    ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? [type.literal.text] : [],
  );
}

test('the shipped manifest lists every beta of the official SDK', () => {
  const known = Object.keys(shippedManifest().betas);
  const theirs = sdkBetas();
  expect(theirs.length).toBeGreaterThanOrEqual(58);
  expect(theirs.filter((id) => !known.includes(id))).toEqual([]);
});
