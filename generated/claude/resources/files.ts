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
export interface FileListParams {
  /** Ids to look up, at most 100; excludes `page` and `limit`. */
  ids?: string[];
  /** The `next_page` of the page before. */
  page?: string | null;
  /** Entries per page, 20 when left out. */
  limit?: number;
  /** The workspace to act in, for credentials that reach several. */
  workspace_id?: string;
}

export type FileMetadataPageCursor = PageCursor<FileMetadata>;

/** Params of `files.upload`. */
export interface FileUploadParams {
  /** The bytes, with a file name. */
  file: Uploadable;
  /** Lifetime of the file, from an hour to 90 days; unlimited without. */
  expires_in_seconds?: number;
  /** The workspace to act in, for credentials that reach several. */
  workspace_id?: string;
}

/** Params of `files.retrieveMetadata`. */
export interface FileRetrieveMetadataParams {
  /** The workspace to act in, for credentials that reach several. */
  workspace_id?: string;
}

/** Params of `files.delete`. */
export interface FileDeleteParams {
  /** The workspace to act in, for credentials that reach several. */
  workspace_id?: string;
}

/** Params of `files.download`. */
export interface FileDownloadParams {
  /** The workspace to act in, for credentials that reach several. */
  workspace_id?: string;
}

/** The methods of `client.files`. */
export class Files extends APIResource {
  /**
   * List the files of the workspace.
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
   * Store a file.
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
   * Get a file's name, type and size.
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
   * Delete a file for good.
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
   * Read the bytes of a file that a tool has made.
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
