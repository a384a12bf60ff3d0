import { expect, test } from 'vitest';
import { selectOperations } from '../../../generator/model/spec/selection.js';
import { Report } from '../../../generator/model/report.js';

const OPERATIONS = (
  [
    ['stable', 'messages.create'],
    ['stable', 'messages.batches.list'],
    ['stable', 'messagesOfMine.list'],
    ['stable', 'models.list'],
    ['beta', 'messages.create'],
    ['beta', 'files.list'],
  ] as const
).map(([namespace, name]) => ({ namespace, name }));

test.each([
  [
    undefined,
    'messages.create messages.batches.list messagesOfMine.list models.list messages.create files.list',
  ],
  [['messages'], 'messages.create messages.batches.list'],
  [['messages.batches', 'models.list'], 'messages.batches.list models.list'],
  [['beta.messages', 'beta.files.list'], 'messages.create files.list'],
  [['beta'], 'messages.create files.list'],
])('selectOperations with --only %j returns %s', (only, want) => {
  const report = new Report();
  const picked = selectOperations(OPERATIONS, only, report);
  report.throwErrors();
  expect(picked.map(({ name }) => name).join(' ')).toBe(want);
});
