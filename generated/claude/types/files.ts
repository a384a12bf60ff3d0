// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** What is known of a file. */
export interface FileMetadata {
  type: 'file';
  id: string;
  created_at: string;
  filename: string;
  mime_type: string;
  size_bytes: number;
  /** Whether its bytes may be read; those that you uploaded may not. */
  downloadable?: boolean;
  /** When it will be gone; null when it stays. */
  expires_at?: string | null;
}

/** One page of files. */
export interface FileMetadataPage {
  data: FileMetadata[];
  /** Goes into `page` for the next page; null at the end. */
  next_page?: string | null;
}

/** The file is gone. */
export interface DeletedFile {
  id: string;
  type?: 'file_deleted';
}
