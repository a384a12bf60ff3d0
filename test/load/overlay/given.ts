/** A small document, and overlays for it. */
import { basename, join } from 'node:path';
import { formatDiagnostic, InputError } from '../../../generator/diagnostics.js';
import { applyOverlays, type Applied } from '../../../generator/load/overlay/apply.js';
import { loadOverlays, type Origin, type Overlay } from '../../../generator/load/overlay/read.js';
import { makeFolder } from '../../support/temporary.js';

export const DOCUMENT = {
  openapi: '3.1.0',
  info: { title: 'Small', version: '1' },
  paths: {
    '/v1/a': { get: { tags: ['a'], parameters: [{ name: 'limit', in: 'query' }] } },
    '/v1/b': {
      get: {
        parameters: [
          { name: 'page', in: 'query' },
          { name: 'limit', in: 'query' },
        ],
      },
    },
  },
  components: { schemas: { A: { type: 'object' }, BetaA: { type: 'object' } } },
};

/** Returns the text of an overlay with these lines under `actions`. */
export function overlayOf(actions: string): string {
  return `overlay: 1.0.0\ninfo: { title: T, version: '1' }\nactions:\n${actions}`;
}

/** Writes files with these names and texts, and loads them as overlays. */
export async function read(
  texts: Readonly<Record<string, string>>,
  origin: Origin = 'app',
): Promise<readonly Overlay[]> {
  const folder = await makeFolder(texts);
  const overlays = await loadOverlays(
    Object.keys(texts).map((name) => join(folder, name)),
    origin,
  );
  return overlays.map((overlay) => {
    const { locate: find } = overlay;
    const locate: Overlay['locate'] = (path) => find(path).replace(`${folder}/`, '');
    return Object.assign(overlay, { label: basename(overlay.label), locate });
  });
}

/** Applies overlays to {@link DOCUMENT} or another document. Each overlay consists of the lines under its `actions`. */
export async function apply(
  actions: readonly string[],
  document: Readonly<Record<string, unknown>> = DOCUMENT,
): Promise<Applied> {
  const texts = actions.map((lines, index) => [`${index + 1}.yaml`, overlayOf(lines)] as const);
  return applyOverlays(document, await read(Object.fromEntries(texts)), 'openapi.json');
}

/** Returns the lines of the error that `action` throws, without the path of the temporary folder. */
export async function problemsOf(action: () => Promise<unknown>): Promise<readonly string[]> {
  try {
    await action();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.diagnostics.map(formatDiagnostic).map((line) => line.replace(/^\/\S*\//, ''));
  }
  return [];
}
