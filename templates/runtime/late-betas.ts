/** What the calls need that name betas: loaded with the first of them. */
export { explainFault } from './beta-faults.js';
export { writeBetas } from './beta-header.js';
