/** The code that only calls with betas need. Loaded late, with the first of these calls. */
export { explainFault } from './faults.js';
export { resolveBetas } from './header.js';
