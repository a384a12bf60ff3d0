/** Places each operation in the stable namespace, in the beta namespace or in both. */
import { stageOf } from '../../ir/lifecycle.js';
import type { Manifest } from '../../validate/manifest.js';
import type { SpecOperation } from '../spec/spec-operation.js';
import { isRequiring } from './betas.js';

/**
 * Returns whether a spec is split: it has separate beta operations, such as `/v1/messages?beta=true`. A unified spec
 * has each operation once.
 */
export function isSplit(operations: readonly SpecOperation[]): boolean {
  return operations.some(({ namespace }) => namespace === 'beta');
}

/**
 * Returns the operations of a unified spec in both namespaces. The stable namespace omits operations that require a
 * beta; the beta namespace omits operations whose required betas are all retired. Returns the operations of a split
 * spec unchanged. If the manifest has no betas, a client of a unified spec has no beta namespace.
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
