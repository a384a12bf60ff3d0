import { describe, expect, test } from 'vitest';
import type { Json } from '../../generator/model/spec/json.js';
import { model } from '../../generator/model/model.js';
import type { NamespacePlan } from '../../generator/plan/types.js';
import { plan } from '../../generator/plan/plan.js';
import { manifest } from '../model/given.js';

const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: Json): Json => ({ type: 'object', properties, required: ['model'] });
const json = (schema: Json): Json => ({ 'application/json': { schema } });
const answer = (schema: Json): Json => ({ responses: { 200: { content: json(schema) } } });
const id = { name: 'batch_id', in: 'path', required: true, schema: { type: 'string' } };

const COMMON = { Tool: object({ schema: ref('ToolSchema') }), ToolSchema: { type: 'object' } };

/** Returns the paths of messages and batches. In the beta namespace, `prefix` is `Beta` and `query` is `?beta=true`. */
function paths(prefix: string, query: string): Json {
  const create = {
    requestBody: { required: true, content: json(ref(`${prefix}Create`)) },
    ...answer(ref(`${prefix}Message`)),
  };
  return {
    [`/v1/messages${query}`]: { post: create },
    [`/v1/messages/batches/{batch_id}${query}`]: {
      parameters: [id],
      post: { ...create, ...answer(ref(`${prefix}Batch`)) },
      get: answer(ref(`${prefix}Batch`)),
    },
  };
}

function schemas(prefix: string): Json {
  const described = (properties: Json): Json => ({ ...object(properties), description: prefix });
  return {
    [`${prefix}Create`]: described({
      model: { type: 'string' },
      stream: { type: 'boolean' },
      tool: ref('Tool'),
    }),
    [`${prefix}Message`]: described({ text: { type: 'string' } }),
    [`${prefix}Batch`]: described({ count: { type: 'number' } }),
    [`${prefix}Event`]: described({ index: { type: 'number' } }),
  };
}

const SPEC: Json = {
  paths: { ...paths('', ''), ...paths('Beta', '?beta=true') },
  components: { schemas: { ...COMMON, ...schemas(''), ...schemas('Beta') } },
};

const MANIFEST = {
  operations: { 'POST /v1/messages': { stream: { when: 'stream', event: 'Event' } } },
  aliases: { ToolSchema: ['Tool.Schema'], Message: ['Answer', 'Stream'] },
};

function namespacesOf(given: Json = MANIFEST): (file: string, name: string) => readonly string[] {
  const { api } = model(SPEC, manifest(given), { version: '2023-06-01' });
  const { sdkNames } = plan(api, {
    clientName: 'Claude',
    runtimeNames: ['Stream', 'RequestOptions'],
    sdkNames: true,
  });
  return (file, name) => written(sdkNames?.get(file)?.find((one) => one.name === name));
}

/** Returns each entry as `Message`, or as `Messages = BetaMessages` if its type has another name. */
function written(namespace: NamespacePlan | undefined): readonly string[] {
  return (namespace?.entries ?? []).map(({ name, type }) =>
    name === type ? name : `${name} = ${type}`,
  );
}

