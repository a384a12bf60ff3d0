/** Explains errors of the API about betas: which beta the API refused, or which beta is missing. */
import {
  MissingBetaError,
  UnsupportedBetaError,
  type APIError,
  type BadRequestError,
} from '../api/errors.js';
import type { BetaRequest } from '../request/client-spec.js';
import { retirementOf } from './ended.js';
import { gatesOf, hasLiteral, ownProperty, propertiesOf, selects } from './gates.js';
import type { RefusedBeta } from './refused.js';
import type { BetaInfo, BetaTables } from './tables.js';

const REFUSED = [
  /Unsupported beta header:\s*(.+)/i,
  /Unexpected value\(s\)\s+(.+?)\s+for the `?anthropic-beta`? header/i,
];
const EXTRA_INPUT = /([\w.[\]-]+): Extra inputs are not permitted/;
const UNKNOWN_TAG = /Input tag '([^']+)'[\s\S]*does not match any of the expected tags/;

/** The fault in the betas of a request. `advice` is added to the API's message. */
type BetaFault = { readonly advice: string } & (
  | { readonly kind: 'refused'; readonly refused: readonly RefusedBeta[] }
  | { readonly kind: 'missing'; readonly field: string; readonly betas: readonly string[] }
);

/**
 * Returns an error that names the refused or missing beta, with `error` as its `cause`. Returns `error` itself if no
 * beta explains it.
 */
export function explainFault(
  error: BadRequestError,
  request: BetaRequest,
  tables: BetaTables,
): APIError {
  const fault = findFault(error.message, request, tables);
  if (fault === undefined) return error;
  // The constructor of the new error adds the status again.
  const message = `${error.message.replace(/^400 /, '')} (${fault.advice})`;
  const args = [400, error.error, message, error.headers, { cause: error }] as const;
  if (fault.kind === 'missing') {
    const { field, betas } = fault;
    const missing = new MissingBetaError(...args);
    Object.assign(missing, { field, betas });
    return missing;
  }
  const ids: string[] = [];
  for (const { id } of fault.refused) ids.push(id);
  const unsupported = new UnsupportedBetaError(...args);
  Object.assign(unsupported, { betas: fault.refused, ids });
  return unsupported;
}

/** Returns the fault that the message of a 400 error describes, or undefined if no beta explains the error. */
function findFault(
  message: string,
  { operation, params, sent }: BetaRequest,
  { betas: known, gates }: BetaTables,
): BetaFault | undefined {
  const refused: RefusedBeta[] = [];
  const advice: string[] = [];
  for (const id of refusedIDs(message)) {
    const beta = lookUp(id, known);
    refused.push(beta);
    advice.push(describe(beta));
  }
  if (refused.length > 0) return { kind: 'refused', refused, advice: advice.join('; ') };
  const path = EXTRA_INPUT.exec(message)?.[1];
  const field = path ?? UNKNOWN_TAG.exec(message)?.[1];
  if (field === undefined) return undefined;
  const fits = path === undefined ? isTag(field) : isField(path);
  const needed = new Set<string>();
  for (const [selector, ids] of gatesOf(operation, gates)) {
    if (ids.some((id) => sent.includes(id))) continue;
    if (fits(selector) && selects(selector, params)) for (const id of ids) needed.add(id);
  }
  if (needed.size === 0) return undefined;
  const betas = [...needed];
  return {
    kind: 'missing',
    field,
    betas,
    advice: `${field} needs betas: ['${betas.join("'] or ['")}']`,
  };
}

function refusedIDs(message: string): readonly string[] {
  for (const pattern of REFUSED) {
    const list = pattern.exec(message)?.[1];
    if (list === undefined) continue;
    const ids: string[] = [];
    for (const id of list.match(/[\w.-]+/g) ?? []) ids.push(id.replace(/\.$/, ''));
    return ids;
  }
  return [];
}

function lookUp(id: string, known: Readonly<Record<string, BetaInfo>>): RefusedBeta {
  const info = ownProperty(known, id) as BetaInfo | undefined;
  if (info === undefined) return { id, state: 'unknown' };
  return {
    id,
    state: info.retired === undefined ? 'known' : 'retired',
    ...(info.retired === undefined || info.retired === 'unknown'
      ? {}
      : { retiredOn: info.retired }),
    ...(info.replacedBy === undefined ? {} : { replacedBy: info.replacedBy }),
  };
}

function describe({ id, state, retiredOn, replacedBy }: RefusedBeta): string {
  const what = {
    unknown: 'is unknown to this client',
    retired: retirementOf(retiredOn ?? 'unknown'),
    known: 'is not available for this operation or your account',
  };
  return `${id} ${what[state]}${replacedBy === undefined ? '' : `; use ${replacedBy} instead`}`;
}

function isTag(tag: string): (selector: string) => boolean {
  return (selector) => hasLiteral(selector, tag);
}

/**
 * Returns a function that tests whether a selector names the field at `path`, a path in an error of the API. Selectors
 * do not have the indices and union members of such a path (`tools.0.custom.x`). The path may also be shorter than the
 * selector: the API names the outermost field that it does not accept.
 */
function isField(path: string): (selector: string) => boolean {
  const names = path.split(/[.[\]]+/).filter((name) => name !== '' && !/^\d+$/.test(name));
  return (selector) => {
    const wanted = propertiesOf(selector);
    const isOuterPart = names.every((name, index) => name === wanted[index]);
    if (isOuterPart) return true;
    let next = 0;
    for (const name of names) if (name === wanted[next]) next++;
    return next === wanted.length && names[names.length - 1] === wanted[next - 1];
  };
}
