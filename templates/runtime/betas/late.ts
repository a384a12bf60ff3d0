/** The code that only calls with betas need. Loaded with the first call that sends a beta. */
export { explainFault } from './faults.js';
export { resolveBetas } from './header.js';
