import { expect, test } from 'vitest';
import { plural, singular } from '../../generator/plan/inflection.js';

test.each([
  ['messages', 'message'],
  ['batches', 'batch'],
  ['memories', 'memory'],
  ['memoryStores', 'memoryStore'],
  ['work', 'work'],
  ['diesels', 'diesel'],
  ['chessboards', 'chessboard'],
  ['access', 'access'],
  ['statuses', 'status'],
  ['orderStatuses', 'orderStatus'],
  ['aliases', 'alias'],
  ['movies', 'movie'],
  ['series', 'series'],
  ['caches', 'cache'],
  ['promptCaches', 'promptCache'],
  ['canvas', 'canvas'],
  ['analytics', 'analytics'],
  ['fileMetadata', 'fileMetadata'],
  ['addresses', 'address'],
  ['environmentIDs', 'environmentID'],
])('singular: %s -> %s', (given, want) => {
  expect(singular(given)).toBe(want);
});

test.each([
  ['MessageBatch', 'MessageBatches'],
  ['Memory', 'Memories'],
  ['Key', 'Keys'],
  ['Type', 'Types'],
  ['Shell', 'Shells'],
  ['FileMetadata', 'FileMetadata'],
  ['Box', 'Boxes'],
  ['News', 'News'],
  ['Status', 'Statuses'],
  ['Analysis', 'Analyses'],
  ['ToolInputSchema', 'ToolInputSchemas'],
  ['EnrollmentURL', 'EnrollmentURLs'],
])('plural: %s -> %s', (given, want) => {
  expect(plural(given)).toBe(want);
});
