// Made by gen-claude-client from spec.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client --spec spec.yaml --betas betas.yaml

/**
 * Parts that sound.
 *
 * Status: active, since 2026-01-01.
 *
 * Accepted by: `beta.talks.create`.
 *
 * Opens in `talks.create`: `parts[type=sound]`, `loudness`.
 *
 * @see https://example.com/sound
 */
export const SOUND_2026_01_01 = 'sound-2026-01-01';

/**
 * Talk fast.
 *
 * Status: superseded, since 2025-01-01.
 *
 * Accepted by: `beta.talks.create`.
 *
 * Opens in `talks.create`: `speed[=fast]`.
 *
 * @see https://example.com/fast
 * @deprecated Superseded: use `fast-2026-01-01`.
 */
export const FAST_2025_01_01 = 'fast-2025-01-01';

/**
 * Talk faster.
 *
 * Status: preview, since 2026-01-01.
 *
 * Accepted by: `beta.talks.create`.
 *
 * Opens in `talks.create`: `speed[=fast]`.
 *
 * @see https://example.com/fast
 */
export const FAST_2026_01_01 = 'fast-2026-01-01';

/** Betas that `beta.talks.create` accepts. */
export type TalkCreateBeta = 'sound-2026-01-01' | 'fast-2025-01-01' | 'fast-2026-01-01';
