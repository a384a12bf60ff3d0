/** The type of an operation as the spec describes it. */
import type { Operation } from '../../ir/api.js';

/** An operation whose betas are not known yet. */
export interface SpecOperation extends Omit<Operation, 'bakedBetas' | 'acceptedBetas'> {
  /** The betas that the method sends according to the document, in that order; absent if the document lists none. */
  readonly sentBetas?: readonly string[];
}
