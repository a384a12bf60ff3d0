/** Lists each method of a client with its documented example. */
import { exampleOf } from '../../generator/emit/examples/example.js';
import type { Operation } from '../../generator/ir/api.js';
import { planClient } from '../support/planned.js';

export interface Documented {
  /** The expression that a caller writes, such as `client.beta.messages.create`. */
  readonly name: string;
  readonly operation: Operation;
  readonly example: string;
}

export function documentedMethods(
  spec: string,
  version: string,
  only?: readonly string[],
): readonly Documented[] {
  const planned = planClient(spec, version, only);
  return planned.resources.flatMap((resource) =>
    resource.methods.map((method) => ({
      name: `${resource.accessor}.${method.name}`,
      operation: method.operation,
      example: exampleOf(method, resource, planned.api),
    })),
  );
}
