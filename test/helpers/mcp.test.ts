import * as sdk from 'anthropic-sdk-1.14/helpers/beta/mcp';
import { describe, expect, test } from 'vitest';
import * as own from '../../templates/helpers/mcp.js';
import type { Claude } from '../../generated/claude/index.js';
import { ClaudeError } from '../../templates/runtime/index.js';
import { ToolError } from '../../templates/runtime/messages/index.js';

const {
  mcpContent,
  mcpMessages,
  mcpResourceToContent,
  mcpResourceToFile,
  mcpTool,
  mcpTools,
  UnsupportedMCPValueError,
} = own;

const TOOL = {
  name: 'add',
  description: 'Adds numbers.',
  inputSchema: { type: 'object', properties: { a: { type: 'number' } }, required: ['a'] },
} as const;

interface Call {
  readonly params: unknown;
  readonly signal: AbortSignal | undefined;
}

/** Returns an MCP client whose server answers each call with `result`. */
function clientOf(result: own.MCPCallToolResultLike): { client: own.MCPClientLike; calls: Call[] } {
  const calls: Call[] = [];
  const client: own.MCPClientLike = {
    callTool: (params, _, options) => {
      calls.push({ params, signal: options?.signal });
      return Promise.resolve(result);
    },
  };
  return { client, calls };
}

const text = (value: string) => ({ type: 'text', text: value }) as const;

describe('a tool of an MCP server', () => {
  test('becomes a tool with its schema and the fields of the caller', () => {
    const { client } = clientOf({});
    const extra = { cache_control: { type: 'ephemeral' } } as const;
    const [tool] = mcpTools([TOOL], client, extra);
    expect(JSON.parse(JSON.stringify(tool))).toEqual({
      type: 'custom',
      name: 'add',
      description: 'Adds numbers.',
      input_schema: TOOL.inputSchema,
      cache_control: { type: 'ephemeral' },
    });
    expect('description' in mcpTool({ ...TOOL, description: undefined }, client)).toBe(false);
  });

  test('calls the server with the input and the signal of the run', async () => {
    const { client, calls } = clientOf({ content: [text('3')] });
    const { signal } = new AbortController();
    const toolUse = { type: 'tool_use', id: 'toolu_1', name: 'add', input: {} } as const;
    const tool = mcpTool(TOOL, client);
    const context = { toolUse, toolUseBlock: toolUse, signal };
    expect(await tool.run({ a: 1 }, context)).toEqual([text('3')]);
    expect(calls).toEqual([{ params: { name: 'add', arguments: { a: 1 } }, signal }]);
  });

  test('ends the call of the server if the signal aborts', async () => {
    const waiting: own.MCPClientLike = {
      callTool: (_params, _schema, options) =>
        new Promise((_resolve, reject) => {
          options?.signal?.addEventListener('abort', ({ target }) => {
            reject((target as AbortSignal).reason as Error);
          });
        }),
    };
    const controller = new AbortController();
    const toolUse = { type: 'tool_use', id: 'toolu_1', name: 'add', input: {} } as const;
    const context = { toolUse, toolUseBlock: toolUse, signal: controller.signal };
    const result = mcpTool(TOOL, waiting).run({}, context);
    const reason = new RangeError('stopped');
    controller.abort(reason);
    await expect(result).rejects.toBe(reason);
  });

  test('returns structured content as JSON text if the server sends no text', async () => {
    const structuredContent = { sum: 3 };
    const structured = mcpTool(TOOL, clientOf({ content: [], structuredContent }).client);
    expect(await structured.run({})).toBe('{"sum":3}');
    const both = mcpTool(TOOL, clientOf({ content: [text('3')], structuredContent }).client);
    expect(await both.run({})).toEqual([text('3')]);
    const old = mcpTool(TOOL, clientOf({ toolResult: { sum: 3 } }).client);
    expect(await old.run({})).toBe('{"sum":3}');
  });

  test('throws a ToolError with the content if the server reports an error', async () => {
    const tool = mcpTool(TOOL, clientOf({ content: [text('no')], isError: true }).client);
    const error: unknown = await Promise.resolve(tool.run({})).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ToolError);
    expect(error).toMatchObject({ content: [text('no')] });
  });

  test('fits the types of a tool runner and of messages', () => {
    const send = (client: Claude, mcp: own.MCPClientLike) =>
      client.beta.messages.toolRunner({
        model: 'claude-opus-4-6',
        max_tokens: 1024,
        tools: mcpTools([TOOL], mcp, { cache_control: { type: 'ephemeral' } }),
        messages: mcpMessages([{ role: 'user', content: text('Hello') }]),
      });
    const stable = (client: Claude) =>
      client.messages.create({
        model: 'claude-opus-4-6',
        max_tokens: 1024,
        messages: [
          {
            role: 'user',
            content: [mcpContent(text('Hello'), { cache_control: { type: 'ephemeral' } })],
          },
        ],
      });
    expect([send, stable]).toHaveLength(2);
  });
});

