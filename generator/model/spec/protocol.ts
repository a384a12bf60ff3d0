/**
 * Reads the credentials of an API from the manifest, else from the spec, and the name of its client class from the
 * manifest.
 */
import {
  type AuthScheme,
  headerOf,
  nameCredentials,
  type OtherProtocol,
  type Protocol,
  VARIABLE_OPTIONS,
} from '../../ir/protocol.js';
import { quote } from '../../quote.js';
import type { Manifest } from '../../validate/manifest.js';
import type { ChosenVersion } from '../betas/version.js';
import { didYouMeanOneOf, type Report } from '../report.js';
import type { SpecDocument } from './document.js';
import { readSchemes } from './schemes.js';

type ApiFacts = Manifest['api'];

/** The facts about the API that the model needs to read the operations. */
export interface Access {
  readonly isClaude: boolean;
  /**
   * The schemes of the manifest or the spec; empty for the Claude API, and if the versions in the manifest have `auth`
   * instead.
   */
  readonly schemes: readonly AuthScheme[];
  /** Lower-case names of headers that the client sets itself, so that they are not params. */
  readonly ownHeaders: ReadonlySet<string>;
}

/** OpenAPI, too, ignores parameters with these names (3.1, section 4.8.12). */
const STANDARD_HEADERS = ['authorization', 'accept', 'content-type'];
const CLAUDE_HEADERS = ['anthropic-version', 'anthropic-beta', 'x-api-key'];

export function readAccess(document: SpecDocument, { api }: Manifest, isClaude: boolean): Access {
  if (isClaude) {
    if (Object.keys(api.versions).length === 0) {
      const message = '`api` has no `versions`, which a client of the Claude API needs';
      const { report } = document;
      report.error(report.inManifest(['api']), message, 'add them, or `extends: shipped`');
    }
    const ownHeaders = new Set([...STANDARD_HEADERS, ...CLAUDE_HEADERS]);
    return { isClaude, schemes: [], ownHeaders };
  }
  const versions = Object.values(api.versions).flatMap(({ auth }) => auth ?? []);
  const schemes = schemesIn(api) ?? (versions.length > 0 ? [] : readSchemes(document));
  const sent = [...schemes, ...versions.map(schemeOfVersion)].map(headerOf);
  const named = [...STANDARD_HEADERS, ...sent, api.versionHeader?.toLowerCase()];
  return { isClaude, schemes, ownHeaders: new Set(named.filter((name) => name !== undefined)) };
}

export function readProtocol(
  { isClaude, schemes }: Access,
  { api }: Manifest,
  { facts }: ChosenVersion,
  report: Report,
): Protocol {
  if (isClaude) {
    reportUnused(api, report);
    return { kind: 'claude', auth: facts?.auth ?? 'x-api-key' };
  }
  const sent = facts?.auth ? [schemeOfVersion(facts.auth)] : schemes;
  const credentials = nameCredentials(sent);
  const known = [...VARIABLE_OPTIONS, ...credentials.flatMap(({ options }) => options)];
  for (const name of Object.keys(api.environment).filter((one) => !known.includes(one))) {
    const where = report.inManifest(['api', 'environment', name]);
    const message = `${quote(name)} is not a client option that an environment variable can set`;
    report.error(where, message, didYouMeanOneOf(name, known));
  }
  return {
    kind: 'other',
    error: api.error ?? 'ClientError',
    credentials,
    environment: api.environment,
    ...(api.versionHeader !== undefined && { versionHeader: api.versionHeader }),
  } satisfies OtherProtocol;
}

/** Returns the name of the client class if no option sets it. */
export function clientNameOf({ api }: Manifest, isClaude: boolean): string {
  return api.client ?? (isClaude ? 'Claude' : 'ApiClient');
}

function schemesIn({ auth }: ApiFacts): readonly AuthScheme[] | undefined {
  if (auth === undefined) return undefined;
  const all = typeof auth === 'object' && 'length' in auth ? auth : [auth];
  const schemes = all.map((one): AuthScheme => {
    if (typeof one === 'string') return { kind: one === 'basic' ? 'basic' : 'bearer' };
    return 'header' in one
      ? { kind: 'header', name: one.header }
      : { kind: 'query', name: one.query };
  });
  return [...new Map(schemes.map((one) => [JSON.stringify(one), one])).values()];
}

function schemeOfVersion(auth: 'bearer' | 'x-api-key'): AuthScheme {
  return auth === 'bearer' ? { kind: 'bearer' } : { kind: 'header', name: auth };
}

/** Keys of `api` that have no effect on clients of the Claude API. */
const OF_OTHERS = ['error', 'auth', 'environment', 'versionHeader'] as const;

function reportUnused(api: ApiFacts, report: Report): void {
  for (const key of OF_OTHERS) {
    const value = api[key];
    const isSet = typeof value === 'object' ? Object.keys(value).length > 0 : value !== undefined;
    if (!isSet) continue;
    const message = `\`${key}\` has no effect on a client of the Claude API`;
    report.warn(report.inManifest(['api', key]), message, 'remove it');
  }
}
