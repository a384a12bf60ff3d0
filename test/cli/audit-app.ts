/** Makes a small app, and runs `audit` in it. */
import { makeFolder } from '../support/temporary.js';
import { run, SPEC, type Ran } from './given.js';

const MANIFEST = `api:
  versions:
    "2026-10-21": { status: current, source: [https://example.com/], auth: bearer }
betas:
  new-2026-01-01: { status: active }
  old-2025-01-01: { status: superseded, replacement: Something else. }
  free-2025-02-02: { status: graduated }
  gone-2024-03-03: { status: retired, until: 2025-01-01 }
`;

/** A source that names each beta of the manifest. */
export const APP = `const o = {
  betas: ['new-2026-01-01', 'free-2025-02-02', 'gone-2024-03-03', 'old-2025-01-01'],
};
`;

export const AUDIT = ['audit', '--spec', 'spec.yaml', '--betas', 'betas.yaml'];

export function makeApp(
  files: Readonly<Record<string, string>> = { 'src/app.ts': APP },
): Promise<string> {
  return makeFolder({ 'spec.yaml': SPEC, 'betas.yaml': MANIFEST, 'package.json': '{}', ...files });
}

export const audit = (cwd: string, ...args: readonly string[]): Promise<Ran> =>
  run([...AUDIT, ...args], { cwd });
