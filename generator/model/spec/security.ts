/** Reads how an API that is not Claude's takes its key. */
import type { Api } from '../../ir/api.js';
import type { SpecDocument } from './document.js';
import { getList, getObject, getText, isObject, type Json } from './json.js';

/** The scheme of the first security requirement, else of the only scheme; undefined if the spec says nothing. */
export function readAuth(document: SpecDocument): Api['auth'] | undefined {
  const { root, report } = document;
  const schemes = getObject(getObject(root, 'components'), 'securitySchemes');
  const required = getList(root, 'security').filter(isObject).flatMap(Object.keys);
  const [only, ...others] = Object.keys(schemes);
  const name = required[0] ?? (others.length === 0 ? only : undefined);
  if (name === undefined || !Object.hasOwn(schemes, name)) return undefined;
  const where = `#/components/securitySchemes/${name}`;
  const scheme = document.dereference(schemes[name], where);
  if (!scheme) return undefined;
  const auth = authOf(scheme);
  if (auth === undefined) {
    const message = 'the client cannot send its key in this way: it sends `authorization: Bearer`';
    const hint = 'callers can send the credential in `defaultHeaders`, with `authorization: null`';
    report.warn(where, message, hint);
  }
  return auth ?? 'bearer';
}

function authOf(scheme: Json): Api['auth'] | undefined {
  const type = getText(scheme, 'type');
  if (type === 'oauth2' || type === 'openIdConnect') return 'bearer';
  if (type === 'http')
    return getText(scheme, 'scheme')?.toLowerCase() === 'bearer' ? 'bearer' : undefined;
  const isHeader = type === 'apiKey' && getText(scheme, 'in') === 'header';
  return isHeader && getText(scheme, 'name')?.toLowerCase() === 'x-api-key'
    ? 'x-api-key'
    : undefined;
}
