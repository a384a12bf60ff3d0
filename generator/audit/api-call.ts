/** A call of the API in the sources of an app. */
import type ts from 'typescript';
import type { Operation } from '../ir/api.js';

export interface ApiCall {
  readonly node: ts.Expression;
  /** As messages name it: `beta.messages.create`, or `POST /v1/messages`. */
  readonly label: string;
  readonly operation: Operation;
  /** Whether a client makes the request; false for a bare one. */
  readonly isMethod: boolean;
  /** What the request is made from: params of a method, or the body. */
  readonly request: ts.Expression | undefined;
  /** What has the field `headers`. */
  readonly options: ts.Expression | undefined;
}
