/** Compares the betas that methods send on every call in the SDK and according to the manifest. */
import { stageOf } from '../ir/lifecycle.js';
import type { SdkFacts } from '../load/sdk/import.js';
import { matchesPattern } from '../pattern.js';
import type { Manifest } from '../validate/manifest.js';
import { listOperations, type Json } from './places.js';

/** A method that sends at least one beta on every call according to the manifest, but not in the SDK. */
export interface BakedChange {
  readonly method: string;
  readonly sdk: readonly string[];
  readonly manifest: readonly string[];
}

interface SentInput {
  readonly facts: SdkFacts;
  readonly manifest: Manifest;
  /** The spec for which the manifest was written. */
  readonly spec: Json;
}

export class SentBetas {
  /** The betas that methods send according to an imported spec. They replace `bakes` of the API version. */
  readonly #ofSpec: ReadonlyMap<string, readonly string[]>;

  constructor(private readonly input: SentInput) {
    const isImported = input.spec['x-claude-source'] !== undefined;
    const operations = isImported ? listOperations(input.spec) : [];
    const ofBeta = operations.filter(({ isBeta }) => isBeta);
    this.#ofSpec = new Map(ofBeta.map(({ method, sent }) => [method, sent]));
  }

  /** Returns the methods that send a beta in the SDK, but not according to the manifest. */
  sendersOf(id: string): readonly string[] {
    const { facts, manifest } = this.input;
    const isKnown = Object.hasOwn(manifest.betas, id);
    return Object.values(facts.operations)
      .filter(({ baked }) => baked.includes(id))
      .map(({ method }) => nameOf(method))
      .filter((method) => !isKnown || !this.#bakedBy(method).includes(id));
  }

  listChanges(): readonly BakedChange[] {
    return Object.values(this.input.facts.operations)
      .filter(({ method }) => method.startsWith('beta.'))
      .map(({ method, baked }) => {
        const name = nameOf(method);
        return { method: name, sdk: baked, manifest: this.#bakedBy(name) };
      })
      .filter(({ sdk, manifest }) => manifest.some((id) => !sdk.includes(id)));
  }

  /**
   * Returns the betas that a method sends on every call in the SDK's API version, in a client that is made from the
   * manifest and its spec.
   */
  #bakedBy(method: string): readonly string[] {
    const { manifest, facts } = this.input;
    const { bakes = {} } = manifest.api.versions[facts.apiVersion ?? ''] ?? {};
    const ofSpec = this.#ofSpec.get(method);
    return Object.entries(manifest.betas)
      .filter(([id, { status, requires }]) => {
        const stage = stageOf(status);
        const required = stage.opensFor === 'everyone' ? [] : requires;
        const patterns = [...required, ...(ofSpec ? [] : (bakes[id] ?? []))];
        const isRequired = patterns.some((pattern) => matchesPattern(pattern, method));
        return stage.isSent && (isRequired || ofSpec?.includes(id) === true);
      })
      .map(([id]) => id);
  }
}

/** Returns the name of a method in manifests: `files.list` for `beta.files.list`. */
export function nameOf(method: string): string {
  return method.replace(/^beta\./, '');
}
