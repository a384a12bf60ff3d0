/** Places every operation in the stable namespace, the beta namespace or both, for split and for unified specs. */
import { stageOf } from '../../ir/lifecycle.js';
import type { Manifest } from '../../validate/manifest.js';
import type { SpecOperation } from '../spec/spec-operation.js';
import { isRequiring } from './betas.js';

/** A split spec has separate beta operations, such as `/v1/messages?beta=true`; a unified spec has each operation once. */
export function isSplit(operations: readonly SpecOperation[]): boolean {
  return operations.some(({ namespace }) => namespace === 'beta');
}

/**
 * An operation of a unified spec is in both namespaces, or in beta only if it requires a beta. It is in neither if every
 * beta that it requires is retired. Without betas in the manifest, the client has no beta namespace.
 */
export function placeOperations(
  operations: readonly SpecOperation[],
  manifest: Manifest,
): readonly SpecOperation[] {
  const betas = Object.values(manifest.betas);
  if (betas.length === 0 || isSplit(operations)) return operations;
  const stable = operations.filter(({ name }) => !betas.some((beta) => isRequiring(beta, name)));
  const usable = operations.filter(({ name }) => {
    const required = betas.filter((beta) => isRequiring(beta, name));
    return required.length === 0 || required.some(({ status }) => stageOf(status).isSent);
  });
  return [...stable, ...usable.map((operation) => ({ ...operation, namespace: 'beta' as const }))];
}
