/** Compares a generated client with the release of the official SDK that has the same API. */
import { rm } from 'node:fs/promises';
import type { Client } from '../../generator/commands/generate.js';
import { loadClient, makeTestClient, sourcesOf, writeClient } from '../support/emitted.js';
import { MEMORY } from '../support/compilers.js';
import { methodsOf } from './methods.js';
import type { Pair } from './pairs.js';
import { Program } from './program.js';
import { type ClientClass, compareRequests } from './requests.js';
import { compareImports, compareNames, compareTypes, findTypes, type Part } from './types.js';

/** The parts that are compared, in the order of the printed table. */
export const PARTS = {
  methods: 'methods that the client or the SDK lacks',
  requests:
    'requests that differ: verb, path, query, betas, headers, body, or the request of the next page',
  calls: 'params and results that are not assignable in both directions',
  types: 'types that are not assignable in both directions',
  missing: 'types that the client lacks',
  names: 'names in namespaces that the client lacks',
  imports: 'exports of the modules of the SDK that the client lacks',
} as const;
export type PartName = keyof typeof PARTS;

export interface Comparison {
  readonly parts: Readonly<Record<PartName, Part>>;
  /** The output of the compiler for the client. */
  readonly errors: string;
}

const CLASS_NAME = 'Anthropic';
const NOTHING: Part = { all: [], differing: [] };

export async function compare(pair: Pair): Promise<Comparison> {
  const made = await makeTestClient({ ...pair.options, clientName: CLASS_NAME, sdkNames: true });
  const program = new Program(sourcesOf(made, 'client/'), pair);
  const theirs = methodsOf(program, 'Theirs');
  const ours = new Set(methodsOf(program, 'Ours').map(({ path }) => path));
  const shared = theirs.filter(({ path }) => ours.has(path));
  const all = new Set([...theirs.map(({ path }) => path), ...ours]);
  const known = new Set(shared.map(({ path }) => path));

  const { paths, missing } = findTypes(program);
  const classes = await loadClasses(made, pair);
  const requests = shared.filter(({ isRequest }) => isRequest);
  const parts = {
    methods: { all: [...all], differing: [...all].filter((path) => !known.has(path)) },
    requests: await compareRequests(classes, requests, program),
    ...compareTypes(program, paths, [...known], pair),
    missing,
    names: pair.isMigration ? compareNames(program) : NOTHING,
    imports: compareImports(program, pair),
  };
  return { parts, errors: MEMORY.format(program.errors()) };
}

async function loadClasses(
  made: Client,
  { alias }: Pair,
): Promise<{ readonly Ours: ClientClass; readonly Theirs: ClientClass }> {
  const folder = await writeClient(made);
  const ours = await loadClient(folder);
  await rm(folder, { recursive: true });
  const theirs = (await import(alias)) as { readonly default: ClientClass };
  return { Ours: ours[CLASS_NAME] as ClientClass, Theirs: theirs.default };
}
