/** The clients that are compared, each with the release of the official SDK that has the same API. */
import { join } from 'node:path';
import type { Options } from '../../generator/options/table.js';
import { missingSpec, OFFICIAL_SPEC } from '../support/official.js';

const ROOT = join(import.meta.dirname, '..', '..');

export interface Pair {
  /** The release of the SDK. */
  readonly sdk: string;
  /** The name under which `package.json` installs the release. */
  readonly alias: string;
  /** The name of the spec from which the client is generated. */
  readonly title: string;
  readonly options: Partial<Options>;
  /** Whether the spec was imported from this release. */
  readonly isImported: boolean;
  /** Whether docs/migration.md promises that the client has all names of this release. */
  readonly isMigration: boolean;
  /** Fields of results that the client has, and that the SDK has only in later releases. */
  readonly newFields: readonly string[];
  /** Modules of the SDK whose exports the client must have. */
  readonly modules: readonly string[];
  /** Why the comparison cannot run on this machine. */
  readonly missing: string | undefined;
}

/** The modules from which users of SDK 0.95 import. */
const MOVED_MODULES: readonly string[] = [
  ...['index', 'api-promise', 'error', 'pagination', 'streaming', 'uploads'],
  ...['resources', 'resources/completions', 'resources/models', 'resources/shared'],
  ...['resources/messages', 'resources/messages/batches'],
  ...['resources/beta', 'resources/beta/files', 'resources/beta/messages'],
  ...['resources/beta/messages/batches', 'resources/beta/models'],
  ...['lib/MessageStream', 'lib/BetaMessageStream', 'lib/tools/BetaRunnableTool'],
  ...['lib/tools/BetaToolRunner', 'lib/tools/ToolError'],
  ...['helpers/json-schema', 'helpers/zod'],
  ...['helpers/beta/json-schema', 'helpers/beta/memory', 'helpers/beta/zod'],
];

export const PAIRS: readonly Pair[] = [
  {
    sdk: '0.95',
    alias: 'anthropic-sdk-0.95',
    title: 'the official spec',
    isMigration: true,
    options: { spec: OFFICIAL_SPEC, apiVersion: '2023-06-01' },
    isImported: false,
    newFields: ['_workspace_id'],
    modules: MOVED_MODULES,
    missing: missingSpec,
  },
  {
    sdk: '0.137',
    alias: 'anthropic-sdk-0.137',
    title: 'the shipped spec of 2023-06-01',
    isMigration: false,
    options: { apiVersion: '2023-06-01', only: undefined },
    isImported: true,
    newFields: [],
    modules: [],
    missing: undefined,
  },
  {
    sdk: '1.14',
    alias: 'anthropic-sdk-1.14',
    title: 'the shipped spec of 2026-10-21',
    isMigration: false,
    options: { apiVersion: '2026-10-21', only: undefined },
    isImported: true,
    newFields: [],
    modules: [],
    missing: undefined,
  },
];

/** Returns the folder in which the release of the SDK is installed. */
export function folderOf({ alias }: Pair): string {
  return join(ROOT, 'node_modules', alias);
}
