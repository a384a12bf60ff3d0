// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** Logs a request, without its secrets. Loaded late, for the levels `info` and `debug`. */
import type { Log } from '../request/log.js';

const SECRET =
  /^(?:authorization|proxy-authorization|api-key|x-api-key|cookie|set-cookie|x-amz-security-token)$/;

const SECRET_PARAMETER = /([?&][\w.~%-]*(?:key|token|secret|signature|password)=)[^&#]+/gi;

/** Logs the events of one request. */
export interface Trace {
  sent(): void;
  failed(error: unknown): void;
  received(response: Response): void;
  /** @param delay milliseconds. */
  retries(delay: number, retry: number): void;
}

export function traceRequest(log: Log, url: string, init: RequestInit): Trace {
  const name = `${init.method ?? ''} ${redactURL(url)}`;
  return {
    sent() {
      log.debug?.(name, { headers: redactHeaders(init.headers as Record<string, string>) });
    },
    failed(error) {
      log.info?.(`${name} failed`, error);
    },
    received({ status, headers }) {
      log.info?.(`${name}: ${status}`);
      log.debug?.('Response', { headers: redactHeaders(headers) });
    },
    retries(delay, retry) {
      log.info?.(`${name}: retry ${retry} in ${Math.round(delay)} ms`);
    },
  };
}

/** Replaces secret query parameters of a URL by `***`. */
export function redactURL(url: string): string {
  return url.replace(SECRET_PARAMETER, '$1***');
}

/** Replaces secret headers by `***`. */
export function redactHeaders(
  headers: Headers | Readonly<Record<string, string>>,
): Record<string, string> {
  const shown: Record<string, string> = {};
  new Headers(headers).forEach((value, name) => {
    shown[name] = SECRET.test(name) ? '***' : value;
  });
  return shown;
}
