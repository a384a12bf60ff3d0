/** Betas for tests: their tables, a client, and operations whose fields need betas. */
import {
  APIClient,
  betaSupport,
  json,
  type BetaSpec,
  type BetaTables,
  type ClientOptions,
  type Operation,
} from '../../../templates/runtime/index.js';
import { SPEC } from '../server.js';

export const TABLES: BetaTables = {
  betas: {
    'old-2024-01-01': { retired: '2025-02-03', replacedBy: 'new-2025-01-01' },
    'older-2023-01-01': { retired: 'unknown' },
    'client-2024-08-08': { retired: '2025-02-03' },
    'new-2025-01-01': {},
    'over-2024-05-05': { replacedBy: 'new-2025-01-01' },
    'stable-2024-06-06': { replacedBy: 'The tool `x`.' },
  },
  stable: ['stable-2024-06-06', 'general-2024-07-07'],
  gates: [
    {
      operations: { 'POST /m': '', 'POST /many': 'requests[].params.' },
      gates: [
        ['servers', ['servers-1', 'servers-2']],
        ['tools[type=browser]', ['tools-1']],
        ['messages[].content[type=note]', ['notes-1']],
        ['messages[role=system].config.effort', ['effort-1']],
        ['speed[=fast]', ['speed-1']],
        ['servers[].hidden', ['servers-2']],
        ['2nd2', ['second-1']],
        ['level[=3]', ['level-1']],
        ['eager[=true]', ['eager-1']],
        ['nothing[=null]', ['nothing-1']],
      ],
    },
    { operations: { 'POST /other': '' }, gates: [['x', ['other-1']]] },
  ],
};

const BETAS: BetaSpec = {
  load: () => Promise.resolve(TABLES),
  conflicts: [['red-2025-01-01', 'blue-2025-01-01']],
};

export class BetaClient extends APIClient {
  constructor(options: ClientOptions = {}) {
    super({ ...SPEC, betas: betaSupport(BETAS) }, { apiKey: 'k', ...options });
  }
}

export const CREATE: Operation = { method: 'POST', path: '/m', encode: json };
export const CREATE_MANY: Operation = { ...CREATE, path: '/many' };