const resource = (mimeType: string | undefined, value: { text: string } | { blob: string }) => ({
  uri: 'file:///notes/a.txt?x#y',
  ...(mimeType !== undefined && { mimeType }),
  ...value,
});

const CONTENTS: Readonly<Record<string, own.MCPContentLike>> = {
  text: text('Hello'),
  ...Object.fromEntries(
    ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp'].map((mimeType) => [
      mimeType,
      { type: 'image', data: 'AAAA', mimeType } as const,
    ]),
  ),
  audio: { type: 'audio', data: 'AAAA', mimeType: 'audio/wav' },
  link: { type: 'resource_link', uri: 'https://example.com', name: 'a' },
  'a resource of text': { type: 'resource', resource: resource('text/markdown', { text: '# a' }) },
  'a resource without a type': { type: 'resource', resource: resource(undefined, { text: 'a' }) },
  'text in Base64': { type: 'resource', resource: resource('text/plain', { blob: 'w6Q=' }) },
  PDF: { type: 'resource', resource: resource('application/pdf', { blob: 'AAAA' }) },
  'PDF as text': { type: 'resource', resource: resource('application/pdf', { text: 'a' }) },
  'a resource of an image': { type: 'resource', resource: resource('image/png', { blob: 'AAAA' }) },
  'an image as text': { type: 'resource', resource: resource('image/png', { text: 'a' }) },
  'a resource of another type': {
    type: 'resource',
    resource: resource('video/mp4', { blob: 'AAAA' }),
  },
};

/** Returns the result of an action as JSON, or the name of its error. */
function outcome(action: () => unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(action()));
  } catch (error) {
    return (error as Error).name;
  }
}

describe('MCP content', () => {
  test.each(Object.entries(CONTENTS))(
    'gives the same blocks or error as the official SDK: %s',
    (_, content) => {
      const extra = { cache_control: { type: 'ephemeral' } } as const;
      const made = outcome(() => mcpContent(content, extra));
      expect(made).toEqual(outcome(() => sdk.mcpContent(content as never, extra)));
      const messages = (['user', 'assistant'] as const).map((role) => ({ role, content }));
      expect(outcome(() => mcpMessages(messages, extra))).toEqual(
        outcome(() => sdk.mcpMessages(messages as never, extra)),
      );
    },
  );

  test('in Base64 is decoded as UTF-8 if it is text', () => {
    expect(mcpResourceToContent({ contents: [resource('text/plain', { blob: 'w6Q=' })] })).toEqual({
      type: 'document',
      source: { type: 'text', data: 'ä', media_type: 'text/plain' },
    });
  });

  test('throws an error of the client if the API does not accept its type', () => {
    expect(() => mcpContent({ type: 'audio', data: '', mimeType: 'audio/wav' })).toThrow(
      ClaudeError,
    );
    expect(() => mcpContent({ type: 'audio', data: '', mimeType: 'audio/wav' })).toThrow(
      UnsupportedMCPValueError,
    );
  });
});

describe('MCP resources', () => {
  const video = resource('video/mp4', { blob: 'AAAA' });
  const note = resource('text/plain', { text: 'ä' });

  test.each([
    ['a list with one resource that the API accepts', [video, note]],
    ['a list without a resource that the API accepts', [video]],
    ['an empty list', []],
  ])('give the same block or error as the official SDK: %s', (_, contents) => {
    const made = outcome(() => mcpResourceToContent({ contents }, { title: 'A' }));
    expect(made).toEqual(outcome(() => sdk.mcpResourceToContent({ contents }, { title: 'A' })));
  });

  test.each([
    ['text', [note]],
    ['Base64', [video, note]],
    ['no name', [{ ...note, uri: 'memo:/' }]],
  ])('give the same file as in the official SDK: %s', async (_, contents) => {
    const [made, expected] = [mcpResourceToFile({ contents }), sdk.mcpResourceToFile({ contents })];
    expect([made.name, made.type]).toEqual([expected.name, expected.type]);
    expect(await made.bytes()).toEqual(await expected.bytes());
    expect(() => mcpResourceToFile({ contents: [] })).toThrow(UnsupportedMCPValueError);
  });
});
