import Anthropic from 'anthropic-sdk-0.95';

/** Lists item by item, page by page, and by hand. */
export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const client = new Anthropic({ apiKey: 'my-key', baseURL });
  for await (const model of client.models.list({ limit: 2 })) print(model.id, model.display_name);
  const first = await client.models.list({ limit: 2 });
  print(first.data.length, first.hasNextPage(), first.first_id, first.last_id);
  const second = await first.getNextPage();
  print(
    second
      .getPaginatedItems()
      .map(({ id }) => id)
      .join(),
    second.has_more,
  );
  for await (const page of first.iterPages()) print(page.data.length);
  const { data } = await client.models.list({ limit: 2, before_id: 'm3' });
  print(data.map(({ id }) => id).join());
  print((await client.models.retrieve('m1')).type);
}
