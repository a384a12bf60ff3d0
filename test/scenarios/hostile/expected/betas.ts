// Made by gen-claude-client from spec.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client --spec spec.yaml --betas betas.yaml

/**
 * Status: active.
 *
 * Accepted by: `beta.bets.list`.
 *
 * @see https://example.com/1
 */
export const _1 = '1';

/**
 * Status: active.
 *
 * Accepted by: `beta.bets.list`.
 *
 * @see https://example.com/2
 */
export const X_1 = 'x-1';

/**
 * Status: active.
 *
 * Accepted by: `beta.bets.list`.
 *
 * @see https://example.com/3
 */
export const X_12 = 'X.1';

/**
 * Status: active.
 *
 * Accepted by: `beta.bets.list`.
 *
 * @see https://example.com/4
 */
export const T2 = 't';

/** Betas that `beta.bets.list` accepts. */
export type BetListBeta = '1' | 'x-1' | 'X.1' | 't';
