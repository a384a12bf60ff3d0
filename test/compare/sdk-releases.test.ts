/**
 * The changes from one release of the official SDK to a later one, as `diff` prints them.
 *
 * Differences between this report and the changelog of the SDK:
 * - `output_format` in a batch is no longer deprecated. In 1.11.0 the requests of a batch had a separate type, which
 *   marked the field. In 1.14.0 their type is `MessageCreateParamsNonStreaming`, which does not mark it.
 * - Three signatures shift their arguments: `workspaces.retrieve`, `workspaces.archive` and
 *   `complianceSettings.retrieve` took the options as first argument in 1.11.0.
 * - Two models get a retirement date, not three: 1.11.0 already lists the date of `claude-mythos-preview`, but does not
 *   warn about it.
 * - The report lists error codes without their HTTP status, since no type of the SDK contains the status.
 */
import { expect, test } from 'vitest';
import { compareFacts } from '../../generator/compare/compare.js';
import { reportLines } from '../../generator/compare/report/text.js';
import { readSide } from '../../generator/commands/sides.js';
import { DEFAULT_OPTIONS } from '../../generator/options/table.js';

test('diff prints the recorded report for the SDK releases 1.11.0 and 1.14.0', async () => {
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
