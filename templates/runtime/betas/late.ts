/** What the calls need that name betas: loaded with the first of them. */
export { explainFault } from './faults.js';
export { writeBetas } from './header.js';
