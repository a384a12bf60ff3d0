/** Compares an SDK with a manifest and with the spec for which the manifest was written. */
import type { SdkFacts } from '../load/sdk/import.js';
import { stageOf } from '../ir/lifecycle.js';
import { matchesPattern } from '../pattern.js';
import type { Manifest } from '../validate/manifest.js';
import { findOpenFields, type OpenField } from './fields.js';
import { Gates } from './gates.js';
import { listOperations, type Json } from './places.js';
import { type BakedChange, nameOf, SentBetas } from './sent.js';
import { readStated, type Stated, type StatedGate } from './stated.js';

export interface SyncInput {
  readonly facts: SdkFacts;
  /** The SDK's document, with its comments as descriptions. */
  readonly document: Json;
  readonly manifest: Manifest;
  /** The spec for which the manifest was written. */
  readonly spec: Json;
}

export interface SyncReport {
  readonly betas: readonly BetaChange[];
  readonly operations: readonly BakedChange[];
  readonly models: readonly ModelChange[];
  readonly fields: readonly OpenField[];
}

/** The facts about a beta that the SDK has and the manifest lacks. */
export interface BetaChange {
  readonly id: string;
  /** `vanished`: the manifest and the spec list the id, but the SDK no longer lists it. */
  readonly kind: 'new' | 'changed' | 'vanished';
  /** Whether everyone can use the fields of the beta according to the manifest, as after graduation. */
  readonly isOpen: boolean;
  /** Patterns of the methods that send the beta on every call. */
  readonly sentBy: readonly string[];
  readonly accepts: readonly string[];
  readonly unlocks: Selectors;
  readonly returns: Selectors;
}

type Selectors = Readonly<Record<string, readonly string[]>>;

export interface ModelChange {
  readonly model: string;
  readonly ends: string;
  /** The date in the manifest; undefined if the manifest does not list the model. */
  readonly manifest: string | undefined;
}

export function compareSdk(input: SyncInput): SyncReport {
  const { facts, document, manifest, spec } = input;
  const operations = listOperations(document);
  const beta = operations.filter(({ isBeta }) => isBeta);
  const gates = new Gates(manifest, beta, document);
  const sent = new SentBetas(input);
  const stated = readStated(document, operations, facts.betas, gates);
  const documents = { document, operations, spec, specOperations: listOperations(spec) };
  return {
    betas: [...listBetas(input, stated, sent), ...listVanished(input)],
    operations: sent.listChanges(),
    models: listModels(input),
    // The report of a beta includes the fields that comments of the SDK assign to the beta.
    fields: findOpenFields(documents, gates).filter(
      ({ method, side, selector }) =>
        !stated.gates.some(
          (gate) => gate.method === method && gate.side === side && gate.selector === selector,
        ),
    ),
  };
}

/** Returns whether the report is empty. */
export function isInStep({ betas, operations, models, fields }: SyncReport): boolean {
  return [betas, operations, models, fields].every((list) => list.length === 0);
}

function listBetas(input: SyncInput, stated: Stated, sent: SentBetas): readonly BetaChange[] {
  const { facts, manifest } = input;
  const baked = Object.values(facts.operations).flatMap((one) => one.baked);
  return [...new Set([...facts.betas, ...baked])].flatMap((id): readonly BetaChange[] => {
    const isKnown = Object.hasOwn(manifest.betas, id);
    const gates = stated.gates.filter((one) => one.betas.includes(id));
    const change = {
      id,
      isOpen: isOpen(id, manifest),
      kind: isKnown ? ('changed' as const) : ('new' as const),
      sentBy: asPatterns(sent.sendersOf(id), input),
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

/** Returns the pattern `a.*` for `a.create` and `a.list` if the SDK has no other method in `a`. */
function asPatterns(methods: readonly string[], { facts }: SyncInput): readonly string[] {
  const all = Object.values(facts.operations).map(({ method }) => nameOf(method));
  const patterns = methods.map((method) => {
    const pattern = method.replace(/[^.]+$/, '*');
    const others = all.filter((one) => matchesPattern(pattern, one));
    return others.every((one) => methods.includes(one)) ? pattern : method;
  });
  return [...new Set(patterns)].toSorted();
}

/** Returns betas of the manifest that the spec lists under `AnthropicBeta` and the SDK no longer lists. */
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

function listModels({ facts, manifest }: SyncInput): readonly ModelChange[] {
  return Object.entries(facts.modelEnds)
    .map(([model, ends]) => ({ model, ends, manifest: manifest.models[model]?.retires }))
    .filter(({ ends, manifest: known }) => ends !== known);
}