describe('SDK names', () => {
  const entriesOf = namespacesOf();

  test('are planned only with `sdkNames`', () => {
    const { api } = model(SPEC, manifest(MANIFEST), { version: '2023-06-01' });
    expect(plan(api, { clientName: 'Claude', runtimeNames: [] }).sdkNames).toBeUndefined();
  });

  test('are the resources, their types, and types of the runtime for the client class', () => {
    expect(entriesOf('client', 'Claude')).toEqual([
      'RequestOptions',
      'Messages',
      'Beta',
      'MessageCreateParams',
      'MessageCreateParamsBase',
      'MessageCreateParamsNonStreaming',
      'MessageCreateParamsStreaming',
      'Tool',
      'ToolSchema',
      'Message',
      'Answer',
      'Stream = Message',
      'Batch',
      'Event',
    ]);
  });

  test('include names without `Beta` for a beta resource', () => {
    expect(entriesOf('resources/beta/messages', 'BetaMessages')).toEqual(
      expect.arrayContaining([
        'Batches = BetaMessagesBatches',
        'MessageCreateParams = BetaMessageCreateParams',
        'BatchUpdateParams = BetaMessageBatchUpdateParams',
        'BetaMessage',
        'BetaBatch',
      ]),
    );
    expect(entriesOf('resources/beta', 'Beta')).toContain('Messages = BetaMessages');
  });

  test('include a `Beta` name for each stable type in a beta resource', () => {
    const entries = entriesOf('resources/beta/messages', 'BetaMessages');
    expect(entries).toEqual(expect.arrayContaining(['Tool', 'BetaTool = Tool']));
  });

  test('are aliases and variants of params for a type', () => {
    expect(entriesOf('types/messages', 'Tool')).toEqual(['Schema = ToolSchema']);
    expect(entriesOf('types/messages', 'MessageCreateParams')).toEqual([
      'MessageCreateParamsBase',
      'MessageCreateParamsNonStreaming',
      'MessageCreateParamsStreaming',
    ]);
  });

  test('include aliases in the manifest, also in a namespace without a resource', () => {
    const aliases = { Event: ['Messages.*', 'Hooks.*', 'Hooks.Unwrapped'], 'B*': ['Hooks.*'] };
    const shown = namespacesOf({ ...MANIFEST, aliases });
    expect(shown('resources/messages', 'Messages')).toContain('Event');
    expect(shown('resources/beta/messages', 'BetaMessages')).toContain('BetaEvent');
    expect(shown('client', 'Claude')).toContain('Hooks');
    expect(shown('client', 'Hooks')).toEqual(['Batch', 'Event', 'Unwrapped = Event']);
    expect(shown('resources/beta', 'Beta')).toContain('Hooks = BetaHooks');
    const ofBeta = ['BetaBatch', 'BetaEvent', 'Unwrapped = BetaEvent'];
    expect(shown('resources/beta', 'BetaHooks')).toEqual(ofBeta);
  });

  test('include error types: in the client class if resources share them, else in the resource', () => {
    const failing = (name: string): Json => ({
      get: { responses: { 200: {}, '4XX': { content: json(ref(name)) } } },
    });
    const spec = {
      paths: {
        '/v1/things?beta=true': failing('BetaFault'),
        '/v1/files?beta=true': failing('BetaFault'),
        '/v1/stores?beta=true': failing('BetaStoreFault'),
      },
      components: { schemas: { BetaFault: object({}), BetaStoreFault: object({}) } },
    };
    const { api } = model(spec, manifest(), { version: '2023-06-01' });
    const { sdkNames } = plan(api, { clientName: 'Claude', runtimeNames: [], sdkNames: true });
    expect(written(sdkNames?.get('client')?.[0])).toEqual(['Beta', 'BetaFault']);
    const entriesAt = (file: string) => written(sdkNames?.get(file)?.[0]);
    expect(entriesAt('resources/beta/stores')).toContain('BetaStoreFault');
    expect(entriesAt('resources/beta/files')).not.toContain('BetaFault');
  });

  test('include the list of betas for a part of the API, although no operation refers to the list', () => {
    const betas = { 'notes-2026-01-01': { status: 'preview', source: ['https://example.com'] } };
    const components = {
      schemas: {
        ...COMMON,
        ...schemas(''),
        ...schemas('Beta'),
        KnownBeta: { anyOf: [{ type: 'string' }, { enum: ['notes-2026-01-01'] }] },
      },
    };
    const given = manifest({ ...MANIFEST, betas });
    const namesOf = (sdkNames: boolean): readonly string[] => {
      const wanted = { version: '2023-06-01', only: ['messages'], sdkNames };
      const { api } = model({ ...SPEC, components }, given, wanted);
      const planned = plan(api, { clientName: 'Claude', runtimeNames: [], sdkNames: true });
      return written(planned.sdkNames?.get('client')?.find(({ name }) => name === 'Claude'));
    };
    expect(namesOf(true)).toEqual(expect.arrayContaining(['Message', 'KnownBeta']));
    expect(namesOf(true)).not.toContain('BetaEvent');
    expect(namesOf(false)).toContain('Message');
    expect(namesOf(false)).not.toContain('KnownBeta');
  });

  test('include the public name of a type that has another name in its module', () => {
    const components = { schemas: { ...COMMON, ...schemas(''), Stream: object({}) } };
    const spec = { paths: paths('', ''), components };
    const { api } = model(spec, manifest(), { version: '2023-06-01' });
    const options = { clientName: 'Claude', runtimeNames: ['Stream'], sdkNames: true };
    const { sdkNames, types } = plan(api, options);
    expect(types.get('Stream')?.name).toBe('StreamObject');
    expect(written(sdkNames?.get('client')?.[0])).toContain('Stream = StreamObject');
  });
});
