/** Projects a spec and a manifest into the API of a client: validate -> model. */
import { throwIfAny } from '../diagnostics.js';
import { isDefaultManifest, isShippedEntry, type LoadedManifest } from '../load/manifest.js';
import type { ShippedMethods } from '../load/package.js';
import type { LoadedSpec } from '../load/spec.js';
import { model, type Model } from '../model/model.js';
import type { Options } from '../options/table.js';
import type { Inputs } from '../output/lock.js';
import { explained, refuseUnknownNames } from './explain.js';
import { validated } from './manifest.js';

export interface ProjectInputs {
  readonly spec: LoadedSpec;
  readonly manifest: LoadedManifest;
  readonly methods: ShippedMethods;
  /** The API version of the client in the output folder. */
  readonly lockedVersion: string | undefined;
}

export type ProjectOptions = Pick<
  Options,
  'helpers' | 'strict' | 'only' | 'apiVersion' | 'sdkNames'
>;

/**
 * Returns the API of a client, with its version and warnings.
 *
 * @throws InputError with the problems of the spec or of the manifest
 */
export async function projectApi(
  { spec, manifest: loaded, methods, lockedVersion }: ProjectInputs,
  { helpers, strict, only, apiVersion, sdkNames }: ProjectOptions,
  onPhase: (phase: 'validate' | 'model') => void = () => undefined,
): Promise<Model> {
  if (strict) throwIfAny(spec.warnings);
  onPhase('validate');
  const manifest = await validated(loaded);
  onPhase('model');
  const projected = explained(spec.explain, () =>
    model(spec.document, manifest, {
      helpers,
      strict,
      sdkNames,
      isDefaultManifest: isDefaultManifest(loaded),
      methods,
      isShippedEntry: (path) => isShippedEntry(loaded, path),
      locate: loaded.locate,
      ...(only && { only }),
      ...(apiVersion !== undefined && { version: apiVersion }),
      ...(lockedVersion !== undefined && { lockedVersion }),
    }),
  );
  refuseUnknownNames(loaded, projected.unmatched);
  return projected;
}

/** Returns the hashes of a spec and a manifest, for the lock. */
export function hashesOf(
  { hash }: LoadedSpec,
  overlays: readonly { readonly hash: string }[],
  { hash: manifest, bases }: LoadedManifest,
): Pick<Inputs, 'spec' | 'overlays' | 'manifest' | 'extends'> {
  return {
    spec: hash,
    ...(overlays.length > 0 && { overlays: overlays.map((overlay) => overlay.hash) }),
    manifest,
    ...(bases.length > 0 && { extends: bases.map((base) => base.hash) }),
  };
}
