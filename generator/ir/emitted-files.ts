/** Where emitted files lie: paths in the folder of the client, without the extension of sources. */

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
} as const;

/** The folders of the files whose names depend on the API. */
export const FOLDERS = { runtime: 'runtime', resources: 'resources', types: 'types' } as const;

export const SURFACE_FILE = 'surface.txt';
