/** Parses the text of a manifest without reading files. */
import { mergeLayers, type LoadedManifest } from './layers.js';
import { parseLocated } from './located.js';

/** The manifest extends no other; `label` names it in errors. */
export function parseManifest(text: string, label: string): LoadedManifest {
  return mergeLayers([parseLocated(text, label)]);
}
