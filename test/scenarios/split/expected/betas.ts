// Made by gen-claude-client from spec.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client --spec spec.yaml --betas betas.yaml

/**
 * Notes.
 *
 * Status: graduated, since 2024-01-01.
 *
 * Accepted by: `beta.notes.create`.
 *
 * @see https://example.com/notes
 * @deprecated Part of the stable API, no beta needed.
 */
export const NOTES_2024_01_01 = 'notes-2024-01-01';

/**
 * Notes with a color.
 *
 * Status: active, since 2026-01-01.
 *
 * Accepted by: `beta.notes.create`.
 *
 * Opens in `notes.create`: `color`.
 *
 * @see https://example.com/color
 */
export const COLOR_2026_01_01 = 'color-2026-01-01';

/** Betas that `beta.notes.create` accepts. */
export type NoteCreateBeta = 'notes-2024-01-01' | 'color-2026-01-01';
