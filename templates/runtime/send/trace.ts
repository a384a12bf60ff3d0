/** Logs a request without secrets, at the levels `info` and `debug`. Loaded late. */
import type { ClientSpec } from '../request/client-spec.js';
import type { Log } from '../request/log.js';

/**
 * Matches the names of headers and query parameters that hold credentials. Excludes `tokens`, such as in `max_tokens`.
 */
const SECRET = /assertion|auth|cookie|credential|jwt|key|pass|secret|signature|\bsig\b|token(?!s)/i;

const USER = /\/\/[^/?#]*@/;
const PARAMETER = /([?&])([^=&#]*)=([^&#]*)/g;

/** Logs the events of one request. */
export interface Trace {
  sent(): void;
  failed(error: unknown): void;
  received(response: Response): void;
  /** @param delay in milliseconds */
  retries(delay: number, retry: number): void;
}

interface Traced {
  readonly log: Log;
  readonly spec: Pick<ClientSpec, 'secrets'>;
}

export function traceRequest({ log, spec }: Traced, url: string, init: RequestInit): Trace {
  const { secrets } = spec;
  const name = `${init.method ?? ''} ${redactURL(url, secrets)}`;
  return {
    sent() {
      log.debug?.(name, {
        headers: redactHeaders(init.headers as Record<string, string>, secrets),
      });
    },
    failed(error) {
      log.info?.(`${name} failed`, error);
    },
    received({ status, headers }) {
      log.info?.(`${name}: ${status}`);
      log.debug?.('Response', { headers: redactHeaders(headers, secrets) });
    },
    retries(delay, retry) {
      log.info?.(`${name}: retry ${retry} in ${Math.round(delay)} ms`);
    },
  };
}

function isSecret(name: string, secrets: readonly string[]): boolean {
  return SECRET.test(name) || secrets.includes(name.toLowerCase());
}

/**
 * Replaces the user and the values of secret query parameters in a URL by `***`. `secrets` contains further names of
 * parameters.
 */
export function redactURL(url: string, secrets: readonly string[] = []): string {
  return url
    .replace(USER, '//***@')
    .replace(PARAMETER, (pair, start: string, name: string) =>
      isSecret(decode(name), secrets) ? `${start}${name}=***` : pair,
    );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Replaces the values of secret headers, and secrets in URLs such as `location`, by `***`. */
export function redactHeaders(
  headers: Headers | Readonly<Record<string, string>>,
  secrets: readonly string[] = [],
): Record<string, string> {
  const shown: Record<string, string> = {};
  new Headers(headers).forEach((value, name) => {
    shown[name] = isSecret(name, secrets) ? '***' : redactURL(value, secrets);
  });
  return shown;
}
