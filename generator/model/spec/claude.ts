/** Recognizes the Claude API. */
import type { Manifest } from '../../validate/manifest.js';
import { isImported } from '../names/imported-names.js';
import { getList, getObject, getText, isObject, type Json } from './json.js';
import type { SpecDocument } from './document.js';

const CLAUDE_SERVER = /^https:\/\/api\.anthropic\.com(?:\/|$)/i;
const CLAUDE_HEADER = /^anthropic-(?:version|beta)$/i;

/**
 * Returns whether the document describes the Claude API: it was imported from the SDK, names the API's server, or
 * describes `/v1/messages` or a header of the API. Specs of gateways may lack the first two.
 */
export function isClaudeApi(document: SpecDocument): boolean {
  const { root } = document;
  const paths = getObject(root, 'paths');
  const servers = getList(root, 'servers').filter(isObject);
  return (
    isImported(root) ||
    Object.keys(paths).some((path) => /^\/v1\/messages\b/.test(path)) ||
    servers.some((server) => CLAUDE_SERVER.test(getText(server, 'url') ?? '')) ||
    document.pathItems().some((item) => hasClaudeHeader(item, document))
  );
}

/**
 * Returns whether the API has betas: the manifest lists some, or a path key has `?beta=true`. Only the Claude API has
 * betas.
 */
export function hasBetas({ root }: SpecDocument, { betas }: Manifest): boolean {
  const keys = Object.keys(getObject(root, 'paths'));
  return Object.keys(betas).length > 0 || keys.some((key) => /[?&]beta=true(?:&|$)/.test(key));
}

function hasClaudeHeader(item: Json, document: SpecDocument): boolean {
  const owners = [item, ...Object.values(item).filter(isObject)];
  const parameters = owners.flatMap((owner) => getList(owner, 'parameters')).filter(isObject);
  return parameters.some((given) => {
    const reference = getText(given, '$ref');
    const parameter = reference === undefined ? given : document.lookUp(reference);
    return isObject(parameter) && CLAUDE_HEADER.test(getText(parameter, 'name') ?? '');
  });
}

/**
 * Returns the shipped manifest without its facts, which are about the Claude API. Runs for other APIs use the result if
 * the user names no manifest.
 */
export function withoutClaudeFacts(manifest: Manifest): Manifest {
  return {
    ...manifest,
    api: { versions: {}, environment: {} },
    betas: {},
    contains: {},
    operations: {},
    schemas: {},
    aliases: {},
    models: {},
  };
}
