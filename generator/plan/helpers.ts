/**
 * Names the helper types of this client: runtime types such as `MessageStream`, with the message types of this client.
 */
import { partsOf } from '../ir/results.js';
import type { Identifiers } from './identifiers.js';
import type { HelperTypesPlan, MethodPlan, ResourcePlan, TypePlan } from './types.js';

interface HelperContext {
  readonly types: ReadonlyMap<string, TypePlan>;
  readonly runtimeNames: readonly string[];
  readonly identifiers: Identifiers;
}

/**
 * Returns an entry for each method with the helper `stream`, unless the message schema has no name, or another type has
 * one of the names of the helper types.
 */
export function planHelperTypes(
  resources: readonly ResourcePlan[],
  context: HelperContext,
): readonly HelperTypesPlan[] {
  return resources.flatMap((resource) =>
    resource.methods.flatMap((method) => nameTypes(method, resource, context)),
  );
}

function nameTypes(
  method: MethodPlan,
  { accessor, namespace, file }: ResourcePlan,
  { types, runtimeNames, identifiers }: HelperContext,
): HelperTypesPlan[] {
  const { helpers } = method.operation;
  const { choice } = partsOf(method.operation.result);
  if (!helpers.includes('stream') || !choice) return [];
  const type = choice.schema.kind === 'ref' ? types.get(choice.schema.name) : undefined;
  if (!type) return [];
  // If both namespaces share the message type, the beta helpers are named after its beta alias. Otherwise they would
  // have the names of the stable helpers.
  const beta = `Beta${type.name}`;
  const isPair = type.aliases.some(({ name }) => name === beta);
  const message = namespace === 'beta' && isPair ? beta : type.name;
  const names = {
    stream: `${message}Stream`,
    events: `${message}StreamEvents`,
    parsed: `Parsed${message}`,
    block: `Parsed${message.replace(/Message$/, '')}ContentBlock`,
  };
  const ofRunner = { name: 'BetaToolRunner', params: 'BetaToolRunnerParams' };
  const base = method.params?.variants?.base;
  const hasRunner = helpers.includes('toolRunner') && base !== undefined;
  const wanted = [...Object.values(names), ...(hasRunner ? Object.values(ofRunner) : [])];
  // A runtime name may be used: the emitted type replaces the runtime's generic type of that name.
  if (!wanted.every((name) => identifiers.isFree(name) || runtimeNames.includes(name))) return [];
  for (const name of wanted) identifiers.claim(name);
  return [
    {
      accessor,
      result: choice,
      ...names,
      ...(base !== undefined && { params: { name: base, file } }),
      ...(hasRunner && { runner: { ...ofRunner, method } }),
    },
  ];
}
