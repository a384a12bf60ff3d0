/** Gives every operation its place in the two namespaces, whichever of the two styles the spec is written in. */
import { stageOf } from '../../ir/lifecycle.js';
import type { Manifest } from '../../validate/manifest.js';
import type { SpecOperation } from '../spec/spec-operation.js';
import { isRequiring } from './betas.js';

/** A split spec has beta operations of its own: `/v1/messages?beta=true`. A unified one describes each operation once. */
export function isSplit(operations: readonly SpecOperation[]): boolean {
  return operations.some(({ namespace }) => namespace === 'beta');
}

/** In a unified spec each operation is in both namespaces, unless it needs a beta. Without betas there is one namespace. */
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
