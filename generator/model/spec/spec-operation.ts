/** The type of an operation as the spec describes it. */
import type { Operation } from '../../ir/api.js';

/** An operation before `assignBetas` decides `takesBetas` and adds the baked and accepted betas. */
export interface SpecOperation extends Omit<Operation, 'bakedBetas' | 'acceptedBetas'> {
  /**
   * The betas that the document lists for the method, in the document's order; absent if the document is not imported
   * from an SDK.
   */
  readonly sentBetas?: readonly string[];
}
