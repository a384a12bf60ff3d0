/** Decides every emitted identifier and path, and nothing else. */
import { InputError } from '../diagnostics.js';
import type { Api } from '../ir/api.js';
import { betaIdentifier } from '../ir/beta-id.js';
import type { ImportExtension } from '../ir/import-extension.js';
import { planHeaderTypes } from './header-types.js';
import { planHelperTypes } from './helpers.js';
import { CLIENT_EXPORTS, GLOBAL_TYPES, Identifiers } from './identifiers.js';
import { methodConstant } from './methods.js';
import { gatedSchemas, streamFields, typeParameters } from './parameters.js';
import { allResources, planResources } from './resources.js';
import { planSdkNames } from './sdk-names.js';
import { planTypes } from './type-names.js';
import { type ErrorAlias, type Plan, TYPE_PARAMETERS } from './types.js';

export interface PlanOptions {
  /** The name of the emitted client class. */
  readonly clientName: string;
  /** Names that the runtime exports: no type may take them. */
  readonly runtimeNames: readonly string[];
  /** Plan the type paths of the official SDK, too. */
  readonly sdkNames?: boolean;
  /** `js` by default. */
  readonly importExtension?: ImportExtension;
}

/** @throws InputError when the client's name is taken, or two fields of one params object have the same name. */
export function plan(api: Api, options: PlanOptions): Plan {
  refuseTakenName(options);
  const identifiers = new Identifiers([
    ...GLOBAL_TYPES,
    ...CLIENT_EXPORTS,
    ...options.runtimeNames,
    options.clientName,
    ...TYPE_PARAMETERS,
    ...api.operations.map(({ name }) => methodConstant(name)),
  ]);
  const gated = gatedSchemas(api);
  const streams = streamFields(api);
  const parametersOf = (schema: string) => typeParameters(schema, gated, streams);
  const headerTypes = planHeaderTypes(api, identifiers);
  const tree = planResources(api, { parametersOf, headerTypes, identifiers });
  const types = planTypes(api, tree, { parametersOf, streams }, identifiers);
  const { clientName, runtimeNames, importExtension = 'js' } = options;
  const resources = allResources(tree);
  const errorAlias = planErrorAlias(options, identifiers);
  const named = { clientName, ...(errorAlias !== undefined && { errorAlias }) };
  const helperTypes = planHelperTypes(resources, { types, runtimeNames, identifiers });
  const betaConstants = new Map(
    api.betas.map(({ id }) => [id, identifiers.claim(betaIdentifier(id))]),
  );
  const planned = {
    api,
    ...named,
    importExtension,
    ...tree,
    resources,
    headerTypes,
    types,
    helperTypes,
    betaConstants,
  };
  if (options.sdkNames !== true) return planned;
  return { ...planned, sdkNames: planSdkNames(planned, runtimeNames) };
}

/** The base class of all errors of the runtime. */
const BASE_ERROR = 'ClaudeError';

function planErrorAlias(
  { clientName, runtimeNames }: PlanOptions,
  identifiers: Identifiers,
): ErrorAlias | undefined {
  const wanted = `${clientName}Error`;
  if (!runtimeNames.includes(BASE_ERROR) || !identifiers.isFree(wanted)) return undefined;
  return { name: identifiers.claim(wanted), of: BASE_ERROR };
}

function refuseTakenName({ clientName, runtimeNames }: PlanOptions): void {
  if (![...runtimeNames, ...GLOBAL_TYPES, ...CLIENT_EXPORTS].includes(clientName)) return;
  throw new InputError([
    {
      where: '--client-name',
      message: `\`${clientName}\` is the name of something else in the client`,
      hint: 'choose another one',
    },
  ]);
}
