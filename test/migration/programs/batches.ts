import Anthropic from 'anthropic-sdk-0.95';

/** Creates a batch and reads its results. */
export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const client = new Anthropic({ apiKey: 'my-key', baseURL });
  const requests: Anthropic.Messages.BatchCreateParams.Request[] = ['a', 'b'].map((id) => ({
    custom_id: id,
    params: {
      model: 'claude-opus-4-7',
      max_tokens: 10,
      messages: [{ role: 'user', content: id }],
    },
  }));
  const made = await client.messages.batches.create({ requests });
  print(made.id, made.processing_status);
  const ended = await client.messages.batches.retrieve(made.id);
  print(ended.request_counts.succeeded, ended.ended_at);
  for await (const batch of client.messages.batches.list({ limit: 1 })) print(batch.id);
  for await (const entry of await client.messages.batches.results(made.id)) {
    const { result } = entry;
    print(entry.custom_id, result.type);
    if (result.type === 'errored') print(result.error.error.message);
  }
  print((await client.messages.batches.cancel(made.id)).processing_status);
  print((await client.messages.batches.delete(made.id)).type);
}
