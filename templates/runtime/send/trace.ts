/** Tells the log what becomes of a request, with everything secret blotted out. Loaded for the levels that ask for it. */
import type { Log } from '../request/log.js';

const SECRET =
  /^(?:authorization|proxy-authorization|api-key|x-api-key|cookie|set-cookie|x-amz-security-token)$/;

const SECRET_PARAMETER = /([?&][\w.~%-]*(?:key|token|secret|signature|password)=)[^&#]+/gi;

/** What is told, as it happens. */
export interface Trace {
  sent(): void;
  failed(error: unknown): void;
  answered(response: Response): void;
  waits(milliseconds: number, retry: number): void;
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
    answered({ status, headers }) {
      log.info?.(`${name}: ${status}`);
      log.debug?.('It answered with', { headers: redactHeaders(headers) });
    },
    waits(milliseconds, retry) {
      log.info?.(`${name}: retry ${retry} in ${Math.round(milliseconds)} ms`);
    },
  };
}

/** A URL as a log may show it. */
export function redactURL(url: string): string {
  return url.replace(SECRET_PARAMETER, '$1***');
}

/** Headers as a log may show them. */
export function redactHeaders(
  headers: Headers | Readonly<Record<string, string>>,
): Record<string, string> {
  const shown: Record<string, string> = {};
  new Headers(headers).forEach((value, name) => {
    shown[name] = SECRET.test(name) ? '***' : value;
  });
  return shown;
}
