import Anthropic from 'anthropic-sdk-0.95';

/** Creates an agent and a session, streams its events, and lists by cursor. */
export default async function (baseURL: string, print: (...values: unknown[]) => void) {
  const client = new Anthropic({ apiKey: 'my-key', baseURL });
  const agent = await client.beta.agents.create({
    name: 'Helper',
    model: 'claude-opus-4-7',
    system: 'Be brief.',
    tools: [{ type: 'agent_toolset_20260401' }],
  });
  const environment = await client.beta.environments.create({
    name: 'cloud',
    config: { type: 'cloud', networking: { type: 'unrestricted' } },
  });
  print(agent.id, environment.id);
  const session = await client.beta.sessions.create({
    agent: { type: 'agent', id: agent.id, version: 1 },
    environment_id: environment.id,
    title: 'A session',
    metadata: { ticket: '1' },
  });
  const events = await client.beta.sessions.events.stream(session.id);
  await client.beta.sessions.events.send(session.id, {
    events: [{ type: 'user.message', content: [{ type: 'text', text: 'Hello' }] }],
  });
  for await (const event of events) {
    print(event.type);
    if (event.type === 'agent.message') {
      for (const block of event.content) print(block.text);
    }
    if (event.type === 'session.status_idle') break;
  }
  const ids: string[] = [];
  for await (const one of client.beta.agents.list({ limit: 2, include_archived: true })) {
    ids.push(one.id);
  }
  print(ids.join());
  const page = await client.beta.agents.list({ limit: 2 });
  print(page.next_page, page.hasNextPage(), (await page.getNextPage()).data.length);
  const updated = await client.beta.agents.update(agent.id, { version: 1, name: 'Other' });
  print(updated.name);
  const events2 = await client.beta.sessions.events.list(session.id, {
    order: 'desc',
    types: ['agent.message', 'user.message'],
  });
  print(events2.data.length);
  const vault = await client.beta.vaults.create({ display_name: 'Keys' });
  const credential = await client.beta.vaults.credentials.retrieve('vcrd_1', {
    vault_id: vault.id,
  });
  print(credential.id);
  await client.beta.sessions.archive(session.id);
  print((await client.beta.sessions.delete(session.id)).type);
}
