// The official SDK 0.120.0.
import Anthropic from 'anthropic-sdk-0-120';
import { prepareClient } from './events.mjs';

/** @param {import('./events.mjs').Setting} setting */
export default (setting) => prepareClient(Anthropic, setting);
