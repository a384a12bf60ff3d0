/** Reads facts for a manifest from an SDK. */
import type TypeScript from 'typescript';
import { ts } from '../../compiler.js';
import { Arguments } from './arguments.js';
import { commentOf } from './comments.js';
import { findConstant, literalEntries, stringsOf } from './constants.js';
import { readErrorCodes, thrownErrors, type ErrorCode } from './errors.js';
import { literalsOf } from './literals.js';
import type { TypeLookup } from './lookup.js';
import type { SdkOperation } from './operations.js';
import { bakedBetas, pathKey } from './paths.js';
import type { Problems } from './problems.js';
import type { Sources } from './program.js';

export interface SdkFacts {
  /** The version of the package, such as `1.14.0`. */
  readonly sdkVersion: string;
  /** The `anthropic-version` that the SDK sends. */
  readonly apiVersion: string | undefined;
  readonly baseUrl: string | undefined;
  /** The ids in the type `AnthropicBeta`, in the order of the type. */
  readonly betas: readonly string[];
  /** By verb and path key: `GET /v1/files?beta=true`. */
  readonly operations: Readonly<Record<string, OperationFacts>>;
  /** The ids in the type `Model`, in the order of the type. */
  readonly models: readonly string[];
  /** The day on which each model retires, as YYYY-MM-DD. */
  readonly modelEnds: Readonly<Record<string, string>>;
  /** Models for which the SDK warns when thinking has a fixed budget. */
  readonly thinkingWarnings: readonly string[];
  /** By model: the maximum number of tokens in a response without streaming. */
  readonly nonStreamingTokens: Readonly<Record<string, number>>;
  readonly errorCodes: readonly ErrorCode[];
  /** The environment variables that the client reads and whose names begin with `ANTHROPIC_`. */
  readonly environment: readonly string[];
}

export interface OperationFacts {
  /** The name of the method, such as `beta.files.list`. */
  readonly method: string;
  /** The betas that the method sends on every call. */
  readonly baked: readonly string[];
  /** The betas after "requests must send" in the comments of the method and of its field `betas`. */
  readonly required: readonly string[];
  /** The errors that the comment of the method names, such as `404 file_expired`. */
  readonly errors: readonly string[];
}

export function readFacts(
  operations: readonly SdkOperation[],
  sources: Sources,
  lookup: TypeLookup,
  problems: Problems,
): SdkFacts {
  const { codes, byClass } = readErrorCodes(sources);
  const known = operations.map((operation): readonly [string, OperationFacts] => [
    `${operation.verb} ${pathKey(operation)}`,
    {
      method: operation.method.path,
      baked: bakedBetas(operation),
      required: requiredBetas(operation, lookup, problems),
      errors: thrownErrors(operation, byClass),
    },
  ]);
  const client = sources.codeOf('client');
  return {
    sdkVersion: sources.sdk.version,
    apiVersion: client && headerValue(client, 'anthropic-version'),
    baseUrl: client && baseUrlOf(client),
    betas: literalsOfType('resources/beta/beta', 'AnthropicBeta', sources, problems),
    operations: Object.fromEntries(known),
    models: literalsOfType('resources/messages/messages', 'Model', sources, problems),
    modelEnds: readModelEnds(sources, problems),
    thinkingWarnings: readThinkingWarnings(sources),
    nonStreamingTokens: readTokenLimits(sources),
    errorCodes: codes,
    environment: readEnvironment(sources),
  };
}

/** The modules in which releases have the tables of models. */
const MODEL_MODULES = [
  'internal/data/deprecated-models',
  'internal/data/models-to-warn-with-thinking-enabled',
  'internal/data',
  'resources/messages/messages',
  'resources/beta/messages/messages',
];

function readModelEnds(sources: Sources, problems: Problems): Readonly<Record<string, string>> {
  const ends = new Map<string, string>();
  for (const module of MODEL_MODULES) {
    const table = findConstant(module, 'DEPRECATED_MODELS', sources);
    for (const [model, value] of table ? literalEntries(table) : []) {
      const day = typeof value === 'string' ? isoDate(value) : undefined;
      if (day !== undefined) ends.set(model, day);
      else if (table)
        problems.add(
          table,
          `says that the model ${JSON.stringify(model)} retires on ${JSON.stringify(value)}, which is not a date`,
        );
    }
  }
  return Object.fromEntries(ends);
}

