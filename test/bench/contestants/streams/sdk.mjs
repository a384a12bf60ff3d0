// The official SDK 1.14.0.
import Anthropic from '@anthropic-ai/sdk';
import { prepareClient } from './events.mjs';

/** @param {import('./events.mjs').Setting} setting */
export default (setting) => prepareClient(Anthropic, setting);
