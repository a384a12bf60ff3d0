/** Helpers for tests that load a spec: specs as texts, and the problems that are reported for them. */
import { join } from 'node:path';
import { loadSpec } from '../../generator/load/spec.js';
import { makeFolder, messageOf } from '../support/temporary.js';

export async function load(text: string, name = 'spec.yaml') {
  const folder = await makeFolder({ [name]: text });
  return loadSpec({ kind: 'file', path: join(folder, name) });
}

/** Returns the error messages of loading `text`, without the path of the folder. */
export async function complaintOf(text: string, name = 'spec.yaml'): Promise<string> {
  const folder = await makeFolder({ [name]: text });
  const message = await messageOf(() => loadSpec({ kind: 'file', path: join(folder, name) }));
  return message.replaceAll(`${folder}/`, '');
}

export const HEAD = 'openapi: 3.1.0\ninfo: { title: T, version: "1" }\n';
export const PATHS = 'paths:\n  /a: { get: { responses: {} } }\n';
