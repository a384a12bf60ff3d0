/**
 * What the official SDK changed from one release to another, as `diff` prints it.
 *
 * Changes that the changelog of the SDK does not name, and its sources have:
 * - `output_format` in a batch loses its deprecation: requests had a type of their own, in which it was marked, and are
 *   `MessageCreateParamsNonStreaming` now, in which it is not.
 * - Three signatures shift their arguments: `workspaces.retrieve`, `workspaces.archive` and
 *   `complianceSettings.retrieve` took options first.
 * - Two models end, not three: the list of ends has `claude-mythos-preview` in 1.11.0 already, which did not warn of it.
 * - Error codes come without their HTTP status, which only classes of the SDK know: no type has it.
 */
import { expect, test } from 'vitest';
import { compareFacts } from '../../generator/compare/compare.js';
import { reportLines } from '../../generator/compare/report/text.js';
import { readSide } from '../../generator/commands/sides.js';
import { DEFAULT_OPTIONS } from '../../generator/options/table.js';

test('diff reports the changes from 1.11.0 to 1.14.0 of the SDK, word for word', async () => {
  const [before, after] = [
    await readSide('node_modules/@anthropic-ai/sdk', DEFAULT_OPTIONS, '.'),
    await readSide('node_modules/anthropic-sdk-1.14', DEFAULT_OPTIONS, '.'),
  ];
  const comparison = compareFacts(before, after);
  const text = `${reportLines(comparison).join('\n')}\n`;
  await expect(text).toMatchFileSnapshot('sdk-1.11-to-1.14.txt');
  const ofKind = (kind: string) => comparison.changes.filter((change) => change.kind === kind);
  expect(ofKind('beta-added')).toHaveLength(2);
  expect(ofKind('method-added')).toHaveLength(15);
  expect(ofKind('betas-taken').flatMap(({ methods }) => methods)).toHaveLength(6);
  const codes = comparison.changes.find(({ text: line }) => line.startsWith('type `ErrorDetails`'));
  expect(codes?.text.split(',')).toHaveLength(34);
}, 60_000);
