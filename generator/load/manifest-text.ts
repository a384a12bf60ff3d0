/** Parses the text of a manifest without reading files. */
import { mergeLayers, type LoadedManifest } from './layers.js';
import { parseLocated } from './located.js';

/** Parses a manifest without `extends`. Errors name it by `label`. */
export function parseManifest(text: string, label: string): LoadedManifest {
  return mergeLayers([parseLocated(text, label)]);
}
