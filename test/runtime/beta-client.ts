/** The betas of the tests: what the tables say of them, a client that knows them, and an operation with gates. */
import {
  APIClient,
  betaSupport,
  json,
  type BetaTables,
  type ClientOptions,
  type Operation,
} from '../../templates/runtime/index.js';
import { SPEC } from './server.js';

const TABLES: BetaTables = {
  betas: {
    'old-2024-01-01': { status: 'retired', until: '2025-02-03', replacedBy: 'new-2025-01-01' },
    'older-2023-01-01': { status: 'retired', until: 'unknown' },
    'new-2025-01-01': { status: 'active' },
  },
  conflicts: [['red-2025-01-01', 'blue-2025-01-01']],
};

export class BetaClient extends APIClient {
  constructor(options: ClientOptions = {}) {
    super({ ...SPEC, betas: betaSupport(TABLES) }, { apiKey: 'k', ...options });
  }
}

export const CREATE: Operation = {
  method: 'POST',
  path: '/m',
  encode: json,
  gates: [
    ['servers', ['servers-1', 'servers-2']],
    ['tools[type=browser]', ['tools-1']],
    ['messages[].content[type=note]', ['notes-1']],
    ['messages[role=system].config.effort', ['effort-1']],
    ['speed[=fast]', ['speed-1']],
    ['requests[].params.speed[=fast]', ['speed-1']],
  ],
};
