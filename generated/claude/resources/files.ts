// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

import {
  type APIPromise,
  APIResource,
  type Operation,
  PageCursor,
  type PagePromise,
  type RequestOptions,
  type Uploadable,
  binary,
  multipart,
} from '../runtime/index.js';
import type { DeletedFile, FileMetadata } from '../types/files.js';
import type { WorkspaceIDHeader } from '../types/headers.js';

const LIST: Operation = {
  method: 'GET',
  path: '/v1/files',
  query: ['ids', 'page', 'limit'],
  headers: { workspace_id: 'anthropic-workspace-id' },
};

const UPLOAD: Operation = {
  method: 'POST',
  path: '/v1/files',
  headers: { workspace_id: 'anthropic-workspace-id' },
  encode: multipart,
};

const RETRIEVE_METADATA: Operation = {
  method: 'GET',
  path: '/v1/files/{file_id}',
  headers: { workspace_id: 'anthropic-workspace-id' },
};

const DELETE: Operation = {
  method: 'DELETE',
  path: '/v1/files/{file_id}',
  headers: { workspace_id: 'anthropic-workspace-id' },
};

const DOWNLOAD: Operation = {
  method: 'GET',
  path: '/v1/files/{file_id}/content',
  headers: { workspace_id: 'anthropic-workspace-id' },
  decode: binary,
};

/** Params of `files.list`. */
export interface FileListParams extends WorkspaceIDHeader {
  /**
   * Ids of files to look up, at most 100; unknown ids are left out of the result. Cannot be
   * combined with `page` or `limit`.
   */
  ids?: string[];
  /** `next_page` of the previous response. */
  page?: string | null;
  /** Items per page, from 1 to 1,000. Defaults to 20. */
  limit?: number;
}

export type FileMetadataPageCursor = PageCursor<FileMetadata>;

/** Params of `files.upload`. */
export interface FileUploadParams extends WorkspaceIDHeader {
  /** The file: its content and its name. */
  file: Uploadable;
  /**
   * Seconds after which the content is deleted: 3,600 (one hour) to 7,776,000 (90 days). By
   * default a file never expires.
   */
  expires_in_seconds?: number;
}

/** Params of `files.retrieveMetadata`. */
export type FileRetrieveMetadataParams = WorkspaceIDHeader;

/** Params of `files.delete`. */
export type FileDeleteParams = WorkspaceIDHeader;

/** Params of `files.download`. */
export type FileDownloadParams = WorkspaceIDHeader;

/** The methods of `client.files`. */
export class Files extends APIResource {
  /**
   * List the files of a workspace.
   *
   * `GET /v1/files`
   *
   * @example
   * ```ts
   * for await (const item of client.files.list()) {
   *   console.log(item);
   * }
   * ```
   */
  list(
    params?: FileListParams | null,
    options?: RequestOptions,
  ): PagePromise<PageCursor<FileMetadata>, FileMetadata> {
    return this.client.page<PageCursor<FileMetadata>, FileMetadata>(
      LIST,
      PageCursor,
      params,
      options,
    );
  }

  /**
   * Upload a file, so that messages and containers can refer to it by id.
   *
   * `POST /v1/files`
   *
   * @example
   * ```ts
   * const result = await client.files.upload({
   *   file: new File(['text'], 'file.txt'),
   * });
   * ```
   */
  upload(params: FileUploadParams, options?: RequestOptions): APIPromise<FileMetadata> {
    return this.client.call<FileMetadata>(UPLOAD, params, options);
  }

  /**
   * Get the name, type, size and expiry date of a file.
   *
   * `GET /v1/files/{file_id}`
   *
   * @example
   * ```ts
   * const result = await client.files.retrieveMetadata('file_id');
   * ```
   */
  retrieveMetadata(
    fileID: string,
    params?: FileRetrieveMetadataParams | null,
    options?: RequestOptions,
  ): APIPromise<FileMetadata> {
    return this.client.call<FileMetadata>(RETRIEVE_METADATA, params, options, fileID);
  }

  /**
   * Delete a file permanently.
   *
   * `DELETE /v1/files/{file_id}`
   *
   * @example
   * ```ts
   * const result = await client.files.delete('file_id');
   * ```
   */
  delete(
    fileID: string,
    params?: FileDeleteParams | null,
    options?: RequestOptions,
  ): APIPromise<DeletedFile> {
    return this.client.call<DeletedFile>(DELETE, params, options, fileID);
  }

  /**
   * Download the content of a file that a tool created. Uploaded files cannot be downloaded.
   *
   * `GET /v1/files/{file_id}/content`
   *
   * @example
   * ```ts
   * const result = await client.files.download('file_id');
   * ```
   */
  download(
    fileID: string,
    params?: FileDownloadParams | null,
    options?: RequestOptions,
  ): APIPromise<Response> {
    return this.client.call<Response>(DOWNLOAD, params, options, fileID);
  }
}
