/** The paths of emitted files, relative to the folder of the client and without the extension of sources. */

/** The files that a client may have at fixed paths. The plan decides the paths of resources and types. */
export const FILES = {
  index: 'index',
  client: 'client',
  betas: 'betas',
  betaTables: 'beta-tables',
  models: 'models',
  helpers: 'helpers',
  sdkNames: 'sdk-names',
  runtime: 'runtime/index',
  messages: 'runtime/messages/index',
  forms: 'runtime/forms/forms',
  styles: 'runtime/styles/styles',
  /** Only in clients of other APIs than Claude's. */
  apiSettings: 'runtime/api/settings',
} as const;

/** The folders of a client. */
export const FOLDERS = {
  runtime: 'runtime',
  /** Apps import each of these files by its path: the index does not export them. */
  helpers: 'helpers',
  resources: 'resources',
  types: 'types',
} as const;

/** The folders whose sources are copied as they are. */
export const COPIED_FOLDERS = [FOLDERS.runtime, FOLDERS.helpers] as const;

export const SURFACE_FILE = 'surface.txt';
