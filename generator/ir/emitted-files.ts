/** The paths of emitted files, relative to the folder of the client. Paths of sources have no extension. */

/** Sources with fixed paths. The plan chooses the paths of resources and types. */
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
  /** Only clients of APIs other than Claude's have this file. */
  apiSettings: 'runtime/api/settings',
} as const;

/** The folders of a client. */
export const FOLDERS = {
  runtime: 'runtime',
  /** Apps import each of these files by its path, since `index` does not export them. */
  helpers: 'helpers',
  resources: 'resources',
  types: 'types',
} as const;

/** The folders whose sources, except `FILES.apiSettings`, are copied from `templates/`. */
export const COPIED_FOLDERS = [FOLDERS.runtime, FOLDERS.helpers] as const;

export const SURFACE_FILE = 'surface.txt';
