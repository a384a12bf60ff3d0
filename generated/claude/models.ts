// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

import type { ModelTable } from './runtime/index.js';

/** Models that stop, or have stopped, to answer. */
export const models: ModelTable['models'] = {
  'claude-sonnet-4-5': { retires: '2026-11-30' },
  'claude-sonnet-4-5-20250929': { retires: '2026-11-30' },
  'claude-opus-4-0': { retires: '2026-06-15' },
  'claude-opus-4-20250514': { retires: '2026-06-15' },
  'claude-sonnet-4-0': { retires: '2026-06-15' },
  'claude-sonnet-4-20250514': { retires: '2026-06-15' },
  'claude-3-7-sonnet-latest': { retires: '2026-02-19' },
  'claude-3-7-sonnet-20250219': { retires: '2026-02-19' },
  'claude-3-5-haiku-latest': { retires: '2026-02-19' },
  'claude-3-5-haiku-20241022': { retires: '2026-02-19' },
  'claude-3-opus-20240229': { retires: '2026-01-05' },
  'claude-3-sonnet-20240229': { retires: '2025-07-21' },
  'claude-2.1': { retires: '2025-07-21' },
  'claude-2.0': { retires: '2025-07-21' },
  'claude-1.3': { retires: '2024-11-06' },
  'claude-1.3-100k': { retires: '2024-11-06' },
  'claude-instant-1.2': { retires: '2024-11-06' },
  'claude-instant-1.1': { retires: '2024-11-06' },
  'claude-instant-1.1-100k': { retires: '2024-11-06' },
};
