/** Gives schemas the names that the manifest wants them to have. */
import { didYouMean } from '../suggest.js';
import type { Manifest } from '../validate/manifest.js';
import type { Api } from './api.js';
import { renaming } from './projection.js';
import { listed, type Report } from './report.js';

export function renameSchemas(api: Api, wanted: Manifest['schemas'], report: Report): Api {
  if (Object.keys(wanted).length === 0) return api;
  const rename = (name: string): string => publicName(name, wanted);
  const projection = renaming(rename);
  const renamed = [...api.schemas.values()].map((named) => projection.schema(named));
  const taken = new Map<string, string>();
  for (const name of api.schemas.keys()) {
    const before = taken.get(rename(name));
    taken.set(rename(name), name);
    if (before === undefined) continue;
    const message = `\`${before}\` and \`${name}\` would both be called \`${rename(name)}\``;
    report.error(report.inManifest(['schemas']), message, 'give one of them another name');
  }
  return {
    ...api,
    operations: api.operations.map((operation) => projection.operation(operation)),
    schemas: new Map(renamed.map((named) => [named.name, named])),
    roots: api.roots.map(rename),
  };
}

/** An entry without `Beta` is for both namespaces. */
function publicName(name: string, wanted: Manifest['schemas']): string {
  const exact = Object.hasOwn(wanted, name) ? wanted[name] : undefined;
  if (exact !== undefined || !name.startsWith('Beta')) return exact ?? name;
  const stem = name.slice('Beta'.length);
  const renamed = Object.hasOwn(wanted, stem) ? wanted[stem] : undefined;
  return renamed === undefined ? name : `Beta${renamed}`;
}

/** A manifest may speak of schemas that the spec at hand does not have. */
export function reportUnknownSchemas(
  names: Iterable<string>,
  wanted: Manifest['schemas'],
  report: Report,
): void {
  const known = [...names];
  for (const name of Object.keys(wanted)) {
    if (known.includes(name) || known.includes(`Beta${name}`)) continue;
    const hint = didYouMean(name, known, `the spec has ${listed(known, 10)}`);
    report.warn(report.inManifest(['schemas', name]), `the spec has no schema \`${name}\``, hint);
  }
}
