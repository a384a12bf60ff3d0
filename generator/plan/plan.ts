/** Decides the emitted identifiers and paths that depend on the API. */
import { throwIfAny, type Diagnostic } from '../diagnostics.js';
import type { Api } from '../ir/api.js';
import { betaIdentifier } from '../ir/beta-id.js';
import type { ImportExtension } from '../ir/import-extension.js';
import { errorOf, RUNTIME_ERROR } from '../ir/protocol.js';
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
  /** The name of the emitted client class; by default the name from the API. */
  readonly clientName?: string | undefined;
  /** Names that the runtime exports. No type of a schema gets one of them. */
  readonly runtimeNames: readonly string[];
  /**
   * Returns the place of a key in the manifest, for error messages. By default, the path of the key, such as
   * `api.client`.
   */
  readonly inManifest?: (path: readonly string[]) => string;
  /** Whether to plan the type paths of the official SDK, too. By default, they are not planned. */
  readonly sdkNames?: boolean;
  /** The default is `js`. */
  readonly importExtension?: ImportExtension;
}

/**
 * Returns the plan of a client.
 *
 * @throws InputError if the name of the client or of its error class is taken, or if two fields of one params object
 * have the same name
 */
export function plan(api: Api, options: PlanOptions): Plan {
  const baseError = errorOf(api.protocol);
  const runtimeNames = options.runtimeNames.map((name) =>
    name === RUNTIME_ERROR ? baseError : name,
  );
  const clientName = options.clientName ?? api.clientName;
  refuseTakenNames(api, { clientName, baseError }, options);
  const identifiers = new Identifiers([
    ...GLOBAL_TYPES,
    ...CLIENT_EXPORTS,
    ...runtimeNames,
    clientName,
    ...TYPE_PARAMETERS,
    ...api.operations.map(({ name }) => methodConstant(name)),
  ]);
  const gated = gatedSchemas(api);
  const streams = streamFields(api);
  const parametersOf = (schema: string) => typeParameters(schema, gated, streams);
  const headerTypes = planHeaderTypes(api, identifiers);
  const tree = planResources(api, { parametersOf, headerTypes, identifiers });
  const types = planTypes(api, tree, { parametersOf, streams }, identifiers);
  const { importExtension = 'js' } = options;
  const resources = allResources(tree);
  const errorAlias = planErrorAlias(api, { clientName, runtimeNames }, identifiers);
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

interface ClassNames {
  readonly clientName: string;
  /** The base class of all errors of the client. */
  readonly baseError: string;
}

/**
 * Returns an alias of the base error class, such as `MyClientError`, if the name is free. Clients of APIs other than
 * Claude's have no alias: their manifest can name the class itself.
 */
function planErrorAlias(
  { protocol }: Api,
  { clientName, runtimeNames }: Pick<ClassNames, 'clientName'> & Pick<PlanOptions, 'runtimeNames'>,
  identifiers: Identifiers,
): ErrorAlias | undefined {
  const wanted = `${clientName}Error`;
  const hasOther = protocol.kind === 'claude' && runtimeNames.includes(RUNTIME_ERROR);
  if (!hasOther || !identifiers.isFree(wanted)) return undefined;
  return { name: identifiers.claim(wanted), of: RUNTIME_ERROR };
}

function refuseTakenNames(
  { protocol }: Api,
  { clientName, baseError }: ClassNames,
  { clientName: given, runtimeNames, inManifest = (path) => path.join('.') }: PlanOptions,
): void {
  const own = runtimeNames.filter((name) => name !== RUNTIME_ERROR);
  const taken = [...own, ...GLOBAL_TYPES, ...CLIENT_EXPORTS];
  const clientPlace = given === undefined ? inManifest(['api', 'client']) : '--client-name';
  const problems = [
    ...(taken.includes(clientName) || clientName === baseError
      ? [takenName(clientPlace, clientName)]
      : []),
    ...(protocol.kind === 'other' && taken.includes(baseError)
      ? [takenName(inManifest(['api', 'error']), baseError)]
      : []),
  ];
  throwIfAny(problems);
}

function takenName(where: string, name: string): Diagnostic {
  const message = `\`${name}\` is already used for something else in the client`;
  return { where, message, hint: 'choose another one' };
}
