/** Chooses the API version that a client is generated for. */
import { versionStageOf } from '../../ir/lifecycle.js';
import type { Manifest, ManifestVersion } from '../../validate/manifest.js';
import { listed, type Report } from '../report.js';
import { get, getObject, getText, isObject, type Json } from '../spec/json.js';

export interface ChosenVersion {
  readonly name: string;
  readonly facts: ManifestVersion | undefined;
}

/** The one asked for, or the one that the spec describes, or the current one. */
export function chooseVersion(
  root: Json,
  manifest: Manifest,
  asked: string | undefined,
  report: Report,
): ChosenVersion {
  const { versions } = manifest.api;
  const names = Object.keys(versions);
  if (asked !== undefined && !names.includes(asked)) {
    const message = `the manifest knows no API version \`${asked}\``;
    report.error('--api-version', message, `it knows ${listed(names)}`);
  }
  const described = getText(getObject(root, 'info'), 'version');
  const ofSpec = names.find((name) => name === described);
  const current = names.find((name) => isDefault(versions[name]));
  const name = asked ?? ofSpec ?? current ?? '';
  const facts = names.includes(name) ? versions[name] : undefined;
  if (facts && !versionStageOf(facts.status).isServed) {
    const hint = current === undefined ? 'choose another' : `choose \`${current}\``;
    report.warn('--api-version', `the API version \`${name}\` is ${facts.status}`, hint);
  }
  return { name, facts };
}

function isDefault(version: ManifestVersion | undefined): boolean {
  return version !== undefined && versionStageOf(version.status).isDefault;
}

const DEFAULT_BASE_URL = 'https://api.anthropic.com';

/** The first server with an address of its own, its variables at their defaults. */
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
