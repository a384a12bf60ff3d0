/** Reads the credentials of an API other than Claude's from its spec. */
import type { AuthScheme } from '../../ir/protocol.js';
import { quote } from '../../quote.js';
import type { SpecDocument } from './document.js';
import { below, get, getObject, getText, isObject, type Json } from './json.js';
import { isSecurity } from './kinds.js';
import { isHeaderName } from './parameters.js';

const WHERE = '#/components/securitySchemes';

/**
 * The types of schemes with which an app obtains a token. The client sends the token as a bearer token (RFC 6750).
 */
const TOKEN_TYPES = ['oauth2', 'openIdConnect'];

/**
 * Returns the schemes that the spec or an operation requires; all described schemes if neither has `security`. Omits
 * schemes that clients cannot send, and reports them.
 */
export function readSchemes(document: SpecDocument): readonly AuthScheme[] {
  const { root, report } = document;
  const described = getObject(getObject(root, 'components'), 'securitySchemes');
  const required = requiredIn(document);
  const found = new Map<string, AuthScheme>();
  const tokens: string[] = [];
  for (const name of required ?? Object.keys(described)) {
    const where = below(WHERE, name);
    if (!Object.hasOwn(described, name)) {
      const message = `${quote(name)} is required by \`security\`, but not described`;
      report.warn(WHERE, message, 'describe it, or write `auth` in `api` of the manifest');
      continue;
    }
    const raw = document.dereference(described[name], where, 'securitySchemes');
    if (!raw) continue;
    if (TOKEN_TYPES.includes(getText(raw, 'type') ?? '')) {
      tokens.push(where);
      continue;
    }
    const scheme = schemeOf(raw);
    if (scheme) found.set(JSON.stringify(scheme), scheme);
    else reportUnsupported(raw, where, document);
  }
  return withTokens([...found.values()], tokens, document);
}

/**
 * Returns the names of the required schemes, each once; undefined if neither the spec nor an operation has `security`.
 */
function requiredIn(document: SpecDocument): readonly string[] | undefined {
  const operations = document.pathItems().flatMap((item) => Object.values(item).filter(isObject));
  const lists = [document.root, ...operations]
    .map((owner) => get(owner, 'security'))
    .filter(isSecurity);
  return lists.length === 0 ? undefined : [...new Set(lists.flat().flatMap(Object.keys))];
}

function schemeOf(raw: Json): AuthScheme | undefined {
  const type = getText(raw, 'type');
  if (type === 'http') {
    const kind = getText(raw, 'scheme')?.toLowerCase();
    return kind === 'bearer' || kind === 'basic' ? { kind } : undefined;
  }
  const kind = getText(raw, 'in');
  const name = getText(raw, 'name') ?? '';
  if (type !== 'apiKey' || (kind !== 'header' && kind !== 'query') || name === '') return undefined;
  return kind === 'query' || isHeaderName(name) ? { kind, name } : undefined;
}

function reportUnsupported(raw: Json, where: string, { report }: SpecDocument): void {
  const { type, scheme, in: place, name } = raw;
  if (type === 'apiKey' && place === 'header' && typeof name === 'string') {
    const message = `${quote(name)} is not a header name`;
    report.error(where, message, 'write it with letters, digits and `-`');
    return;
  }
  const way = [type, scheme, place].filter((one) => typeof one === 'string').join(' ');
  report.warn(
    where,
    `the client cannot send credentials in this way: ${quote(way)}`,
    'callers can send them in `defaultHeaders`; or write `auth` in `api` of the manifest',
  );
}

/**
 * Adds a bearer scheme for the schemes of `TOKEN_TYPES`, and warns that callers must obtain the token. Returns
 * `schemes` unchanged if it has a bearer scheme.
 */
function withTokens(
  schemes: readonly AuthScheme[],
  tokens: readonly string[],
  { report }: SpecDocument,
): readonly AuthScheme[] {
  if (tokens.length === 0 || schemes.some(({ kind }) => kind === 'bearer')) return schemes;
  for (const where of tokens) {
    const message =
      'the client does not request tokens: callers pass a token, which is sent as `bearer`';
    report.warn(where, message, 'write `auth: bearer` in `api` of the manifest if that is right');
  }
  return [...schemes, { kind: 'bearer' }];
}
