/** Spells what a method returns. */
import type { PageStyle, Result } from '../../ir/api.js';
import { RUNTIME, type TypeWriter } from '../types/references.js';

const PAGE_CLASSES: Readonly<Record<PageStyle, string>> = {
  id: 'Page',
  cursor: 'PageCursor',
  bidirectional: 'BidirectionalPageCursor',
};

type PageResult = Extract<Result, { kind: 'page' }>;

/** The value that makes the pages. */
export function pageClass({ style }: PageResult, { imports }: TypeWriter): string {
  return imports.value(PAGE_CLASSES[style], RUNTIME);
}

/** The page class with its items. */
export function pageType(result: PageResult, writer: TypeWriter): string {
  return `${pageClass(result, writer)}<${writer.write(result.item)}>`;
}

/** What a method answers with: the promise it returns, and the client's method that makes one, both with these type arguments. */
export interface ResultSpelling {
  readonly promise: string;
  readonly call: 'call' | 'page';
  readonly typeArguments: string;
}

export function spellResult(result: Result, writer: TypeWriter): ResultSpelling {
  const isPage = result.kind === 'page';
  return {
    promise: writer.imports.type(isPage ? 'PagePromise' : 'APIPromise', RUNTIME),
    call: isPage ? 'page' : 'call',
    typeArguments: typeArguments(result, writer),
  };
}

function typeArguments(result: Result, writer: TypeWriter): string {
  const runtime = (name: string, type: string) => `${writer.imports.type(name, RUNTIME)}<${type}>`;
  switch (result.kind) {
    case 'json':
      return writer.write(result.schema);
    case 'none':
      return 'null';
    case 'binary':
      return 'Response';
    case 'jsonl':
      return runtime('JSONLStream', writer.write(result.item));
    case 'sse':
      return runtime('Stream', writer.write(result.event));
    case 'json-or-sse': {
      const event = writer.write(result.event);
      return runtime('StreamIf', `S, ${event}, ${writer.write(result.schema)}`);
    }
    case 'page':
      return `${pageType(result, writer)}, ${writer.write(result.item)}`;
  }
}
