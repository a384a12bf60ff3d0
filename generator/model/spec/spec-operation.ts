/** The type of an operation as the spec describes it. */
import type { Operation } from '../../ir/api.js';

/** An operation whose betas are not known yet. */
export interface SpecOperation extends Omit<Operation, 'bakedBetas' | 'acceptedBetas'> {
  /** The betas that the document lists for the method, in that order; absent if it lists none. */
  readonly sentBetas?: readonly string[];
}
