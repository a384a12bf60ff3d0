/** Chooses the API version of the client. */
import { versionStageOf } from '../../ir/lifecycle.js';
import type { Manifest, ManifestVersion } from '../../validate/manifest.js';
import { listed, type Report } from '../report.js';
import { get, getObject, getText, isObject, type Json } from '../spec/json.js';

export interface ChosenVersion {
  readonly name: string;
  readonly facts: ManifestVersion | undefined;
  /** The spec says that it describes this version: it may already lack what the version closes. */
  readonly isOfSpec: boolean;
}

/** The requested version, else the version that the spec names, else the current version of the manifest. */
export function chooseVersion(
  root: Json,
  manifest: Manifest,
  requested: string | undefined,
  report: Report,
): ChosenVersion {
  const { versions } = manifest.api;
  const names = Object.keys(versions);
  if (requested !== undefined && !names.includes(requested)) {
    const message = `unknown API version \`${requested}\``;
    report.error('--api-version', message, `the manifest has ${listed(names)}`);
  }
  const described = getText(getObject(root, 'info'), 'version');
  const ofSpec = names.find((name) => name === described);
  const current = names.find((name) => isDefault(versions[name]));
  const name = requested ?? ofSpec ?? current ?? '';
  const facts = names.includes(name) ? versions[name] : undefined;
  if (facts && !versionStageOf(facts.status).isServed) {
    const hint = current === undefined ? 'use another version' : `use \`${current}\``;
    report.warn('--api-version', `the API version \`${name}\` is ${facts.status}`, hint);
  }
  return { name, facts, isOfSpec: name === ofSpec };
}

function isDefault(version: ManifestVersion | undefined): boolean {
  return version !== undefined && versionStageOf(version.status).isDefault;
}

const DEFAULT_BASE_URL = 'https://api.anthropic.com';

/** The first server with an absolute URL, with the defaults of its variables. */
export function readBaseUrl(root: Json): string {
  const servers = get(root, 'servers');
  const urls = (Array.isArray(servers) ? servers : []).filter(isObject).map(serverUrl);
  return urls.find((url) => /^https?:\/\/[^\s{}"'<>\\]+$/.test(url)) ?? DEFAULT_BASE_URL;
}

function serverUrl(server: Json): string {
  const variables = getObject(server, 'variables');
  const url = (getText(server, 'url') ?? '').replace(
    /\{([^{}]*)\}/g,
    (placeholder, name: string) => getText(getObject(variables, name), 'default') ?? placeholder,
  );
  return url.replace(/\/+$/, '');
}
