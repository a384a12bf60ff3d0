/** Compares what an SDK says with a manifest and with the spec that the manifest was written for. */
import type { SdkFacts } from '../load/sdk/import.js';
import { stageOf } from '../ir/lifecycle.js';
import { matchesPattern } from '../pattern.js';
import type { Manifest } from '../validate/manifest.js';
import { findOpenFields, type OpenField } from './fields.js';
import { Gates } from './gates.js';
import { listOperations, type Json } from './places.js';
import { readStated, type Stated, type StatedGate } from './stated.js';

export interface SyncInput {
  readonly facts: SdkFacts;
  /** The SDK's document, with its comments as descriptions. */
  readonly document: Json;
  readonly manifest: Manifest;
  /** The spec that the manifest was written for. */
  readonly spec: Json;
}

export interface SyncReport {
  readonly betas: readonly BetaChange[];
  readonly operations: readonly BakedChange[];
  readonly models: readonly ModelChange[];
  readonly fields: readonly OpenField[];
}

/** What the manifest lacks of a beta. All of it is in the SDK. */
export interface BetaChange {
  readonly id: string;
  /** `vanished`: the spec lists the id, and the SDK no longer does. */
  readonly kind: 'new' | 'changed' | 'vanished';
  /** Whether what it opens needs no beta, by the manifest. */
  readonly isOpen: boolean;
  /** Methods that send it on every call, as patterns. */
  readonly sentBy: readonly string[];
  readonly accepts: readonly string[];
  readonly unlocks: Selectors;
  readonly returns: Selectors;
}

type Selectors = Readonly<Record<string, readonly string[]>>;

/** A method that the manifest lets send betas that the SDK does not send. */
export interface BakedChange {
  readonly method: string;
  readonly sdk: readonly string[];
  readonly manifest: readonly string[];
}

export interface ModelChange {
  readonly model: string;
  readonly ends: string;
  /** What the manifest says; undefined if it does not list the model. */
  readonly manifest: string | undefined;
}

export function compareSdk(input: SyncInput): SyncReport {
  const { facts, document, manifest, spec } = input;
  const operations = listOperations(document);
  const beta = operations.filter(({ isBeta }) => isBeta);
  const gates = new Gates(manifest, beta, document);
  const stated = readStated(document, operations, facts.betas, gates);
  const documents = { document, operations, spec, specOperations: listOperations(spec) };
  return {
    betas: [...listChanges(input, stated), ...listVanished(input)],
    operations: listBaked(input),
    models: listModels(input),
    // A field whose beta is known is reported with it.
    fields: findOpenFields(documents, gates).filter(
      ({ method, side, selector }) =>
        !stated.gates.some(
          (gate) => gate.method === method && gate.side === side && gate.selector === selector,
        ),
    ),
  };
}

/** Returns whether there is nothing to do. */
export function isInStep({ betas, operations, models, fields }: SyncReport): boolean {
  return [betas, operations, models, fields].every((list) => list.length === 0);
}

function listChanges(input: SyncInput, stated: Stated): readonly BetaChange[] {
  const { facts, manifest } = input;
  const sent = Object.values(facts.operations).flatMap(({ baked }) => baked);
  return [...new Set([...facts.betas, ...sent])].flatMap((id): readonly BetaChange[] => {
    const isKnown = Object.hasOwn(manifest.betas, id);
    const gates = stated.gates.filter((one) => one.betas.includes(id));
    const change = {
      id,
      isOpen: isOpen(id, manifest),
      kind: isKnown ? ('changed' as const) : ('new' as const),
      sentBy: asPatterns(sendersOf(id, input), input),
      accepts: stated.accepts
        .filter(({ method, beta }) => beta === id && !accepts(manifest, id, method))
        .map(({ method }) => method)
        .filter((method) => gates.every((gate) => gate.method !== method)),
      unlocks: selectorsOf(gates.filter(({ side }) => side === 'request')),
      returns: selectorsOf(gates.filter(({ side }) => side === 'response')),
    };
    return isKnown && isEmpty(change) ? [] : [change];
  });
}

