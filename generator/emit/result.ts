/** Spells what a method returns. */
import type { PageStyle, Result } from '../model/api.js';
import { RUNTIME, type TypeWriter } from './types/references.js';

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

/** The page and its items, as the list and the call that answers with it take them. */
export function pageArguments(result: PageResult, writer: TypeWriter): string {
  return `<${pageType(result, writer)}, ${writer.write(result.item)}>`;
}

export function resultType(result: Result, writer: TypeWriter): string {
  const runtime = (name: string) => writer.imports.type(name, RUNTIME);
  const promise = (type: string) => `${runtime('APIPromise')}<${type}>`;
  const stream = (type: string) => `${runtime('Stream')}<${type}>`;
  switch (result.kind) {
    case 'json':
      return promise(writer.write(result.schema));
    case 'none':
      return promise('null');
    case 'binary':
      return promise('Response');
    case 'jsonl':
      return promise(`${runtime('JSONLStream')}<${writer.write(result.item)}>`);
    case 'sse':
      return promise(stream(writer.write(result.event)));
    case 'json-or-sse':
      return promise(
        `S extends true ? ${stream(writer.write(result.event))} : ${writer.write(result.schema)}`,
      );
    case 'page':
      return `${runtime('PagePromise')}${pageArguments(result, writer)}`;
  }
}
