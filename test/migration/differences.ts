/** Intended differences between the requests of the SDK and of the client, with reasons. */

/** A request without the parts that are not compared. */
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
  { name: /^user-agent$/, why: 'its value names the client' },
  { name: /^accept$/, why: 'its value names the media types that the client expects' },
  {
    name: /^(host|connection|content-length|transfer-encoding|accept-encoding|accept-language|sec-fetch-mode)$/,
    why: 'fetch sets them',
  },
];

export function isCompared(header: string): boolean {
  return !HEADERS.some(({ name }) => name.test(header));
}

type Requests = readonly Recorded[];

/** `apply` turns the requests of the SDK into the requests that the client sends. */
export interface Difference {
  readonly why: string;
  readonly apply: (requests: Requests) => Requests;
}

const HELPER_BETA = 'structured-outputs-2025-12-15';
const SCHEMA_NOTE = '{$schema: "https://json-schema.org/draft/2020-12/schema"}';

export const DIFFERENCES: readonly Difference[] = [
  {
    why: "The client builds the path of a batch's results and does not retrieve the batch first.",
    apply: (requests) =>
      requests.filter(({ path }, index) => requests[index + 1]?.path !== `${path}/results`),
  },
  {
    why: 'The beta path of the results has a query, which the URL in a response lacks.',
    apply: (requests) =>
      requests.map((request) => {
        const isBeta = request.headers['anthropic-beta'] !== undefined;
        if (!isBeta || !request.path.endsWith('/results')) return request;
        return { ...request, query: ['beta=true'] };
      }),
  },
  {
    why: 'Structured outputs no longer need a beta, so beta.messages.parse adds none.',
    apply: (requests) =>
      requests.map((request) => {
        const { 'anthropic-beta': betas, ...others } = request.headers;
        return betas === HELPER_BETA ? { ...request, headers: others } : request;
      }),
  },
  {
    why: 'The client leaves out the description that names the dialect of JSON Schema.',
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
