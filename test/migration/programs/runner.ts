import Anthropic from 'anthropic-sdk-0.95';
import { betaZodTool } from 'anthropic-sdk-0.95/helpers/beta/zod';
import { betaTool } from 'anthropic-sdk-0.95/helpers/beta/json-schema';
import type { BetaRunnableTool } from 'anthropic-sdk-0.95/lib/tools/BetaRunnableTool';
import {
  BetaToolRunner,
  type BetaToolRunnerParams,
} from 'anthropic-sdk-0.95/lib/tools/BetaToolRunner';
import { ToolError } from 'anthropic-sdk-0.95/lib/tools/ToolError';
import { z } from 'zod';

const calls: string[] = [];
function makeTools(): BetaRunnableTool[] {
  return [
    betaZodTool({
      name: 'weather',
      description: 'w',
      inputSchema: z.strictObject({ city: z.string() }),
      run: ({ city }, context) => {
        calls.push(`${city} ${context?.toolUseBlock.name ?? ''}`);
        return `ok ${city}`;
      },
    }),
    betaTool({
      name: 'broken',
      description: 'b',
      inputSchema: { type: 'object', properties: { x: { type: 'string' } } },
      run: ({ x }) => {
        throw new ToolError([{ type: 'text', text: `rich ${x ?? ''}` }]);
      },
    }),
  ];
}
/** Controls a tool runner between its turns. */
export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const client = new Anthropic({ apiKey: 'my-key', baseURL });
  const params = {
    model: 'claude-opus-4-7',
    max_tokens: 10,
    tools: makeTools(),
    messages: [{ role: 'user', content: 'use weather broken' }],
  } satisfies BetaToolRunnerParams;
  const runner = client.beta.messages.toolRunner(params);
  print(runner instanceof BetaToolRunner);
  let n = 0;
  for await (const message of runner) {
    print(++n, message.stop_reason, message.usage.output_tokens);
    if (n === 1) {
      const response = await runner.generateToolResponse();
      print(JSON.stringify(response));
      runner.setMessagesParams((prev) => ({
        ...prev,
        max_tokens: 20,
        messages: [
          ...prev.messages,
          { role: 'assistant', content: message.content },
          ...(response ? [response] : []),
        ],
      }));
    }
  }
  print(
    (await runner.runUntilDone()).stop_reason,
    runner.params.max_tokens,
    runner.params.messages.length,
  );
  print(calls.join());
  const r2 = client.beta.messages.toolRunner(
    {
      ...params,
      stream: true,
      max_iterations: 2,
      thinking: { type: 'enabled', budget_tokens: 1024 },
      messages: [{ role: 'user', content: 'stream' }],
    },
    { headers: { 'x-run': 'yes' } },
  );
  for await (const s of r2) {
    for await (const e of s) if (e.type === 'content_block_start') print(e.content_block.type);
    const m = await s.finalMessage();
    print(m.content.length, m.stop_reason);
  }
  print(r2.params.messages.length);
  const r3 = client.beta.messages.toolRunner({
    model: 'claude-opus-4-7',
    max_tokens: 10,
    tools: [...makeTools(), { type: 'web_search_20250305', name: 'web_search' }],
    messages: [{ role: 'user', content: 'use weather' }],
  });
  r3.pushMessages({ role: 'user', content: 'use weather' });
  const final: Anthropic.Beta.BetaMessage = await r3;
  print(final.content.map((b) => (b.type === 'text' ? b.text : b.type)).join());
  const r4 = client.beta.messages.toolRunner({ ...params, max_iterations: 1 });
  print((await r4.runUntilDone()).stop_reason);
  const controller = new AbortController();
  const r5 = client.beta.messages.toolRunner(
    { ...params, messages: [{ role: 'user', content: 'hang' }] },
    { signal: controller.signal },
  );
  // Long enough for the request to arrive, also on a busy machine.
  setTimeout(() => {
    controller.abort();
  }, 500);
  try {
    await r5;
  } catch (e) {
    print(e instanceof Anthropic.APIUserAbortError);
  }
}
