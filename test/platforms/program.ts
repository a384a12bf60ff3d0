/** The program that runs on every platform: it lists, streams, leaves a stream early, gets an error, and uploads. */
import Claude, {
  APIError,
  type MessageStreamEvent,
  type Stream,
  type Uploadable,
} from '../../generated/claude/index.js';

/** The results of the program. */
export interface Report {
  /** The error of a client without dangerouslyAllowBrowser in a web page; null outside of web pages. */
  readonly refusal: string | null;
  readonly models: readonly string[];
  /** The types of the events of a stream, and its text. */
  readonly events: readonly string[];
  readonly text: string;
  /** The type of the last event that the program has read from the endless stream. */
  readonly left: string | undefined;
  readonly error: Pick<APIError, 'name' | 'status' | 'requestID' | 'message'>;
  readonly file: { readonly filename: string; readonly size: number };
}

export async function run(baseURL: string, file: Uploadable): Promise<Report> {
  const refusal = refusalOf(() => new Claude({ apiKey: 'key', baseURL }));
  const client = new Claude({ apiKey: 'key', baseURL, dangerouslyAllowBrowser: refusal !== null });
  return {
    refusal,
    models: await listModels(client),
    ...(await readStream(client)),
    left: await leaveStream(client),
    error: await failToRetrieve(client),
    file: await upload(client, file),
  };
}

function refusalOf(make: () => unknown): string | null {
  try {
    make();
    return null;
  } catch (error) {
    return String(error);
  }
}

async function listModels(client: Claude): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of client.models.list({ limit: 2 })) ids.push(id);
  return ids;
}

function openStream(client: Claude, model: string): Promise<Stream<MessageStreamEvent>> {
  const messages = [{ role: 'user' as const, content: 'Grüße' }];
  return client.messages.create({ model, max_tokens: 64, messages, stream: true });
}

async function readStream(client: Claude): Promise<Pick<Report, 'events' | 'text'>> {
  const events: string[] = [];
  let text = '';
  for await (const event of await openStream(client, 'claude-opus-4-6')) {
    events.push(event.type);
    if (event.type === 'content_block_delta' && event.delta.type === 'text_delta')
      text += event.delta.text;
  }
  return { events, text };
}

/** Leaves a stream early. The server answers `/closed` only after the connection of the stream was closed. */
async function leaveStream(client: Claude): Promise<string | undefined> {
  let last: string | undefined;
  for await (const event of await openStream(client, 'claude-without-end')) {
    last = event.type;
    break;
  }
  await client.get('/closed');
  return last;
}

/** Returns the error for an unknown model. The server closes the kept-alive connection after this response. */
async function failToRetrieve(client: Claude): Promise<Report['error']> {
  try {
    await client.models.retrieve('claude-0');
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    const { name, status, requestID, message } = error;
    return { name, status, requestID, message };
  }
  throw new Error('claude-0 was found.');
}

async function upload(client: Claude, file: Uploadable): Promise<Report['file']> {
  const { filename, size_bytes: size } = await client.files.upload({ file });
  return { filename, size };
}
