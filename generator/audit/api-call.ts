/** A call of the API in the sources of an app. */
import type { ts } from 'ts-morph';
import type { Operation } from '../ir/api.js';

export interface ApiCall {
  readonly node: ts.Expression;
  /** The name of the call in the texts of findings: `beta.messages.create`, or `POST /v1/messages`. */
  readonly label: string;
  readonly operation: Operation;
  /** True for a method of a client, false for a request by `fetch`. */
  readonly isMethod: boolean;
  /** The params of a method, or the body of a request by `fetch`. */
  readonly request: ts.Expression | undefined;
  /** The argument that may have the field `headers`: the request options of a method, or the options of `fetch`. */
  readonly options: ts.Expression | undefined;
}
