import Anthropic from 'anthropic-sdk-0.95';
import type {
  MessageBatch,
  MessageBatchIndividualResponse,
  MessageBatchResult,
} from 'anthropic-sdk-0.95/resources/messages/batches';

async function poll(client: Anthropic, id: string, every = 1): Promise<MessageBatch> {
  for (;;) {
    const batch = await client.messages.batches.retrieve(id);
    if (batch.processing_status === 'ended') return batch;
    await new Promise((r) => setTimeout(r, every));
  }
}
const text = (r: MessageBatchResult): string => {
  switch (r.type) {
    case 'succeeded':
      return r.message.content.map((b) => (b.type === 'text' ? b.text : '')).join('');
    case 'errored':
      return r.error.error.type + r.error.error.message;
    case 'canceled':
    case 'expired':
      return r.type;
    default: {
      const n: never = r;
      return n;
    }
  }
};
/** Polls a batch until it has ended, and maps its results by id. */
export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const client = new Anthropic({ apiKey: 'my-key', baseURL });
  const shared: Omit<Anthropic.MessageCreateParamsNonStreaming, 'messages'> = {
    model: 'claude-opus-4-7',
    max_tokens: 5,
    system: [{ type: 'text', text: 'ctx', cache_control: { type: 'ephemeral' } }],
  };
  const reqs: Anthropic.Messages.BatchCreateParams.Request[] = ['a', 'b'].map((q) => ({
    custom_id: q,
    params: { ...shared, messages: [{ role: 'user', content: q }] },
  }));
  const params: Anthropic.Messages.BatchCreateParams = { requests: reqs };
  const batch: Anthropic.Messages.MessageBatch = await client.messages.batches.create(params);
  const { request_counts }: Anthropic.Messages.Batches.MessageBatch = await poll(client, batch.id);
  const counts: Anthropic.Messages.MessageBatchRequestCounts = request_counts;
  print(counts.succeeded, counts.errored);
  const by = new Map<string, MessageBatchIndividualResponse>();
  const results = await client.messages.batches.results(batch.id);
  for await (const r of results) by.set(r.custom_id, r);
  print([...by].map(([id, r]) => `${id}: ${text(r.result)}`).join('; '));
  const decoded = await client.beta.messages.batches.results(batch.id, {
    betas: ['message-batches-2024-09-24'],
  });
  for await (const r of decoded)
    print(
      r.custom_id,
      r.result.type === 'succeeded' ? r.result.message.usage.output_tokens : r.result.type,
    );
  const bb = await client.beta.messages.batches.create({
    betas: ['output-300k-2026-03-24'],
    requests: [
      {
        custom_id: 'x',
        params: {
          model: 'claude-opus-4-7',
          max_tokens: 1,
          messages: [{ role: 'user', content: 'x' }],
        },
      },
    ],
  });
  print(bb.id);
  const page = await client.messages.batches.list({ limit: 20, after_id: 'z' });
  print(page.data[0]?.results_url, page.hasNextPage(), page.nextPageRequestOptions());
  print(
    (await client.beta.messages.batches.list({ betas: ['message-batches-2024-09-24'] })).data
      .length,
  );
  print(decoded.controller instanceof AbortController);
}
