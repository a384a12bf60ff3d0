import Anthropic, { APIPromise } from 'anthropic-sdk-0.95';

interface Answer {
  readonly question: string;
  readonly text: string;
}

/** Wraps the client in a class: concurrent calls, promises passed on, mapped results. */
class Assistant {
  private readonly client: Anthropic;
  private readonly messages: Anthropic.Messages;

  constructor(client: Anthropic) {
    this.client = client;
    this.messages = client.messages;
  }

  ask(question: string): APIPromise<Anthropic.Message> {
    return this.messages.create({
      model: 'claude-opus-4-7',
      max_tokens: 10,
      messages: [{ role: 'user', content: question }],
    });
  }

  async answer(question: string): Promise<Answer> {
    const { content } = await this.ask(question);
    const text = content
      .filter((block): block is Anthropic.TextBlock => block.type === 'text')
      .map((block) => block.text)
      .join('');
    return { question, text };
  }

  names(): Promise<string[]> {
    return this.client.models
      .list()
      .then((page) => page.data.map(({ display_name }) => display_name));
  }
}

export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const assistant = new Assistant(new Anthropic({ apiKey: 'my-key', baseURL }));
  for (const { question, text } of await Promise.all([assistant.answer('a')]))
    print(question, text);
  const pending = assistant.ask('b');
  const [first, second] = await Promise.all([pending, pending]);
  print(pending instanceof APIPromise, pending instanceof Promise, first === second);
  const settled = await Promise.allSettled([assistant.ask('fail 400')]);
  print(settled[0].status);
  const text = await assistant
    .ask('fail 403')
    .then(({ id }) => id)
    .catch((error: unknown) => (error instanceof Anthropic.PermissionDeniedError ? 'no' : 'other'))
    .finally(() => {
      print('finally');
    });
  print(text, (await assistant.names()).join());
  print(JSON.stringify(await assistant.ask('c')).includes('_request_id'));
}
