/** The fields of Model Context Protocol values that the helpers read, and the API values that the helpers make. */

/** A tool in the result of `listTools`. */
export interface MCPToolLike {
  readonly name: string;
  readonly description?: string | undefined;
  readonly inputSchema: { readonly type: 'object'; readonly [keyword: string]: unknown };
}

export interface MCPTextContentLike {
  readonly type: 'text';
  readonly text: string;
}

export interface MCPImageContentLike {
  readonly type: 'image';
  readonly data: string;
  readonly mimeType: string;
}

export interface MCPAudioContentLike {
  readonly type: 'audio';
  readonly data: string;
  readonly mimeType: string;
}

export interface MCPTextResourceContentsLike {
  readonly uri: string;
  readonly mimeType?: string | undefined;
  readonly text: string;
}

export interface MCPBlobResourceContentsLike {
  readonly uri: string;
  readonly mimeType?: string | undefined;
  /** The bytes in Base64. */
  readonly blob: string;
}

export type MCPResourceContentsLike = MCPTextResourceContentsLike | MCPBlobResourceContentsLike;

export interface MCPEmbeddedResourceLike {
  readonly type: 'resource';
  readonly resource: MCPResourceContentsLike;
}

export interface MCPResourceLinkLike {
  readonly type: 'resource_link';
  readonly uri: string;
  readonly name: string;
}

export type MCPContentLike =
  | MCPTextContentLike
  | MCPImageContentLike
  | MCPAudioContentLike
  | MCPEmbeddedResourceLike
  | MCPResourceLinkLike;

/** A message in the result of `getPrompt`. */
export interface MCPPromptMessageLike {
  readonly role: 'user' | 'assistant';
  readonly content: MCPContentLike;
}

/** The result of `readResource`. */
export interface MCPReadResourceResultLike {
  readonly contents: readonly MCPResourceContentsLike[];
}

/** The result of `callTool`. */
export interface MCPCallToolResultLike {
  readonly content?: unknown;
  readonly structuredContent?: unknown;
  readonly isError?: unknown;
  /** The result from a server that implements the first version of the protocol. `content` is then not set. */
  readonly toolResult?: unknown;
}

/** An MCP client that is connected to a server. */
export interface MCPClientLike {
  callTool(
    params: { name: string; arguments?: Record<string, unknown> },
    resultSchema?: undefined,
    options?: { signal?: AbortSignal },
  ): Promise<MCPCallToolResultLike>;
}

/** The types of images that the API accepts. */
export const IMAGE_TYPES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'] as const;

export interface ImageSource {
  type: 'base64';
  data: string;
  media_type: (typeof IMAGE_TYPES)[number];
}

type DocumentSource =
  | { type: 'base64'; data: string; media_type: 'application/pdf' }
  | { type: 'text'; data: string; media_type: 'text/plain' };

/** A content block for a request. */
export type MCPContentBlock =
  | { type: 'text'; text: string }
  | { type: 'image'; source: ImageSource }
  | { type: 'document'; source: DocumentSource };

/** A message for a request. */
export interface MCPMessage<Extra> {
  role: 'user' | 'assistant';
  content: (MCPContentBlock & Extra)[];
}
