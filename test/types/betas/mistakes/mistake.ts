/** A program that does not compile. */
export interface Mistake {
  readonly title: string;
  /** Parts of the error: the beta to add, or what is wrong. */
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

/** A batch of one request with these fields besides the required ones. */
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
