// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** The API's answers about betas, told apart: which beta it refuses, or which one is missing. */
import type { BetaInfo, BetaRequest, BetaTables } from './betas.js';
import { BadRequestError, type APIError } from './errors.js';
import { asksFor, gatesOf, propertiesOf, selects } from './gates.js';

const REFUSED = [
  /Unsupported beta header:\s*(.+)/i,
  /Unexpected value\(s\)\s+(.+?)\s+for the `?anthropic-beta`? header/i,
];
const EXTRA_INPUT = /([\w.[\]-]+): Extra inputs are not permitted/;
const UNKNOWN_TAG = /Input tag '([^']+)'.*does not match any of the expected tags/s;

/** A beta that the API refused, and what the client knows of it. */
export interface RefusedBeta {
  readonly id: string;
  /** `unknown`: not a beta this client knows. `retired`: no longer served. `known`: served, but not to you or not here. */
  readonly state: 'unknown' | 'retired' | 'known';
  /** The date since which it is retired. */
  readonly since?: string;
  /** What to use instead. */
  readonly replacedBy?: string;
}

/** The API does not take a beta that was named. */
export class UnsupportedBetaError extends BadRequestError {
  override name = 'UnsupportedBetaError';
  readonly betas: readonly RefusedBeta[];
  /** The refused ids. */
  readonly ids: readonly string[];

  constructor(from: APIError, betas: readonly RefusedBeta[]) {
    super(400, from.error, extend(from, betas.map(tell).join('; ')), from.headers, { cause: from });
    this.betas = betas;
    this.ids = betas.map(({ id }) => id);
  }
}

/** The request holds something that needs a beta which was not named. */
export class MissingBetaError extends BadRequestError {
  override name = 'MissingBetaError';
  /** The field, or the `type` of a tool or block, that needs a beta. */
  readonly field: string;
  /** The betas that open it; any one of them will do. */
  readonly betas: readonly string[];

  constructor(from: APIError, field: string, betas: readonly string[]) {
    const advice = `${field} needs betas: ['${betas.join("'] or ['")}']`;
    super(400, from.error, extend(from, advice), from.headers, { cause: from });
    this.field = field;
    this.betas = betas;
  }
}

/** The error of a 400 about betas; of another 400 as it is. */
export function explainBetaError(
  error: BadRequestError,
  { operation, params, sent }: BetaRequest,
  { betas: known, gates }: BetaTables,
): BadRequestError {
  const refused = refusedIDs(error.message);
  if (refused.length > 0) {
    return new UnsupportedBetaError(
      error,
      refused.map((id) => lookUp(id, known)),
    );
  }
  const path = EXTRA_INPUT.exec(error.message)?.[1];
  const tag = UNKNOWN_TAG.exec(error.message)?.[1];
  const field = path ?? tag;
  if (field === undefined) return error;
  const fits = path === undefined ? isTag(field) : isField(path);
  const betas = gatesOf(operation, gates)
    .filter(([, ids]) => !ids.some((id) => sent.includes(id)))
    .filter(([selector]) => fits(selector) && selects(selector, params))
    .flatMap(([, ids]) => ids);
  return betas.length === 0 ? error : new MissingBetaError(error, field, [...new Set(betas)]);
}

/** The server's message (which begins with the status) with what the client adds to it. */
function extend(from: APIError, advice: string): string {
  return `${from.message.replace(/^400 /, '')} (${advice})`;
}

function refusedIDs(message: string): readonly string[] {
  const list = REFUSED.map((pattern) => pattern.exec(message)?.[1]).find(
    (found) => found !== undefined,
  );
  return (list?.match(/[\w.-]+/g) ?? []).map((id) => id.replace(/\.$/, ''));
}

function lookUp(id: string, known: Readonly<Record<string, BetaInfo>>): RefusedBeta {
  const info = Object.hasOwn(known, id) ? known[id] : undefined;
  if (info === undefined) return { id, state: 'unknown' };
  return {
    id,
    state: info.retired === undefined ? 'known' : 'retired',
    ...(info.retired === undefined || info.retired === 'unknown' ? {} : { since: info.retired }),
    ...(info.replacedBy === undefined ? {} : { replacedBy: info.replacedBy }),
  };
}

function tell({ id, state, since, replacedBy }: RefusedBeta): string {
  const what = {
    unknown: 'is not a beta this client knows',
    retired: since === undefined ? 'is retired' : `is retired since ${since}`,
    known: 'is a beta, but not one you may use here',
  };
  return `${id} ${what[state]}${replacedBy === undefined ? '' : `, replaced by ${replacedBy}`}`;
}

function isTag(tag: string): (selector: string) => boolean {
  return (selector) => asksFor(selector, tag);
}

/** The API names the place with indices and union members (`tools.0.custom.x`), or only the outermost part it does not know. */
function isField(path: string): (selector: string) => boolean {
  const names = path.split(/[.[\]]+/).filter((name) => name !== '' && !/^\d+$/.test(name));
  return (selector) => {
    const wanted = propertiesOf(selector);
    const isOuterPart = names.every((name, index) => name === wanted[index]);
    if (isOuterPart) return true;
    let next = 0;
    for (const name of names) if (name === wanted[next]) next++;
    return next === wanted.length && names.at(-1) === wanted.at(-1);
  };
}
