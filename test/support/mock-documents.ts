/**
 * Splits an OpenAPI document whose beta operations differ from stable operations only by `?beta=true` of their path
 * keys.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Namespace } from '../../generator/ir/api.js';
import { isObject, type Json } from '../../generator/model/spec/json.js';
import { sendsBetaQuery } from '../../generator/model/names/imported-names.js';

const BETA_QUERY = '?beta=true';

/**
 * Returns the path of the document that describes the requests of each namespace: `spec` itself if clients send
 * `?beta=true`, or if `spec` is not JSON. Otherwise, a beta request can equal a stable request, and each namespace gets
 * a document in `folder`.
 */
export async function documentsByNamespace(
  spec: string,
  folder: string,
): Promise<Readonly<Record<Namespace, string>>> {
  const root: unknown = spec.endsWith('.json') ? JSON.parse(await readFile(spec, 'utf8')) : {};
  if (!isObject(root) || sendsBetaQuery(root)) return { stable: spec, beta: spec };
  const write = async (namespace: Namespace) => {
    const path = join(folder, `${namespace}.json`);
    await writeFile(path, JSON.stringify({ ...root, paths: pathsOf(root, namespace) }));
    return path;
  };
  return { stable: await write('stable'), beta: await write('beta') };
}

/** Returns the paths of a namespace without `?beta=true`. */
function pathsOf({ paths }: Json, namespace: Namespace): Json {
  const entries = Object.entries(isObject(paths) ? paths : {});
  const own = entries.filter(([key]) => key.endsWith(BETA_QUERY) === (namespace === 'beta'));
  return Object.fromEntries(own.map(([key, item]) => [key.replace(BETA_QUERY, ''), item]));
}
