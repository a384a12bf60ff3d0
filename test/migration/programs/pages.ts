import Anthropic from 'anthropic-sdk-0.95';
import { Page, PageCursor, type PagePromise } from 'anthropic-sdk-0.95/core/pagination';
import type {
  ModelInfo,
  ModelInfosPage,
  ModelListParams,
} from 'anthropic-sdk-0.95/resources/models';

async function all<T>(pages: AsyncIterable<T>, max = Infinity): Promise<T[]> {
  const out: T[] = [];
  for await (const x of pages) {
    if (out.length >= max) break;
    out.push(x);
  }
  return out;
}
async function byHand(client: Anthropic, query: ModelListParams): Promise<string[]> {
  let page: ModelInfosPage = await client.models.list(query);
  const ids: string[] = [];
  for (;;) {
    ids.push(...page.data.map((m: ModelInfo) => m.id));
    if (!page.hasNextPage()) return ids;
    page = await page.getNextPage();
  }
}
/** Passes pages to functions, and reads them by hand and in loops. */
export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const client = new Anthropic({ apiKey: 'my-key', baseURL });
  const p: PagePromise<ModelInfosPage, ModelInfo> = client.models.list({ limit: 2 });
  print((await all(p)).length, (await all(client.models.list(), 3)).length);
  print((await byHand(client, { limit: 2 })).join());
  const page = await client.models.list({ limit: 2 }, { headers: { 'x-p': '1' } });
  print(
    page instanceof Page,
    page.has_more,
    page.first_id,
    page.last_id,
    page.nextPageRequestOptions() !== null,
  );
  for await (const pg of page.iterPages()) print(pg.data.map((m) => m.id).join());
  for await (const m of page) print(m.id);
  const last = await client.models.list({ after_id: 'm3' });
  print(last.hasNextPage());
  const { data, response } = await client.models.list({ limit: 2 }).withResponse();
  print(data.data.length, response.status, JSON.stringify(data).includes('has_more'));
  print(JSON.stringify(page.getPaginatedItems().map((x) => x.display_name)));
  const agents = await client.beta.agents.list({ limit: 2 });
  print(agents instanceof PageCursor, agents.next_page);
  print((await all(client.beta.agents.list())).map((a) => a.id).join());
  const before = await client.models.list({ before_id: 'm4', limit: 2 });
  print(before.data.length, before.hasNextPage());
  const created: Promise<string[]> = client.models.list().then((x) => x.data.map((y) => y.id));
  print((await created).join());
  print([...(await client.models.list()).data].length);
}
