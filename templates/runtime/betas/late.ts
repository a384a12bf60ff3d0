/** The code for calls that name betas and for errors about betas. Loaded with the first such call or 400 error. */
export { explainFault } from './faults.js';
export { resolveBetas } from './header.js';
