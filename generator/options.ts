/** The options of a run: what flags and config may say, what they must look like, and which one wins. */
import { isAbsolute, join, relative } from 'node:path';
import { InputError, throwIfAny, type Diagnostic } from './diagnostics.js';
import { RESERVED_WORDS } from './ir/words.js';
import type { LoadedConfig } from './load/config.js';
import { SHIPPED_MANIFEST, SHIPPED_SPEC } from './load/package.js';
import { quote } from './quote.js';
import { didYouMean } from './suggest.js';

/** As flags and config files write them. */
export interface Settings {
  /** Empty: the spec that ships with the generator. */
  readonly spec?: string;
  readonly betas?: string;
  readonly out?: string;
  readonly 'client-name'?: string;
  readonly only?: readonly string[];
  readonly 'api-version'?: string;
  readonly helpers?: boolean;
  readonly 'sdk-names'?: boolean;
  readonly target?: string;
  readonly strict?: boolean;
}

/** TypeScript sources, or JavaScript with declarations. */
type Target = (typeof TARGETS)[number];

const TARGETS = ['ts', 'js'] as const;

export interface GenerateOptions {
  /** A path, a URL, or `-`. */
  readonly spec: string;
  readonly betas: string;
  readonly out: string;
  readonly clientName: string;
  readonly only?: readonly string[];
  readonly apiVersion?: string;
  /** False: without the methods around messages, which a client as small as can be does without. */
  readonly helpers: boolean;
  /** Declare the type paths of the official SDK, too. */
  readonly sdkNames: boolean;
  readonly target: Target;
  readonly strict: boolean;
}

type Kind = 'path' | 'source' | 'text' | 'list' | 'flag';

const KINDS: Readonly<Record<keyof Settings, Kind>> = {
  spec: 'source',
  betas: 'path',
  out: 'path',
  'client-name': 'text',
  only: 'list',
  'api-version': 'text',
  helpers: 'flag',
  'sdk-names': 'flag',
  target: 'text',
  strict: 'flag',
};

const EXPECTED: Readonly<Record<Kind, string>> = {
  path: 'write a path',
  source: 'write a path or an https URL',
  text: 'write a text, in quotes',
  list: 'write a list of resources, such as [messages, beta.messages]',
  flag: 'write true or false',
};

/** Reads a config's value; paths in it are relative to its folder, and become relative to `cwd`. */
export function readConfig({ value, where, folder }: LoadedConfig, cwd: string): Settings {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError([{ where, message: 'is not a mapping of options', hint: KEYS_HINT }]);
  }
  const problems: Diagnostic[] = [];
  const settings: Record<string, unknown> = {};
  for (const [key, given] of Object.entries(value)) {
    const kind = Object.hasOwn(KINDS, key) ? KINDS[key as keyof Settings] : undefined;
    if (kind === undefined) {
      const hint = didYouMean(key, Object.keys(KINDS), KEYS_HINT);
      problems.push({ where, message: `unknown option ${quote(key)}`, hint });
      continue;
    }
    const read = readValue(kind, given, (path) => rebase(path, folder, cwd));
    if (read === undefined) {
      problems.push({ where, message: `${quote(key)} is not valid`, hint: EXPECTED[kind] });
    } else settings[key] = read;
  }
  throwIfAny(problems);
  return settings;
}

const KEYS_HINT = `options are ${Object.keys(KINDS).join(', ')}`;

function readValue(kind: Kind, value: unknown, rebasePath: (path: string) => string): unknown {
  switch (kind) {
    case 'flag':
      return typeof value === 'boolean' ? value : undefined;
    case 'list':
      return readList(value);
    case 'text':
      return isText(value) ? value : undefined;
    case 'path':
      return isText(value) ? rebasePath(value) : undefined;
    case 'source':
      if (!isText(value) || value === '-') return undefined;
      return /^[a-z][a-z0-9+.-]+:/i.test(value) ? value : rebasePath(value);
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function readList(value: unknown): readonly string[] | undefined {
  const list: unknown = typeof value === 'string' ? splitList(value) : value;
  return Array.isArray(list) && list.length > 0 && list.every(isText) ? list : undefined;
}

/** `messages, beta.messages` */
export function splitList(text: string): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function rebase(path: string, folder: string, cwd: string): string {
  if (isAbsolute(path)) return path;
  const absolute = join(folder, path);
  return relative(cwd, absolute) || '.';
}

/** Flags win over the config, and the config over the defaults. */
export function resolveOptions(flags: Settings, config: Settings = {}): GenerateOptions {
  const settings = { ...config, ...flags };
  const clientName = settings['client-name'] ?? 'Claude';
  const target = TARGETS.find((one) => one === (settings.target ?? 'ts'));
  throwIfAny([...checkTexts(settings), ...checkClientName(clientName)]);
  if (target === undefined) throw noTarget(settings.target);
  return {
    spec: settings.spec === undefined || settings.spec === '' ? SHIPPED_SPEC : settings.spec,
    betas: settings.betas ?? SHIPPED_MANIFEST,
    out: settings.out ?? 'generated/claude',
    clientName,
    ...(settings.only && { only: settings.only }),
    ...(settings['api-version'] !== undefined && { apiVersion: settings['api-version'] }),
    helpers: settings.helpers ?? true,
    sdkNames: settings['sdk-names'] ?? false,
    target,
    strict: settings.strict ?? false,
  };
}

function noTarget(given = ''): InputError {
  const message = `${quote(given)} is no target`;
  return new InputError([{ where: '--target', message, hint: `write ${TARGETS.join(' or ')}` }]);
}

function checkTexts(settings: Settings): readonly Diagnostic[] {
  const empty = (['betas', 'out', 'api-version', 'target'] as const).filter(
    (name) => settings[name] === '',
  );
  const lists = settings.only?.length === 0 ? ['only'] : [];
  return [...empty, ...lists].map((name) => ({
    where: `--${name}`,
    message: 'has no value',
    hint: 'write one after it, or leave it out',
  }));
}

function checkClientName(name: string): readonly Diagnostic[] {
  const hint = 'choose a name such as Claude';
  if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)) {
    return [{ where: '--client-name', message: `${quote(name)} is not an identifier`, hint }];
  }
  if (RESERVED_WORDS.has(name)) {
    return [{ where: '--client-name', message: `${quote(name)} is a reserved word`, hint }];
  }
  return [];
}
