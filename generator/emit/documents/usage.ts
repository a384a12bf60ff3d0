/** Chooses the calls that README.md shows: a call that returns a value, a stream or pages, an upload and a download. */
import { hasFiles } from '../../ir/bodies.js';
import { partsOf } from '../../ir/results.js';
import type { Plan } from '../../plan/types.js';
import { type Call, leastCall, writeLoop, writeStatements } from '../examples/example.js';
import { scalar } from '../examples/sample.js';

/** Returns the code of each call; an empty text if the client does not have such a method. */
export function usageExamples({ api, resources }: Plan) {
  const calls = resources.flatMap((resource) =>
    resource.methods.map((method) => leastCall(method, resource, api)),
  );
  const find = (fits: (parts: ReturnType<typeof partsOf>) => boolean) =>
    calls.find((call) => fits(partsOf(call.method.operation.result)) && !isUpload(call));
  const write = (call: Call | undefined) => (call ? writeStatements(call) : '');
  const streamed = find(({ event }) => event !== undefined);
  return {
    first: write(find(({ value, page }) => value !== undefined && !page)),
    stream: streamed ? streamExample(streamed) : '',
    page: write(find(({ page }) => page !== undefined)),
    upload: write(calls.find(isUpload)),
    download: write(find(({ isBytes }) => isBytes === true)),
  };
}

function isUpload({ method }: Call): boolean {
  return hasFiles(method.operation.body?.encoding);
}

function streamExample(call: Call): string {
  const { choice } = partsOf(call.method.operation.result);
  if (!choice) return writeLoop(call, 'await ', 'event');
  const fields = [...call.params.fields, [choice.when, scalar(true)] as const];
  return writeLoop({ ...call, params: { kind: 'record', fields } }, 'await ', 'event');
}
