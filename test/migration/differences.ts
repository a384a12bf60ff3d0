/** What the client sends otherwise than the SDK, on purpose, and why. */

/** A request without what two clients may well send differently. */
export interface Recorded {
  readonly method: string;
  readonly path: string;
  readonly query: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Headers that are not compared. */
const HEADERS: readonly { readonly name: RegExp; readonly why: string }[] = [
  { name: /^x-stainless-/, why: 'the client sends no telemetry' },
  { name: /^user-agent$/, why: 'each says who it is' },
  { name: /^accept$/, why: 'the client names event streams where it takes one' },
  {
    name: /^(host|connection|content-length|transfer-encoding|accept-encoding|accept-language|sec-fetch-mode)$/,
    why: 'these are the business of fetch',
  },
];

export function isCompared(header: string): boolean {
  return !HEADERS.some(({ name }) => name.test(header));
}

type Requests = readonly Recorded[];

/** Makes of the SDK's requests what the client sends. */
export interface Difference {
  readonly why: string;
  readonly apply: (requests: Requests) => Requests;
}

const HELPER_BETA = 'structured-outputs-2025-12-15';
const SCHEMA_NOTE = '{$schema: "https://json-schema.org/draft/2020-12/schema"}';

export const DIFFERENCES: readonly Difference[] = [
  {
    why: "The path of a batch's results is known: the batch is not looked up before.",
    apply: (requests) =>
      requests.filter(({ path }, index) => requests[index + 1]?.path !== `${path}/results`),
  },
  {
    why: 'The same path in the beta namespace has a query, which a URL from an answer lacks.',
    apply: (requests) =>
      requests.map((request) => {
        const isBeta = request.headers['anthropic-beta'] !== undefined;
        if (!isBeta || !request.path.endsWith('/results')) return request;
        return { ...request, query: ['beta=true'] };
      }),
  },
  {
    why: 'Structured outputs need no beta any more, so beta.messages.parse adds none.',
    apply: (requests) =>
      requests.map((request) => {
        const { 'anthropic-beta': betas, ...others } = request.headers;
        return betas === HELPER_BETA ? { ...request, headers: others } : request;
      }),
  },
  {
    why: 'That a schema follows JSON Schema tells the model nothing.',
    apply: (requests) =>
      requests.map((request) => ({ ...request, body: withoutNote(request.body) })),
  },
];

function withoutNote(body: unknown): unknown {
  return body === null
    ? null
    : JSON.parse(JSON.stringify(body), (_, value: unknown) => {
        if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
        const { description, ...others } = value as Record<string, unknown>;
        return description === SCHEMA_NOTE ? others : value;
      });
}
