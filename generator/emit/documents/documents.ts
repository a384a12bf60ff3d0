/** Writes the documents for people; the only user of handlebars. */
import Handlebars from 'handlebars';
import type { EmittedFile } from '../../files.js';
import type { Plan } from '../../plan/types.js';
import type { Origin } from '../banner.js';
import { code, fence, link, linkTo, prose } from './markdown.js';
import { betaSections, methodRows } from './reference.js';
import { usageExamples } from './usage.js';

/** Handlebars sources by the name of the document they make: `README.md`. */
export type DocumentTemplates = Readonly<Record<string, string>>;

const raw = (markdown: string) => new Handlebars.SafeString(markdown);
const listed = (texts: readonly string[], encode: (text: string) => string) =>
  raw(texts.map(encode).join(', '));

/** Templates choose the encoder; without one, text is encoded for HTML. */
const HELPERS = {
  code: (text: string) => raw(code(text)),
  codes: (texts: readonly string[]) => listed(texts, code),
  prose: (text: string) => raw(prose(text)),
  fence: (language: string, text: string) => raw(fence(language, text)),
  links: (addresses: readonly string[]) => listed(addresses, link),
  heading: (text: string) => raw(linkTo(text)),
  headings: (texts: readonly string[]) => listed(texts, (text) => linkTo(text)),
  linkTo: (heading: string, shown: string | number) => raw(linkTo(heading, prose(String(shown)))),
};

export function documentFiles(
  plan: Plan,
  templates: DocumentTemplates,
  { origin, isJavaScript }: { readonly origin: Origin; readonly isJavaScript: boolean },
): readonly EmittedFile[] {
  const data = {
    clientName: plan.clientName,
    title: plan.api.title,
    version: plan.api.version,
    origin,
    isJavaScript,
    usage: usageExamples(plan),
    methods: methodRows(plan),
    betas: betaSections(plan),
  };
  return Object.entries(templates).map(([path, template]) => ({
    path,
    text: Handlebars.compile(template, { strict: true })(data, { helpers: HELPERS }),
    // Templates lay documents out; prettier would take longer with their tables than with all code.
    formatted: true,
  }));
}
