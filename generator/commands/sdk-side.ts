/** Reads an SDK as a side of a comparison, with the betas and the model retirements that the SDK states. */
import type { Fact } from '../ir/surface/facts.js';
import { loadManifest } from '../load/manifest.js';
import { SHIPPED_MANIFEST } from '../load/package.js';
import type { SdkFacts } from '../load/sdk/import.js';
import { loadSdkWithFacts, type LoadedSpec } from '../load/spec.js';
import { unlistedBeta } from '../model/betas/sent-betas.js';
import type { Manifest } from '../validate/manifest.js';
import { validated } from './manifest.js';

/** The spec and the manifest that a surface is made from. */
export interface SurfaceInputs {
  readonly spec: LoadedSpec;
  readonly manifest: Manifest;
  /** Whether the manifest is the shipped one because the user named none. */
  readonly isDefaultManifest?: boolean;
}

export async function readSdkSide(
  folder: string,
  surfaceOf: (inputs: SurfaceInputs) => Promise<readonly Fact[]>,
): Promise<readonly Fact[]> {
  const { spec, facts: sdk } = await loadSdkWithFacts(folder);
  const shipped = await validated(await loadManifest(SHIPPED_MANIFEST));
  const facts = await surfaceOf({ spec, manifest: manifestOf(sdk, shipped) });
  return withoutUnknownParams(facts, spec.document.paths);
}

/**
 * Returns the shipped manifest with exactly the betas that the SDK lists or sends, and the models whose retirement the
 * SDK states. Betas that the shipped manifest does not list get an entry with status `unknown`.
 */
function manifestOf(sdk: SdkFacts, shipped: Manifest): Manifest {
  const operations = Object.values(sdk.operations);
  const ids = new Set([
    ...sdk.betas,
    ...operations.flatMap(({ baked, required }) => [...baked, ...required]),
  ]);
  const betas = [...ids].sort().map((id) => {
    const { conflicts, ...entry } = shipped.betas[id] ?? unlistedBeta([]);
    return [id, { ...entry, conflicts: conflicts.filter((other) => ids.has(other)) }] as const;
  });
  const models = Object.entries(sdk.modelEnds).map(([id, retires]) => [
    id,
    { ...shipped.models[id], retires },
  ]);
  return {
    ...shipped,
    betas: Object.fromEntries(betas),
    models: Object.fromEntries(models) as Manifest['models'],
  };
}

/**
 * Removes the facts about `betas` of each method for which the SDK does not declare the header `anthropic-beta`, and
 * its argument `params` if `betas` was the only field. In a generated client, every beta method takes `betas`.
 */
function withoutUnknownParams(
  facts: readonly Fact[],
  paths: Readonly<Record<string, unknown>>,
): readonly Fact[] {
  const places = new Map(
    facts.flatMap((fact) =>
      fact.kind === 'method' ? [[fact.method, [fact.path, fact.verb] as const] as const] : [],
    ),
  );
  const takesBetas = (method: string): boolean => {
    const [path = '', verb = ''] = places.get(method) ?? [];
    // The path in a surface lacks the `?beta=true` of the key if the SDK's clients do not send this query.
    const keys = method.startsWith('beta.') ? [`${path}?beta=true`, path] : [path];
    const operations = keys.map((key) => entryOf(entryOf(paths, key), verb.toLowerCase()));
    const parameters = operations.find((one) => 'operationId' in one)?.['parameters'];
    return Array.isArray(parameters) && parameters.some((one) => entryName(one) === BETA_HEADER);
  };
  const withFields = new Set(
    facts.flatMap((fact) => (PARAMS.includes(fact.kind) && 'method' in fact ? [fact.method] : [])),
  );
  return facts.flatMap((fact): Fact[] => {
    if (fact.kind === 'betas') return takesBetas(fact.method) ? [fact] : [];
    if (fact.kind !== 'signature' || takesBetas(fact.method) || withFields.has(fact.method)) {
      return [fact];
    }
    return [{ ...fact, arguments: fact.arguments.filter(({ name }) => name !== 'params') }];
  });
}

const BETA_HEADER = 'anthropic-beta';

/** The kinds of facts about fields of `params`. */
const PARAMS: readonly Fact['kind'][] = ['body', 'query', 'header'];

function entryOf(value: unknown, key: string): Readonly<Record<string, unknown>> {
  const found =
    typeof value === 'object' && value !== null
      ? (value as Readonly<Record<string, unknown>>)[key]
      : undefined;
  return typeof found === 'object' && found !== null ? { ...found } : {};
}

function entryName(parameter: unknown): unknown {
  return typeof parameter === 'object' && parameter !== null && 'name' in parameter
    ? parameter.name
    : undefined;
}
