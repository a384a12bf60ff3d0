/**
 * Mistakes in calls of the client of a unified spec: content in a message of the wrong role, and a field of single
 * requests in a batch.
 */
import { createBatch, createStable, type Mistake } from './mistake.js';

export const UNIFIED: readonly Mistake[] = [
  {
    title: 'a document in an assistant message',
    says: ['"document"', 'AssistantContentBlockParam'],
    code: createStable(
      '',
      `[
    {
      role: 'assistant',
      content: [{ type: 'document', source: { type: 'url', url: 'https://example.com/a' } }],
    },
  ]`,
    ),
  },
  {
    title: 'citations in a user message',
    says: [`'citations' does not exist`],
    code: createStable(
      '',
      `[{ role: 'user', content: [{ type: 'text', text: 'As it says.', citations: [] }] }]`,
    ),
  },
  {
    title: 'a field that batches do not accept',
    says: ['message-threads-2026-08-12'],
    code: createBatch(`thread: { type: 'create' },`),
  },
];
