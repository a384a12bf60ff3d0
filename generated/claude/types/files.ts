// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** A stored file, without its content. */
export interface FileMetadata {
  type: 'file';
  /** Id to refer to the file in requests. */
  id: string;
  /** When the file was uploaded or created. */
  created_at: string;
  /** Name of the file, without a folder. */
  filename: string;
  /** Media type, such as `application/pdf`. */
  mime_type: string;
  /** Size in bytes. */
  size_bytes: number;
  /** Whether the content can be downloaded. False for files that you uploaded. */
  downloadable?: boolean;
  /** When the file expires; null if it never does. */
  expires_at?: string | null;
}

/** One page of files. */
export interface FileMetadataPage {
  data: FileMetadata[];
  /** Value for `page` to get the next page; null on the last one. */
  next_page?: string | null;
}

/** Confirms that a file was deleted. */
export interface DeletedFile {
  /** Id of the deleted file. */
  id: string;
  type?: 'file_deleted';
}
