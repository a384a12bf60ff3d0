/**
 * Converts tools, prompts and resources of the Model Context Protocol. The types describe only the fields that are
 * read, so that they accept the values of any MCP library.
 */
import { ClaudeError } from '../runtime/index.js';
import { ToolError, type RunnableTool, type ToolContext } from '../runtime/messages/index.js';
import {
  IMAGE_TYPES,
  type ImageSource,
  type MCPClientLike,
  type MCPContentBlock,
  type MCPContentLike,
  type MCPMessage,
  type MCPPromptMessageLike,
  type MCPReadResourceResultLike,
  type MCPResourceContentsLike,
  type MCPToolLike,
} from './parts/mcp-types.js';

export type * from './parts/mcp-types.js';

/** Thrown for MCP values that the helpers cannot convert. */
export class UnsupportedMCPValueError extends ClaudeError {
  override readonly name: string = 'UnsupportedMCPValueError';
}

/**
 * Makes a tool that calls a tool of an MCP server. If the server reports an error, `run` throws a `ToolError` with the
 * content of the error.
 *
 * @param extra fields of the tool besides its name, description and schema, such as `cache_control`
 */
export function mcpTool<const Extra extends object = object>(
  tool: MCPToolLike,
  client: MCPClientLike,
  extra?: Extra,
): RunnableTool<Record<string, unknown>> & Extra {
  const { name, description, inputSchema } = tool;
  const made: RunnableTool<Record<string, unknown>> = {
    type: 'custom',
    name,
    ...(description !== undefined && { description }),
    input_schema: { ...inputSchema },
    run: (input, context) => callTool(client, name, input, context),
    // The MCP server validates the input.
    parse: (input) => input as Record<string, unknown>,
  };
  return { ...made, ...(extra as Extra) };
}

/** Makes tools from the tools that `listTools` returned. */
export function mcpTools<const Extra extends object = object>(
  tools: readonly MCPToolLike[],
  client: MCPClientLike,
  extra?: Extra,
): (RunnableTool<Record<string, unknown>> & Extra)[] {
  return tools.map((tool) => mcpTool<Extra>(tool, client, extra));
}

async function callTool(
  client: MCPClientLike,
  name: string,
  input: Record<string, unknown>,
  context: ToolContext | undefined,
): Promise<string | MCPContentBlock[]> {
  const result = await client.callTool({ name, arguments: input }, undefined, {
    ...(context && { signal: context.signal }),
  });
  const content = Array.isArray(result.content) ? (result.content as MCPContentLike[]) : [];
  const blocks = content.map((item) => mcpContent(item));
  if (result.isError === true) throw new ToolError(blocks);
  // A server may omit the text of a structured result.
  const { toolResult, structuredContent: structured = toolResult } = result;
  return blocks.length === 0 && structured ? JSON.stringify(structured) : blocks;
}

/**
 * Converts a message of a prompt. Throws an {@link UnsupportedMCPValueError} in the same cases as {@link mcpContent}.
 *
 * @param extra fields of the content block, such as `cache_control`
 */
export function mcpMessage<const Extra extends object = object>(
  { role, content }: MCPPromptMessageLike,
  extra?: Extra,
): MCPMessage<Extra> {
  return { role, content: [mcpContent<Extra>(content, extra)] };
}

/** Converts the messages that `getPrompt` returned. */
export function mcpMessages<const Extra extends object = object>(
  messages: readonly MCPPromptMessageLike[],
  extra?: Extra,
): MCPMessage<Extra>[] {
  return messages.map((message) => mcpMessage<Extra>(message, extra));
}

/**
 * Converts content of a prompt or of a tool's result. Throws an {@link UnsupportedMCPValueError} for audio, links, and
 * types of images and resources that the API does not accept.
 *
 * @param extra fields of the content block, such as `cache_control`
 */
export function mcpContent<const Extra extends object = object>(
  content: MCPContentLike,
  extra?: Extra,
): MCPContentBlock & Extra {
  return { ...blockOf(content), ...(extra as Extra) };
}

function blockOf(content: MCPContentLike): MCPContentBlock {
  const { type } = content;
  if (type === 'text') return { type, text: content.text };
  if (type === 'image') return imageOf(content.mimeType, content.data);
  if (type === 'resource') return resourceBlock(content.resource);
  throw new UnsupportedMCPValueError(
    `The API has no content block for MCP content of type ${type}`,
  );
}

/**
 * Converts the first resource of a type that the API accepts: text, PDF or an image. Throws an
 * {@link UnsupportedMCPValueError} if no resource has such a type.
 *
 * @param extra fields of the content block, such as `title` or `citations`
 */
export function mcpResourceToContent<const Extra extends object = object>(
  { contents }: MCPReadResourceResultLike,
  extra?: Extra,
): MCPContentBlock & Extra {
  const resource = contents.find(({ mimeType }) => isSupported(mimeType));
  if (resource) return { ...resourceBlock(resource), ...(extra as Extra) };
  const types = contents.map(({ mimeType }) => mimeType).join(', ');
  throw new UnsupportedMCPValueError(
    `The API accepts none of the MCP resources; their types are: ${types || 'none'}`,
  );
}

/**
 * Makes a file from the first resource, to upload it. Throws an {@link UnsupportedMCPValueError} if there is no
 * resource.
 */
export function mcpResourceToFile({ contents }: MCPReadResourceResultLike): File {
  const [resource] = contents;
  if (!resource) throw new UnsupportedMCPValueError('The MCP resource has no contents');
  const { uri, mimeType: type } = resource;
  const name = /([^/]*)$/.exec(new URL(uri).pathname)?.[1];
  const data = 'blob' in resource ? bytesOf(resource.blob) : resource.text;
  return new File([data], name || 'file', { ...(type !== undefined && { type }) });
}

function isSupported(type: string | undefined): boolean {
  return isText(type) || type === 'application/pdf' || isImage(type);
}

function isText(type: string | undefined): boolean {
  return !type || type.startsWith('text/');
}

function isImage(type: unknown): type is ImageSource['media_type'] {
  return (IMAGE_TYPES as readonly unknown[]).includes(type);
}

function imageOf(type: string, data: string): MCPContentBlock {
  if (isImage(type)) return { type: 'image', source: { type: 'base64', data, media_type: type } };
  throw new UnsupportedMCPValueError(`The API does not accept images of type ${type}`);
}

function resourceBlock(resource: MCPResourceContentsLike): MCPContentBlock {
  const { uri, mimeType: type } = resource;
  if (isText(type)) {
    const data =
      'blob' in resource ? new TextDecoder().decode(bytesOf(resource.blob)) : resource.text;
    return { type: 'document', source: { type: 'text', data, media_type: 'text/plain' } };
  }
  if (!isSupported(type)) {
    throw new UnsupportedMCPValueError(
      `The API does not accept resources of type ${String(type)}: ${uri}`,
    );
  }
  if (!('blob' in resource)) {
    throw new UnsupportedMCPValueError(
      `The resource of type ${String(type)} is text, not Base64: ${uri}`,
    );
  }
  const { blob: data } = resource;
  return type === 'application/pdf'
    ? { type: 'document', source: { type: 'base64', data, media_type: type } }
    : imageOf(String(type), data);
}

function bytesOf(base64: string) {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
