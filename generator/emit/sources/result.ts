/** Writes the type expressions of method results. */
import type { Result } from '../../ir/api.js';
import { FILES } from '../../ir/emitted-files.js';
import { pageStyle } from '../../ir/pages.js';
import { partsOf, type ResultOf, type ResultVisitor, visitResult } from '../../ir/results.js';
import { type TypeWriter } from '../types/writer.js';

type PageResult = ResultOf<'page'>;

/** Imports the class of a page as a value, and returns its name. */
export function pageClass({ style }: PageResult, { imports }: TypeWriter): string {
  return imports.value(pageStyle(style).classes[0], FILES.runtime);
}

/** Writes the type of a page with the type of its items. */
export function pageType(result: PageResult, writer: TypeWriter): string {
  return `${pageClass(result, writer)}<${writer.write(result.item)}>`;
}

/** The promise that a method returns, and the client method that makes the promise. They share their type arguments. */
export interface ResultSpelling {
  readonly promise: string;
  readonly call: 'call' | 'page';
  readonly typeArguments: string;
}

export function spellResult(result: Result, writer: TypeWriter): ResultSpelling {
  const isPage = partsOf(result).page !== undefined;
  return {
    promise: writer.imports.type(isPage ? 'PagePromise' : 'APIPromise', FILES.runtime),
    call: isPage ? 'page' : 'call',
    typeArguments: visitResult(result, typeArguments(writer)),
  };
}

function typeArguments(writer: TypeWriter): ResultVisitor<string> {
  const runtime = (name: string, type: string) =>
    `${writer.imports.type(name, FILES.runtime)}<${type}>`;
  return {
    json: ({ schema }) => writer.write(schema),
    none: () => 'null',
    binary: () => 'Response',
    jsonl: ({ item }) => runtime('JSONLStream', writer.write(item)),
    sse: ({ event }) => runtime('Stream', writer.write(event)),
    'json-or-sse': ({ schema, event }) => {
      const streamed = writer.write(event);
      return runtime('StreamIf', `S, ${streamed}, ${writer.write(schema)}`);
    },
    page: (page) => `${pageType(page, writer)}, ${writer.write(page.item)}`,
  };
}
