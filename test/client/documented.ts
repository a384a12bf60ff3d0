/** Every method of a client with the example of its documentation. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { exampleOf } from '../../generator/emit/example.js';
import { parseManifest } from '../../generator/load/manifest.js';
import { SHIPPED_MANIFEST } from '../../generator/load/package.js';
import type { Operation } from '../../generator/model/api.js';
import type { Json } from '../../generator/model/json.js';
import { model } from '../../generator/model/model.js';
import { plan } from '../../generator/plan/plan.js';
import { validateManifest } from '../../generator/validate/manifest.js';

export interface Documented {
  /** As a caller writes it: `client.beta.messages.create`. */
  readonly name: string;
  readonly operation: Operation;
  readonly example: string;
}

function readDocument(path: string): Json {
  const text = readFileSync(path, 'utf8');
  return (path.endsWith('.json') ? JSON.parse(text) : parse(text)) as Json;
}

/** Read at once, so that tests can be named after methods; nothing where the spec is missing. */
export function documentedMethods(spec: string, version: string): readonly Documented[] {
  const manifest = validateManifest(
    parseManifest(readFileSync(SHIPPED_MANIFEST, 'utf8'), 'betas.yaml'),
  );
  const { api } = model(readDocument(spec), manifest, { version });
  const { resources } = plan(api, { clientName: 'Claude', runtimeNames: [] });
  return resources.flatMap((resource) =>
    resource.methods.map((method) => ({
      name: `${resource.accessor}.${method.name}`,
      operation: method.operation,
      example: exampleOf(method, resource, api),
    })),
  );
}
