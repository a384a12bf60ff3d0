/** What calls with betas need. Loaded late, with the first of them. */
export { explainFault } from './faults.js';
export { writeBetas } from './header.js';
