/** `X` is assignable to `BetaX`, even with all gates of `BetaX` shut. */
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Options } from '../../../generator/options/table.js';
import { makeTestClient, sourcesOf } from '../../support/emitted.js';
import { describeOfficial, OFFICIAL_SPEC } from '../../support/official.js';
import { Checker } from './checker.js';

/** A type that the client exports. */
interface Exported {
  readonly isClass: boolean;
  /** Whether the type describes a request or a response, and not a part of the runtime, such as a stream. */
  readonly isResource: boolean;
  /** The number of its type parameters. */
  readonly parameters: number;
}

type Exports = ReadonlyMap<string, Exported>;

function exportsOf(checker: Checker): Exports {
  const program = checker.program({ 'probe.ts': `export type * from './index.js';` });
  const types = program.getTypeChecker();
  const source = program.getSourceFiles().find(({ fileName }) => fileName.endsWith('/probe.ts'));
  const module = source && types.getSymbolAtLocation(source);
  const symbols = module ? types.getExportsOfModule(module) : [];
  return new Map(symbols.map((symbol) => [symbol.name, describeSymbol(symbol, types)]));
}

function describeSymbol(symbol: ts.Symbol, types: ts.TypeChecker): Exported {
  const target = symbol.flags & ts.SymbolFlags.Alias ? types.getAliasedSymbol(symbol) : symbol;
  const [declaration] = target.declarations ?? [];
  const isGeneric =
    declaration &&
    (ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration));
  return {
    isClass: (target.flags & ts.SymbolFlags.Class) !== 0,
    isResource: /\/(resources|types)\//.test(declaration?.getSourceFile().fileName ?? ''),
    parameters: (isGeneric ? declaration.typeParameters?.length : undefined) ?? 0,
  };
}

/** The names of stable types with a beta type, without classes, which have methods. */
function pairsOf(exported: Exports): readonly string[] {
  const isData = (name: string): boolean => {
    const found = exported.get(name);
    return found !== undefined && found.isResource && !found.isClass;
  };
  return [...exported.keys()].filter((name) => isData(name) && isData(`Beta${name}`));
}

/** Assignments to `BetaX` with all gates open and, if it has gates, with all gates shut. */
function assignments(name: string, exported: Exports): readonly string[] {
  const beta = `t.Beta${name}`;
  const isGated = (exported.get(`Beta${name}`)?.parameters ?? 0) > 0;
  const targets = isGated ? [beta, `${beta}<never>`] : [beta];
  return targets.map((target) => `export const to = (value: t.${name}): ${target} => value;`);
}

/** Stable values in calls without betas. */
const PASSED = `import type * as t from './index.js';
declare const client: t.Claude;
declare const tools: t.ToolUnion[];
declare const messages: t.MessageParam[];
const { messages: { batches, create, countTokens, parse, stream } } = client.beta;
export const all = [
  (params: t.MessageCreateParams) => create(params),
  (params: t.MessageCreateParamsNonStreaming) => create(params),
  (params: t.MessageCreateParamsStreaming) => create(params),
  (params: t.MessageCountTokensParams) => countTokens(params),
  (params: t.MessageBatchCreateParams) => batches.create(params),
  (params: t.MessageCreateParamsNonStreaming) => [stream(params), parse(params)],
  () => create({ model: 'm', max_tokens: 1, messages, tools }),
  ({ role, content }: t.Message) => create({ model: 'm', max_tokens: 1, messages: [{ role, content }] }),
];
`;

/** @param narrower stable types of responses whose beta type is narrower, by the reason */
function testPairs(
  options: Partial<Options>,
  narrower: Readonly<Record<string, readonly string[]>>,
): void {
  let checker: Checker;
  let exported: Exports;

  beforeAll(async () => {
    checker = new Checker(sourcesOf(await makeTestClient(options)));
    exported = exportsOf(checker);
  });

  test('stable types are assignable to their beta types', () => {
    const names = pairsOf(exported);
    expect(names.length).toBeGreaterThan(30);
    expect(names).toEqual(
      expect.arrayContaining(['Message', 'MessageParam', 'MessageCreateParams', 'ToolUnion']),
    );
    const modules = names.flatMap((name) =>
      assignments(name, exported).map((line, index) => [`${name}.${index}.ts`, line] as const),
    );
    const sources = modules.map(([path, line]) => [
      path,
      `import type * as t from './index.js';\n${line}`,
    ]);
    const complaints = checker.check(Object.fromEntries(sources) as Record<string, string>);
    const found = new Set(complaints.map(({ file }) => file.split('.')[0]));
    expect([...found].sort()).toEqual(Object.values(narrower).flat().sort());
  });

  test('beta methods take stable params, and parts of them, without betas', () => {
    expect(checker.check({ 'passed.ts': PASSED })).toEqual([]);
  });

  test('beta types with additional fields or variants are not assignable to their stable types', () => {
    const source = `import type * as t from './index.js';
export const back = (value: t.BetaMessageParam): t.MessageParam => value;
export const create = (value: t.BetaMessageCreateParams): t.MessageCreateParams => value;
`;
    const complaints = checker.check({ 'back.ts': source });
    expect(complaints.map(({ line }) => line)).toEqual([2, 3]);
  });
}

describe('the shipped spec and manifest', () => {
  testPairs(
    {},
    {
      'a field is required': [
        'MessageDeltaUsage',
        'MessageTokensCount',
        'ModelCapabilities',
        'RawMessageDeltaEventDelta',
        'RefusalStopDetails',
        'ThinkingDelta',
        'Usage',
      ],
      '`input` is an object, and unknown in stable': ['ServerToolUseBlock'],
      'it holds a block': ['ContentBlock', 'RawContentBlockStartEvent', 'ContentBlockStartEvent'],
      'it holds a delta': [
        'ContentBlockDeltaEvent',
        'MessageDeltaEvent',
        'RawContentBlockDelta',
        'RawContentBlockDeltaEvent',
        'RawMessageDeltaEvent',
      ],
      'it holds a message': [
        'Message',
        'MessageBatchIndividualResponse',
        'MessageBatchResult',
        'MessageBatchSucceededResult',
        'MessageStartEvent',
        'MessageStreamEvent',
        'RawMessageStartEvent',
        'RawMessageStreamEvent',
      ],
      'it holds the capabilities': ['ModelInfo', 'ModelInfosPage', 'ModelInfosPageObject'],
    },
  );
});

describeOfficial('the official spec', () => {
  testPairs(
    { spec: OFFICIAL_SPEC, apiVersion: '2023-06-01' },
    {
      '`skills` is required': ['Container'],
      '`context_management` is required': [
        'MessageTokensCount',
        'Message',
        'RawMessageDeltaEvent',
        'MessageDeltaEvent',
      ],
      '`iterations` is required': ['MessageDeltaUsage', 'Usage'],
      '`input` is an object, and unknown in stable': ['ServerToolUseBlock'],
      'it holds a container': ['MessageDelta'],
      'it holds a block': ['ContentBlock', 'RawContentBlockStartEvent', 'ContentBlockStartEvent'],
      'it holds a message': [
        'RawMessageStartEvent',
        'MessageStartEvent',
        'RawMessageStreamEvent',
        'MessageStreamEvent',
        'MessageBatchIndividualResponse',
        'MessageBatchSucceededResult',
        'MessageBatchResult',
      ],
    },
  );
});
