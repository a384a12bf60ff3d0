/** Lists the exports of a planned client, except the runtime and the types of schemas, as facts of its surface. */
import type { Operation, Result } from '../../ir/api.js';
import { partsOf } from '../../ir/results.js';
import type { ExportFact, Fact } from '../../ir/surface/facts.js';
import type { ParamsPlan, Plan, ResourcePlan } from '../../plan/types.js';
import { shownBetas } from './beta-docs.js';

export function exportsOf(plan: Plan): readonly Fact[] {
  const { api, beta, clientName, errorAlias, betaConstants, headerTypes, helperTypes } = plan;
  return [
    exported(clientName, 'client'),
    ...(errorAlias ? [exported(errorAlias.name, 'error', errorAlias.of)] : []),
    ...(beta ? shownBetas(api) : []).map(({ id }) =>
      exported(betaConstants.get(id) ?? '', 'beta', id),
    ),
    ...plan.resources.flatMap((resource) => resourceExports(resource, plan)),
    ...headerTypes.map(({ name, header }) => exported(name, 'header', header)),
    ...sdkNames(plan),
    ...helperTypes.flatMap(({ accessor, stream, events, parsed, block, runner }) =>
      [stream, events, parsed, block, ...(runner ? [runner.name, runner.params] : [])].map((name) =>
        exported(name, 'helper', withoutClient(accessor)),
      ),
    ),
  ];
}

function sdkNames(plan: Plan): readonly Fact[] {
  const namespaces = [...(plan.sdkNames?.values() ?? [])].flat();
  return namespaces.flatMap(({ name: owner, entries }) =>
    entries.map(({ name, type }) => exported(`${owner}.${name}`, 'sdk-name', type)),
  );
}

function exported(name: string, what: ExportFact['what'], of?: string): Fact {
  return { kind: 'export', name, what, ...(of !== undefined && { of }) };
}

/** Returns `beta.messages` for `client.beta.messages`. */
export function withoutClient(accessor: string): string {
  return accessor.replace(/^client\./, '');
}

function resourceExports({ className, accessor, methods }: ResourcePlan, plan: Plan): Fact[] {
  return [
    exported(className, 'resource', withoutClient(accessor)),
    ...methods.flatMap(({ operation, params, betaUnion, pageAliases }) => [
      ...paramsNames(params).map((name) => exported(name, 'params', methodName(operation))),
      ...(betaUnion === undefined ? [] : [exported(betaUnion, 'betas', methodName(operation))]),
      ...pageAliases.map((name) => exported(name, 'page', itemName(operation.result, plan))),
    ]),
  ];
}

/** Returns the names of params types, except body types that serve as params types: these are listed with the types. */
function paramsNames(params: ParamsPlan | undefined): readonly string[] {
  if (!params) return [];
  const { base, streaming, nonStreaming, helper } = params.variants ?? {};
  const names = [params.isBody ? undefined : params.name, base, streaming, nonStreaming, helper];
  return names.filter((name) => name !== undefined);
}

function itemName(result: Result, { types }: Plan): string | undefined {
  const { page } = partsOf(result);
  return page?.item.kind === 'ref' ? types.get(page.item.name)?.name : undefined;
}

/** Returns the name of a method as callers write it, without `client.`. */
export function methodName({ name, namespace }: Operation): string {
  return namespace === 'beta' ? `beta.${name}` : name;
}
