/** The type of an operation as the spec describes it. */
import type { Operation } from '../../ir/api.js';

/** An operation whose betas are not known yet. */
export type SpecOperation = Omit<Operation, 'bakedBetas' | 'acceptedBetas'>;
