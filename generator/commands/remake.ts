/** Spells the command that makes a client again, for the head of its files. */
import { resolve } from 'node:path';
import { SHIPPED_MANIFEST, SHIPPED_SPEC } from '../load/package.js';
import type { GenerateOptions } from '../options.js';
import { shellWord } from '../shell.js';

/**
 * Inputs by name alone, and without the output folder: the bytes of a client are the same from every folder, and
 * hold no path of the machine that made it.
 */
export function remakeCommand(options: GenerateOptions, spec: string, manifest: string): string {
  const flags = {
    spec: isFile(options.spec, SHIPPED_SPEC) ? undefined : options.spec === '-' ? '-' : spec,
    betas: isFile(options.betas, SHIPPED_MANIFEST) ? undefined : manifest,
    'client-name': options.clientName === 'Claude' ? undefined : options.clientName,
    only: options.only?.join(','),
    'api-version': options.apiVersion,
    target: options.target === 'ts' ? undefined : options.target,
  };
  const words = Object.entries(flags).map(([flag, value]) =>
    value === undefined ? '' : ` --${flag} ${shellWord(value)}`,
  );
  const switches = [
    ...(options.helpers ? [] : [' --no-helpers']),
    ...(options.sdkNames ? [' --sdk-names'] : []),
  ];
  return `npx gen-claude-client${[...words, ...switches].join('')}`;
}

function isFile(path: string, shipped: string): boolean {
  return resolve(path) === resolve(shipped);
}
