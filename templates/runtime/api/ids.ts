/** The ids that the API sends in the headers of its responses. */

/** The ids in the headers of a response. Null if the response does not have the header. */
export interface ResponseIDs {
  /** The `request-id` header: quote it when you write to support. */
  readonly request_id: string | null;
  /** The `anthropic-workspace-id` header: the workspace to which the API attributed the request. */
  readonly workspace_id: string | null;
}

/** The ids as properties of a result. The properties are not enumerable, so that `JSON.stringify` omits them. */
export interface ResultIDs {
  readonly _request_id?: string | null;
  readonly _workspace_id?: string | null;
}

/**
 * The ids as properties of an error: null if the response does not have the header, undefined if the error has no
 * `headers`.
 */
export interface ErrorIDs {
  /** The `request-id` header: quote it when you write to support. */
  readonly requestID: string | null | undefined;
  /** The `anthropic-workspace-id` header: the workspace to which the API attributed the request. */
  readonly workspaceID: string | null | undefined;
}

/** Adds the ids to a result that is an object, as properties that are not enumerable. */
export function addIDs(result: unknown, headers: Headers): void {
  if (typeof result !== 'object' || !result || Array.isArray(result)) return;
  const ids = idsIn(headers);
  Object.defineProperties(result, {
    _request_id: { value: ids.request_id },
    _workspace_id: { value: ids.workspace_id },
  });
}

export function idsIn(headers: Headers): ResponseIDs {
  return {
    request_id: headers.get('request-id'),
    workspace_id: headers.get('anthropic-workspace-id'),
  };
}

/** @param headers the headers of the response; undefined if the error has none */
export function errorIDs(headers: Headers | undefined): ErrorIDs {
  return {
    requestID: headers?.get('request-id'),
    workspaceID: headers?.get('anthropic-workspace-id'),
  };
}
