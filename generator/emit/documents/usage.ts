/** Chooses the calls that README.md shows: one for each thing that the client can do. */
import type { Plan } from '../../plan/plan.js';
import { type Call, leastCall, writeLoop, writeStatements } from '../example.js';
import { scalar } from '../sample.js';

/** Texts are empty where the client has nothing of the kind. */
export function usageExamples({ api, resources }: Plan) {
  const calls = resources.flatMap((resource) =>
    resource.methods.map((method) => leastCall(method, resource, api)),
  );
  const find = (test: (operation: Call['method']['operation']) => boolean) =>
    calls.find(({ method }) => test(method.operation));
  const statements = (call: Call | undefined) => (call ? writeStatements(call) : '');
  const streamed = find(({ result }) => result.kind === 'json-or-sse' || result.kind === 'sse');
  return {
    first: statements(calls[0]),
    stream: streamed ? streamExample(streamed) : '',
    page: statements(find(({ result }) => result.kind === 'page')),
    upload: statements(find(({ body }) => body?.encoding === 'multipart')),
    download: statements(find(({ result }) => result.kind === 'binary')),
  };
}

function streamExample(call: Call): string {
  const { result } = call.method.operation;
  if (result.kind !== 'json-or-sse') return writeLoop(call, 'await ', 'event');
  const fields = [...call.params.fields, [result.when, scalar(true)] as const];
  return writeLoop({ ...call, params: { kind: 'record', fields } }, 'await ', 'event');
}
