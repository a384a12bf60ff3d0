/** A stable type `X` is assignable to `BetaX`, even if `BetaX` has no betas, except the listed response types. */
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Options } from '../../../generator/options/table.js';
import { makeTestClient, sourcesOf } from '../../support/emitted.js';
import { describeOfficial, OFFICIAL_SPEC } from '../../support/official.js';
import { Checker } from './checker.js';

/** A type that the client exports. */
interface Exported {
  readonly isClass: boolean;
  /** Whether the type describes JSON of requests or responses, unlike types of the runtime, such as streams. */
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

/** Returns the names of stable types that have a beta type. Classes are left out. */
function pairsOf(exported: Exports): readonly string[] {
  const isData = (name: string): boolean => {
    const found = exported.get(name);
    return found !== undefined && found.isResource && !found.isClass;
  };
  return [...exported.keys()].filter((name) => isData(name) && isData(`Beta${name}`));
}

/** Returns assignments to `BetaX` with all betas and, if it has gates, without betas. */
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

/** @param narrower stable response types that are not assignable, since their beta type is narrower, by reason */
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

  test('has stable types that are assignable to their beta types, except the listed types', () => {
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

  test('has beta methods that take stable params without betas', () => {
    expect(checker.check({ 'passed.ts': PASSED })).toEqual([]);
  });

  test('has beta types that are not assignable to stable types if they have more fields or variants', () => {
    const source = `import type * as t from './index.js';
export const back = (value: t.BetaMessageParam): t.MessageParam => value;
export const create = (value: t.BetaMessageCreateParams): t.MessageCreateParams => value;
`;
    const complaints = checker.check({ 'back.ts': source });
    expect(complaints.map(({ line }) => line)).toEqual([2, 3]);
  });
}

describe('the client of the shipped spec', () => {
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
      '`input` is an object, but unknown in the stable type': ['ServerToolUseBlock'],
      'a field contains a block': [
        'ContentBlock',
        'RawContentBlockStartEvent',
        'ContentBlockStartEvent',
      ],
      'a field contains a delta': [
        'ContentBlockDeltaEvent',
        'MessageDeltaEvent',
        'RawContentBlockDelta',
        'RawContentBlockDeltaEvent',
        'RawMessageDeltaEvent',
      ],
      'a field contains a message': [
        'Message',
        'MessageBatchIndividualResponse',
        'MessageBatchResult',
        'MessageBatchSucceededResult',
        'MessageStartEvent',
        'MessageStreamEvent',
        'RawMessageStartEvent',
        'RawMessageStreamEvent',
      ],
      'a field contains the capabilities': ['ModelInfo', 'ModelInfosPage', 'ModelInfosPageObject'],
    },
  );
});

describeOfficial('the client of the official spec', () => {
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
      '`input` is an object, but unknown in the stable type': ['ServerToolUseBlock'],
      'a field contains a container': ['MessageDelta'],
      'a field contains a block': [
        'ContentBlock',
        'RawContentBlockStartEvent',
        'ContentBlockStartEvent',
      ],
      'a field contains a message': [
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
