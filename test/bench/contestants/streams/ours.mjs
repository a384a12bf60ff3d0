// The generated client.
import { Claude } from 'generated-claude';
import { prepareClient } from './events.mjs';

/** @param {import('./events.mjs').Setting} setting */
export default (setting) => prepareClient(Claude, setting);