function isEmpty({ sentBy, accepts: taken, unlocks, returns }: BetaChange): boolean {
  return [sentBy, taken, Object.keys(unlocks), Object.keys(returns)].flat().length === 0;
}

/** The methods that send a beta, and do not by the manifest. */
function sendersOf(id: string, input: SyncInput): readonly string[] {
  return Object.values(input.facts.operations)
    .filter(({ baked }) => baked.includes(id))
    .map(({ method }) => nameOf(method))
    .filter((method) => !bakedBy(input, method).includes(id));
}

/** The betas that the manifest lets a method send in the SDK's API version. */
function bakedBy({ manifest, facts }: SyncInput, method: string): readonly string[] {
  const { bakes = {} } = manifest.api.versions[facts.apiVersion ?? ''] ?? {};
  return Object.entries(manifest.betas)
    .filter(([id, { status, requires }]) => {
      const stage = stageOf(status);
      const required = stage.opensFor === 'everyone' ? [] : requires;
      const patterns = [...required, ...(bakes[id] ?? [])];
      return stage.isSent && patterns.some((pattern) => matchesPattern(pattern, method));
    })
    .map(([id]) => id);
}

function accepts({ betas }: Manifest, id: string, method: string): boolean {
  return betas[id]?.accepts.some((pattern) => matchesPattern(pattern, method)) ?? false;
}

function selectorsOf(gates: readonly StatedGate[]): Selectors {
  const found = new Map<string, readonly string[]>();
  for (const { method, selector } of gates) {
    found.set(method, [...(found.get(method) ?? []), selector]);
  }
  return Object.fromEntries(found);
}

/** `a.create` and `a.list` are `a.*` if the SDK has no other method there. */
function asPatterns(methods: readonly string[], { facts }: SyncInput): readonly string[] {
  const all = Object.values(facts.operations).map(({ method }) => nameOf(method));
  const patterns = methods.map((method) => {
    const pattern = method.replace(/[^.]+$/, '*');
    const others = all.filter((one) => matchesPattern(pattern, one));
    return others.every((one) => methods.includes(one)) ? pattern : method;
  });
  return [...new Set(patterns)].toSorted();
}

/** Ids that the spec lists under `AnthropicBeta`, and the SDK no longer does. */
function listVanished({ facts, spec, manifest }: SyncInput): readonly BetaChange[] {
  const none = { sentBy: [], accepts: [], unlocks: {}, returns: {} };
  return betasOf(spec)
    .filter((id) => !facts.betas.includes(id) && Object.hasOwn(manifest.betas, id))
    .map((id) => ({ id, kind: 'vanished', isOpen: isOpen(id, manifest), ...none }));
}

function isOpen(id: string, { betas }: Manifest): boolean {
  const beta = betas[id];
  return beta !== undefined && stageOf(beta.status).opensFor === 'everyone';
}

function betasOf(spec: Json): readonly string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { enum: values } = value as Json;
    if (Array.isArray(values)) found.push(...values.filter((one) => typeof one === 'string'));
    Object.values(value).forEach(visit);
  };
  const { schemas } = (spec['components'] ?? {}) as Json;
  visit(((schemas ?? {}) as Json)['AnthropicBeta']);
  return found;
}

function listBaked(input: SyncInput): readonly BakedChange[] {
  return Object.values(input.facts.operations)
    .filter(({ method }) => method.startsWith('beta.'))
    .map(({ method, baked }) => {
      const name = nameOf(method);
      return { method: name, sdk: baked, manifest: bakedBy(input, name) };
    })
    .filter(({ sdk, manifest }) => manifest.some((id) => !sdk.includes(id)));
}

function listModels({ facts, manifest }: SyncInput): readonly ModelChange[] {
  return Object.entries(facts.modelEnds)
    .map(([model, ends]) => ({ model, ends, manifest: manifest.models[model]?.retires }))
    .filter(({ ends, manifest: known }) => ends !== known);
}

/** As manifests name it: `files.list` for `beta.files.list`. */
function nameOf(method: string): string {
  return method.replace(/^beta\./, '');
}
