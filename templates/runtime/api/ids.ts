/** The ids that the API sends in the headers of its responses. */

/** The ids in the headers of a response. */
export interface ResponseIDs {
  /** The `request-id` header: quote it to support. */
  readonly request_id: string | null;
  /** The `anthropic-workspace-id` header: the workspace that the request was counted to. */
  readonly workspace_id: string | null;
}

/** The same ids in a result. They are not enumerable: `JSON.stringify` omits them. */
export interface ResultIDs {
  readonly _request_id?: string | null;
  readonly _workspace_id?: string | null;
}

/** The same ids in an error. */
export interface ErrorIDs {
  /** The `request-id` header: quote it to support. */
  readonly requestID: string | null | undefined;
  /** The `anthropic-workspace-id` header. */
  readonly workspaceID: string | null | undefined;
}

export function idsIn(headers: Headers): ResponseIDs {
  return {
    request_id: headers.get('request-id'),
    workspace_id: headers.get('anthropic-workspace-id'),
  };
}

/** @param headers of the response; undefined if there was none */
export function errorIDs(headers: Headers | undefined): ErrorIDs {
  return {
    requestID: headers?.get('request-id'),
    workspaceID: headers?.get('anthropic-workspace-id'),
  };
}
