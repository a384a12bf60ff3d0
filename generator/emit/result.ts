/** Spells what a method returns. */
import type { PageStyle, Result } from '../model/api.js';
import { RUNTIME, type TypeWriter } from './types/references.js';

const PAGE_CLASSES: Readonly<Record<PageStyle, string>> = {
  id: 'Page',
  cursor: 'PageCursor',
  bidirectional: 'BidirectionalPageCursor',
};

/** The page class with its items: a type, and the value that makes the pages. */
export function pageType(
  { style, item }: Extract<Result, { kind: 'page' }>,
  writer: TypeWriter,
): string {
  return `${writer.imports.value(PAGE_CLASSES[style], RUNTIME)}<${writer.write(item)}>`;
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
      return `${runtime('PagePromise')}<${pageType(result, writer)}, ${writer.write(result.item)}>`;
  }
}
