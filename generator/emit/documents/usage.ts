/** Chooses the calls that README.md shows: one for each thing that the client can do. */
import type { Result } from '../../ir/api.js';
import type { Plan } from '../../plan/types.js';
import { type Call, leastCall, writeLoop, writeStatements } from '../examples/example.js';
import { scalar } from '../examples/sample.js';

/** Texts are empty where the client has nothing of the kind. */
export function usageExamples({ api, resources }: Plan) {
  const calls = resources.flatMap((resource) =>
    resource.methods.map((method) => leastCall(method, resource, api)),
  );
  const find = (...kinds: readonly Result['kind'][]) =>
    calls.find((call) => kinds.includes(call.method.operation.result.kind) && !isUpload(call));
  const write = (call: Call | undefined) => (call ? writeStatements(call) : '');
  const streamed = find('json-or-sse', 'sse');
  return {
    first: write(find('json', 'json-or-sse')),
    stream: streamed ? streamExample(streamed) : '',
    page: write(find('page')),
    upload: write(calls.find(isUpload)),
    download: write(find('binary')),
  };
}

function isUpload({ method }: Call): boolean {
  return method.operation.body?.encoding === 'multipart';
}

function streamExample(call: Call): string {
  const { result } = call.method.operation;
  if (result.kind !== 'json-or-sse') return writeLoop(call, 'await ', 'event');
  const fields = [...call.params.fields, [result.when, scalar(true)] as const];
  return writeLoop({ ...call, params: { kind: 'record', fields } }, 'await ', 'event');
}
