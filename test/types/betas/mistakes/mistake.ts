/** The type of mistakes, which are programs that do not compile, and functions that write their calls. */
export interface Mistake {
  readonly title: string;
  /** Texts that the error must contain, such as the missing beta. */
  readonly says: readonly string[];
  readonly code: string;
}

const HELLO = `[{ role: 'user', content: 'Hello.' }]`;

function call(method: string, fields: string, messages: string): string {
  return `client.${method}({
  model: 'claude-opus-4-5',
  max_tokens: 1024,
  messages: ${messages},
${indent(fields, '  ')}});
`;
}

export function create(fields: string, messages = HELLO): string {
  return call('beta.messages.create', fields, messages);
}

export function createStable(fields: string, messages = HELLO): string {
  return call('messages.create', fields, messages);
}

/** Returns a call that creates a batch of one request, with these fields and the required fields. */
export function createBatch(fields: string, betas = ''): string {
  return `client.beta.messages.batches.create({
${indent(betas, '  ')}  requests: [
    {
      custom_id: 'first',
      params: {
        model: 'claude-opus-4-5',
        max_tokens: 1024,
        messages: ${HELLO},
${indent(fields, '        ')}      },
    },
  ],
});
`;
}

function indent(lines: string, by: string): string {
  return lines === '' ? '' : `${lines.trim().replace(/^/gm, by)}\n`;
}
