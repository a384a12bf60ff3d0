/** Reads the servers of the spec, of a path and of an operation. */
import { quote } from '../../quote.js';
import type { Report } from '../report.js';
import { below, getList, getObject, getText, isObject, type Json } from './json.js';
import { reportWrongKinds, SERVER } from './kinds.js';
import type { RawOperation } from './paths.js';
import type { SpecOperation } from './spec-operation.js';

const ADDRESS = /^https?:\/\/[^\s{}"'<>\\`?#]+$/i;

export class Servers {
  /** The URL for operations without a server; undefined if the spec itself has no usable server. */
  readonly baseUrl: string | undefined;

  constructor(
    root: Json,
    private readonly report: Report,
  ) {
    this.baseUrl = this.#read(root, '#');
  }

  /**
   * Returns the server of an operation, else the server of its path; undefined if neither has one, or if it is the
   * server of the spec.
   */
  of({ raw, item, pointer }: RawOperation): string | undefined {
    const own = this.#read(raw, pointer);
    const server = own ?? this.#read(item, pointer.slice(0, pointer.lastIndexOf('/')));
    return server === this.baseUrl ? undefined : server;
  }

  /**
   * Returns the first full URL in `servers` of `owner`, else the first path, resolved against the base URL; undefined
   * without either. Warns of unusable servers only if no server has a full URL. Reports URLs with a user name or a
   * password as errors.
   */
  #read(owner: Json, pointer: string): string | undefined {
    const found = getList(owner, 'servers').flatMap((server, index) => {
      const where = below(pointer, 'servers', index);
      if (!isObject(server)) {
        this.report.warn(where, 'is not an object: it is not used', 'write it as `url: …`');
        return [];
      }
      reportWrongKinds(server, SERVER, where, this.report);
      this.#checkDefaults(server, where);
      return [{ url: serverUrl(server), where }];
    });
    for (const { where } of found.filter(({ url }) => hasCredentials(url))) {
      this.report.error(
        where,
        'the URL contains a user name or a password',
        'remove them from the URL',
      );
    }
    const usable = found.find(({ url }) => ADDRESS.test(url) && URL.canParse(url));
    if (usable) return usable.url;
    for (const { url, where } of found) {
      if (!this.#isBelowBase(url)) this.#reportUnusable(url, where);
    }
    return this.#below(found.find(({ url }) => this.#isBelowBase(url)));
  }

  #reportUnusable(url: string, where: string): void {
    const [, address = '', mark, rest = ''] = /^([^?#]*)([?#])?(.*)$/s.exec(url) ?? [];
    const unused = `\`${shortened(url)}\` is not used`;
    if (mark === undefined || !ADDRESS.test(address)) {
      this.report.warn(where, `${unused}: it is not a full URL`, HINT);
      return;
    }
    const part = mark === '?' ? 'query' : 'fragment';
    const message = `${unused}: it has the ${part} \`${shortened(mark + rest)}\``;
    this.report.warn(where, message, `remove the ${part}: the path of a method follows the URL`);
  }

  /** Warns of a variable whose default is not in its `enum`. */
  #checkDefaults(server: Json, where: string): void {
    for (const [name, variable] of Object.entries(getObject(server, 'variables'))) {
      if (!isObject(variable)) continue;
      const values = getList(variable, 'enum');
      const value = getText(variable, 'default');
      if (value === undefined || values.length === 0 || values.includes(value)) continue;
      const message = `the default ${quote(value)} is not one of the values in \`enum\`: it is used nevertheless`;
      const place = below(where, 'variables', name);
      this.report.warn(place, message, 'correct the default, or add it to `enum`');
    }
  }

  /** Returns whether a URL is a path, such as `/v2`, that can be resolved against the base URL. */
  #isBelowBase(url: string): boolean {
    return this.baseUrl !== undefined && /^\/(?!\/)[^\s{}"'<>\\`?#]*$/.test(url);
  }

  #below(server: { readonly url: string; readonly where: string } | undefined): string | undefined {
    if (!server || this.baseUrl === undefined) return undefined;
    const url = new URL(server.url, this.baseUrl).href.replace(/\/+$/, '');
    this.report.warn(server.where, `\`${server.url}\` is resolved to \`${url}\``, HINT);
    return url;
  }
}

/** The operations of a spec, and the base URL for operations without `server`. */
export interface Operations {
  readonly operations: readonly SpecOperation[];
  readonly baseUrl?: string;
}

/**
 * Returns the operations and the base URL. If the spec has no server but each operation has one, the server of the
 * first operation becomes the base URL. If an operation has no server either, warns that callers must set `baseURL`.
 */
export function withCommonServer(
  baseUrl: string | undefined,
  operations: readonly SpecOperation[],
  report: Report,
): Operations {
  if (baseUrl !== undefined) return { operations, baseUrl };
  const [first] = operations;
  if (first?.server === undefined || operations.some(({ server }) => server === undefined)) {
    const message = 'not every operation has a server with a full URL: callers must set `baseURL`';
    report.warn('#/servers', message, 'add the full URL of a server to the spec');
    return { operations };
  }
  return {
    baseUrl: first.server,
    operations: operations.map(({ server, ...operation }) =>
      server === undefined || server === first.server ? operation : { ...operation, server },
    ),
  };
}

const HINT = 'write the full URL of the server, with defaults for all its variables';

/** Returns the URL with the defaults of its variables. A variable without a default stays a placeholder. */
function serverUrl(server: Json): string {
  const variables = getObject(server, 'variables');
  const url = (getText(server, 'url') ?? '').replace(
    /\{([^{}]*)\}/g,
    (placeholder, name: string) => getText(getObject(variables, name), 'default') ?? placeholder,
  );
  return url.replace(/\/+$/, '');
}

function hasCredentials(url: string): boolean {
  return URL.canParse(url) && new URL(url).username + new URL(url).password !== '';
}

function shortened(url: string): string {
  return url.length > 80 ? `${url.slice(0, 80)}…` : url;
}
