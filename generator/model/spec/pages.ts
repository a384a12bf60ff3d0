/** Recognizes paged lists. */
import type { Result } from '../../ir/api.js';
import { PAGE_STYLE_NAMES, type PageStyle, pageStyle } from '../../ir/pages.js';
import type { Property, Schema } from '../../ir/schema.js';
import { itemsOf, propertiesOf, type Schemas } from '../../ir/shape.js';
import type { ManifestOperation } from '../../validate/manifest.js';
import type { SpecDocument } from './document.js';
import type { RawOperation } from './paths.js';

/** An operation that may return a page. */
export interface PageContext {
  readonly operation: RawOperation;
  readonly document: SpecDocument;
  readonly schemas: Schemas;
  /** The manifest's entry for the operation. */
  readonly configured: ManifestOperation | undefined;
  readonly queryParameters: readonly Property[];
}

/**
 * Returns a page in the style that the manifest sets under `page`. If the manifest has no `page`, derives the style
 * from the fields of the response and the query parameters. Returns JSON for `page: none`, if no style fits, or if the
 * response has no list `data`.
 */
export function pageResult(schema: Schema, context: PageContext): Result {
  const json: Result = { kind: 'json', schema };
  const style = context.configured?.page ?? derivedStyle(schema, context);
  if (style === undefined || style === 'none') return json;
  const data = propertiesOf(schema, context.schemas).find(({ name }) => name === 'data');
  const item = data && itemsOf(data.schema, context.schemas);
  if (item) return { kind: 'page', style, schema, item };
  const message = 'the manifest sets `page`, but the response has no list `data`';
  const hint = "remove `page` from the operation's entry in the manifest";
  context.document.report.warn(context.operation.where, message, hint);
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
    const { response, query } = pageStyle(name);
    return response.every(has) && takes(query);
  });
}
