/**
 * Reads results by their kind. If `Result` gets a new kind, this file and each visitor fail to compile until they
 * handle it.
 */
import type { Result } from './api.js';
import type { Schema } from './schema.js';

type ResultKind = Result['kind'];

export type ResultOf<Kind extends ResultKind> = Extract<Result, { readonly kind: Kind }>;

export type ResultVisitor<T> = {
  readonly [Kind in ResultKind]: (result: ResultOf<Kind>) => T;
};

export function visitResult<T>(result: Result, visitor: ResultVisitor<T>): T {
  const visit = visitor[result.kind] as (result: Result) => T;
  return visit(result);
}

interface ResultParts {
  /** The schema of the whole response, if it is one JSON value. */
  readonly value?: Schema;
  /** The schema of server-sent events. */
  readonly event?: Schema;
  /** The schema of each item of a page, or of each line of JSON Lines. */
  readonly item?: Schema;
  /** Set if the method returns the raw `Response`. */
  readonly isBytes?: true;
  /** Set if callers can read the response only while it arrives. */
  readonly isStream?: true;
  /** The result itself, if a body field chooses between the value and the events. */
  readonly choice?: ResultOf<'json-or-sse'>;
  /** The result itself, if the response is one page of a list. */
  readonly page?: ResultOf<'page'>;
}

const PARTS: ResultVisitor<ResultParts> = {
  json: ({ schema }) => ({ value: schema }),
  none: () => ({}),
  binary: () => ({ isBytes: true }),
  jsonl: ({ item }) => ({ item, isStream: true }),
  sse: ({ event }) => ({ event, isStream: true }),
  'json-or-sse': (choice) => ({ value: choice.schema, event: choice.event, choice }),
  page: (page) => ({ value: page.schema, item: page.item, page }),
};

export function partsOf(result: Result): ResultParts {
  return visitResult(result, PARTS);
}

/** Returns the schemas of the value, the events and the items of a result, as far as the result has them. */
export function schemasOfResult(result: Result): readonly Schema[] {
  const { value, event, item } = partsOf(result);
  return [value, event, item].filter((schema) => schema !== undefined);
}

/** Returns the result with `map` applied to each of its schemas. */
export function mapResult(result: Result, map: (schema: Schema) => Schema): Result {
  return visitResult<Result>(result, {
    json: (json) => ({ ...json, schema: map(json.schema) }),
    none: (none) => none,
    binary: (binary) => binary,
    jsonl: (lines) => ({ ...lines, item: map(lines.item) }),
    sse: (events) => ({ ...events, event: map(events.event) }),
    'json-or-sse': (choice) => ({
      ...choice,
      schema: map(choice.schema),
      event: map(choice.event),
    }),
    page: (page) => ({ ...page, schema: map(page.schema), item: map(page.item) }),
  });
}
