/** Spells what a method returns. */
import type { PageStyle, Result } from '../model/api.js';
import { RUNTIME, type TypeWriter } from './types/references.js';

const PAGE_CLASSES: Readonly<Record<PageStyle, string>> = {
  id: 'Page',
  cursor: 'PageCursor',
  bidirectional: 'BidirectionalPageCursor',
};

/** The runtime's class for a page style. */
export function pageClass(style: PageStyle): string {
  return PAGE_CLASSES[style];
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
    case 'page': {
      const item = writer.write(result.item);
      return `${runtime('PagePromise')}<${runtime(pageClass(result.style))}<${item}>, ${item}>`;
    }
  }
}
