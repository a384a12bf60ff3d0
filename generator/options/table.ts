/**
 * The table of all options. Flags, config keys, defaults, help, shell completion, the lock, the command in an emitted
 * README and the type of a run's options come from this table. A test compares it with docs/cli.md.
 */
import { IMPORT_EXTENSION_NAMES } from '../ir/import-extension.js';
import { TARGET_NAMES, TARGETS } from '../ir/targets.js';
import { SHIPPED_MANIFEST, SHIPPED_SPEC } from '../load/package.js';
import { NO_CONFIGURATION } from '../load/style.js';
import { headers } from './headers.js';
import { choice, className, list, path, paths, source, text, toggle, type Kind } from './kinds.js';
import { severities } from './severities.js';

interface Option<T> extends Kind<T> {
  readonly help: string;
  /**
   * Whether the lock records a value other than the default. For inputs, the lock records the hash of the content
   * instead.
   */
  readonly inLock: boolean;
  /**
   * When the command in the emitted README contains the option. `changed`: if its value differs from the default or
   * from the value in the app's config.
   */
  readonly inCommand: 'changed' | 'always' | 'never';
}

const languages = Object.entries(TARGETS).map(([name, language]) => `${name} for ${language}`);

/** Describes the default of options whose value a client keeps when it is generated again. */
const OF_CLIENT = 'of the client in the output folder';

/** The options by property name. The flag and the config key are this name in kebab case. */
export const OPTIONS = {
  spec: {
    ...source(SHIPPED_SPEC, { placeholder: '<file | URL | ->', shownDefault: 'the shipped spec' }),
    help: 'OpenAPI 3.0 or 3.1 (a file, an https URL, - for stdin), or the folder of an installed @anthropic-ai/sdk',
    inLock: false,
    inCommand: 'changed',
  },
  header: {
    ...headers(),
    help: 'Header for the server of a --spec URL, such as Authorization; repeat it for more',
    inLock: false,
    inCommand: 'never',
  },
  overlay: {
    ...paths({ placeholder: '<file>', shownDefault: 'none' }),
    help: 'OpenAPI Overlay to apply to the spec; repeat it for more, which are applied in order',
    inLock: false,
    inCommand: 'changed',
  },
  betas: {
    ...path(SHIPPED_MANIFEST, { placeholder: '<file>', shownDefault: 'the shipped manifest' }),
    help: 'Beta manifest (YAML)',
    inLock: false,
    inCommand: 'changed',
  },
  out: {
    ...path('generated/claude', { placeholder: '<folder>', shownDefault: 'generated/claude' }),
    help: 'Output folder',
    inLock: false,
    inCommand: 'always',
  },
  clientName: {
    ...className('Claude', 'the name in the manifest, else Claude; ApiClient for other APIs'),
    help: 'Name of the client class',
    inLock: true,
    inCommand: 'changed',
  },
  only: {
    ...list('<resource,...>', 'all'),
    help: 'Resources to emit, with the types that they use',
    inLock: true,
    inCommand: 'changed',
  },
  apiVersion: {
    ...text(
      '<date>',
      `the version ${OF_CLIENT}, else of the spec, else the newest that the spec fits`,
    ),
    help: 'API version of the client, from the list in the manifest',
    // The lock records the API version of the client in a field of its own.
    inLock: false,
    inCommand: 'changed',
  },
  helpers: {
    ...toggle(true),
    help: 'Emit the helpers of messages (stream, parse, toolRunner); --no-helpers for a smaller client',
    inLock: true,
    inCommand: 'changed',
  },
  helperFiles: {
    ...toggle(false),
    help: 'Emit the folder helpers/ too: MCP conversion, file-based memory, fallbacks after refusals',
    inLock: true,
    inCommand: 'changed',
  },
  sdkNames: {
    ...toggle(false),
    help: 'Declare the type paths of the official SDK too, such as Claude.Beta.Messages.BetaMessageParam',
    inLock: true,
    inCommand: 'changed',
  },
  reference: {
    ...toggle(true),
    help: 'Emit REFERENCE.md, a list of all methods and betas; --no-reference to leave it out',
    inLock: true,
    inCommand: 'changed',
  },
  target: {
    ...choice('target', TARGET_NAMES, 'ts'),
    help: `Language of the client: ${languages.join(', ')}`,
    inLock: true,
    inCommand: 'changed',
  },
  importExtension: {
    ...choice(
      'extension',
      IMPORT_EXTENSION_NAMES,
      undefined,
      `the extension ${OF_CLIENT}, else the one that tsconfig.json requires`,
    ),
    help: 'How the TypeScript sources import each other: with .js, .ts or no extension',
    inLock: true,
    inCommand: 'changed',
  },
  prettier: {
    ...path(undefined, {
      placeholder: `<file | ${NO_CONFIGURATION}>`,
      shownDefault: 'as prettier finds it for the output folder',
      isPath: (value) => value !== NO_CONFIGURATION,
    }),
    help: `Prettier configuration to follow; ${NO_CONFIGURATION} for prettier's defaults`,
    inLock: false,
    inCommand: 'changed',
  },
  severity: {
    ...severities(),
    help: 'Set the severity of kinds of change, such as field-added=risky',
    inLock: false,
    inCommand: 'never',
  },
  strict: {
    ...toggle(false),
    help: 'Treat warnings as errors',
    inLock: false,
    inCommand: 'never',
  },
} as const satisfies Readonly<Record<string, Option<unknown>>>;

export type OptionName = keyof typeof OPTIONS;

type ValueOf<T> = T extends Kind<infer Value> ? Value : never;

/** The values of all options in a run. */
export type Options = { readonly [Name in OptionName]: ValueOf<(typeof OPTIONS)[Name]> };

export const OPTION_NAMES = Object.keys(OPTIONS) as readonly OptionName[];

/** Returns an option with a common type, for code that treats all options alike. */
export function optionOf(name: OptionName): Option<unknown> {
  return OPTIONS[name];
}

/** Returns `client-name` for `clientName`. */
export function flagOf(name: OptionName): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Returns the name of the option with a flag or config key; undefined if there is no such option. */
export function findOption(flag: string): OptionName | undefined {
  return OPTION_NAMES.find((name) => flagOf(name) === flag);
}

export const DEFAULT_OPTIONS = Object.fromEntries(
  OPTION_NAMES.map((name) => [name, OPTIONS[name].default]),
) as unknown as Options;
