/** Recognises lists that are answered page by page. */
import type { Result } from '../../ir/api.js';
import { PAGE_STYLE_NAMES, type PageStyle, pageStyle } from '../../ir/pages.js';
import type { Property, Schema } from '../../ir/schema.js';
import { itemsOf, propertiesOf, type Schemas } from '../../ir/shape.js';
import type { ManifestOperation } from '../../validate/manifest.js';
import type { SpecDocument } from './document.js';
import type { RawOperation } from './paths.js';

/** An operation whose answer may be a page. */
export interface PageContext {
  readonly operation: RawOperation;
  readonly document: SpecDocument;
  readonly schemas: Schemas;
  readonly said: ManifestOperation | undefined;
  readonly queryParameters: readonly Property[];
}

/** `page` where `schema` is one, `json` otherwise; the manifest's word counts more than the spec's looks. */
export function pageResult(schema: Schema, context: PageContext): Result {
  const json: Result = { kind: 'json', schema };
  const style = context.said?.page ?? derivedStyle(schema, context);
  if (style === undefined || style === 'none') return json;
  const data = propertiesOf(schema, context.schemas).find(({ name }) => name === 'data');
  const item = data && itemsOf(data.schema, context.schemas);
  if (item) return { kind: 'page', style, schema, item };
  const message = 'the manifest says that it is paged, but its answer has no list `data`';
  context.document.report.warn(
    context.operation.where,
    message,
    "remove `page` from the manifest's entry",
  );
  return json;
}

function derivedStyle(schema: Schema, context: PageContext): PageStyle | undefined {
  if (context.operation.method !== 'GET') return undefined;
  const properties = propertiesOf(schema, context.schemas);
  const has = (name: string): boolean => properties.some((property) => property.name === name);
  const takes = (name: string): boolean =>
    context.queryParameters.some((query) => query.name === name);
  const data = properties.find(({ name }) => name === 'data');
  if (!data || !itemsOf(data.schema, context.schemas)) return undefined;
  return PAGE_STYLE_NAMES.findLast((name) => {
    const { answer, query } = pageStyle(name);
    return answer.every(has) && takes(query);
  });
}