function readThinkingWarnings(sources: Sources): readonly string[] {
  const lists = MODEL_MODULES.map((module) =>
    findConstant(module, 'MODELS_TO_WARN_WITH_THINKING_ENABLED', sources),
  );
  return [...new Set(lists.flatMap((list) => (list ? stringsOf(list) : [])))];
}

function readTokenLimits(sources: Sources): Readonly<Record<string, number>> {
  const table = findConstant('internal/constants', 'MODEL_NONSTREAMING_TOKENS', sources);
  const entries = table ? literalEntries(table) : [];
  return Object.fromEntries(
    entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** Returns `2027-01-22` for `January 22nd, 2027`; undefined for a text of another form. */
function isoDate(text: string): string | undefined {
  const [, month = '', day = '', year = ''] =
    /^([A-Z][a-z]+) (\d{1,2})(?:st|nd|rd|th)?, (\d{4})$/.exec(text) ?? [];
  const number = MONTHS.indexOf(month) + 1;
  if (number === 0) return undefined;
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Returns the literals of an exported union. The union may also allow any string. */
function literalsOfType(
  module: string,
  name: string,
  sources: Sources,
  problems: Problems,
): readonly string[] {
  const file = sources.typesOf(module);
  const declaration = file?.statements.find(
    (one): one is TypeScript.TypeAliasDeclaration =>
      ts.isTypeAliasDeclaration(one) && one.name.text === name,
  );
  if (!declaration) {
    if (file) problems.add(file, `has no type \`${name}\``);
    return [];
  }
  const { type } = declaration;
  const variants = ts.isUnionTypeNode(type) ? type.types : [type];
  return variants.flatMap((variant) => literalsOf(variant) ?? []);
}

/** Reads comments such as "requests must send `a` or `b` in this header". */
function requiredBetas(
  { method }: SdkOperation,
  lookup: TypeLookup,
  problems: Problems,
): readonly string[] {
  const given = new Arguments(method, lookup, problems);
  const params = method.signatures
    .at(-1)
    ?.parameters.find(({ name }) => name.getText() === 'params');
  const betas = params && given.members('params').find(({ name }) => name === 'betas');
  const nodes: readonly TypeScript.Node[] = [
    ...method.signatures,
    ...(betas ? [betas.declaration] : []),
  ];
  const statements = nodes.flatMap((node) => [
    ...commentOf(node).matchAll(
      /\brequests must\s+send\s+((?:`[\w.-]+`[\s,]*(?:(?:or|and)\s+)?)+)/g,
    ),
  ]);
  const ids = statements.flatMap(([, list = '']) => [...list.matchAll(/`([\w.-]+)`/g)]);
  return [...new Set(ids.map(([, id = '']) => id))];
}

function headerValue(file: TypeScript.SourceFile, header: string): string | undefined {
  return firstOf(file, (node) =>
    ts.isPropertyAssignment(node) &&
    ts.isStringLiteral(node.name) &&
    node.name.text === header &&
    ts.isStringLiteralLike(node.initializer)
      ? node.initializer.text
      : undefined,
  );
}

/** Returns the default URL, from code such as ``baseURL: baseURL || `https://…` ``. */
function baseUrlOf(file: TypeScript.SourceFile): string | undefined {
  return firstOf(file, (node) =>
    ts.isPropertyAssignment(node) &&
    node.name.getText() === 'baseURL' &&
    ts.isBinaryExpression(node.initializer) &&
    ts.isStringLiteralLike(node.initializer.right)
      ? node.initializer.right.text
      : undefined,
  );
}

function firstOf(
  file: TypeScript.SourceFile,
  find: (node: TypeScript.Node) => string | undefined,
): string | undefined {
  const visit = (node: TypeScript.Node): string | undefined =>
    find(node) ?? ts.forEachChild(node, visit);
  return visit(file);
}

const READERS = ['client', 'core/credentials'];

function readEnvironment(sources: Sources): readonly string[] {
  const found = new Set<string>();
  const visit = (node: TypeScript.Node): void => {
    const [first] = ts.isCallExpression(node) ? node.arguments : [];
    if (
      ts.isCallExpression(node) &&
      node.expression.getText() === 'readEnv' &&
      first &&
      ts.isStringLiteralLike(first)
    ) {
      if (first.text.startsWith('ANTHROPIC_')) found.add(first.text);
    }
    ts.forEachChild(node, visit);
  };
  for (const module of READERS) {
    const file = sources.codeOf(module);
    if (file) visit(file);
  }
  return [...found].toSorted();
}
