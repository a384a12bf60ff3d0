/** Writes the documents in the folder of a client. */
import Handlebars from 'handlebars';
import type { EmittedFile } from '../../files.js';
import { FILES } from '../../ir/emitted-files.js';
import { IMPORT_EXTENSIONS } from '../../ir/import-extension.js';
import type { Plan } from '../../plan/types.js';
import { credentialUsage, neededOptions } from '../examples/credentials.js';
import { code, fence, linked, prose, toFile } from './markdown.js';
import { betaRows, resourceSections } from './reference.js';
import { usageExamples } from './usage.js';

/** The inputs and commands that the README of the client shows. */
export interface Origin {
  readonly spec: string;
  /** The name of the manifest; absent if the manifest is the shipped one and the client is of another API. */
  readonly manifest?: string;
  /** Command that generates the client again. */
  readonly command: string;
  /** Command that makes HTML pages about the client. */
  readonly docs: string;
}

/** Handlebars templates by the name of their document, such as `README.md`. */
export type DocumentTemplates = Readonly<Record<string, string>>;

/** The document that `--no-reference` leaves out. */
const REFERENCE = 'REFERENCE.md';

const raw = (markdown: string) => new Handlebars.SafeString(markdown);
const listed = (texts: readonly string[], encode: (text: string) => string) =>
  raw(texts.map(encode).join(', '));

/**
 * The encoders that templates call. Handlebars encodes other text for HTML. `raw` does not encode: it is for Markdown
 * that the generator wrote.
 */
const HELPERS = {
  raw,
  code: (text: string) => raw(code(text)),
  codes: (texts: readonly string[]) => listed(texts, code),
  prose: (text: string) => raw(prose(text)),
  fence: (language: string, text: string) => raw(fence(language, text)),
  linked: (text: string, address: string) => raw(linked(text, address)),
  toFile: (text: string, path: string) => raw(toFile(text, path)),
};

export interface DocumentInputs {
  readonly origin: Origin;
  /** How to compile and run the client, as Markdown. */
  readonly usage: string;
  /** Extension of the client's files with types: `.ts` or `.d.ts`. */
  readonly declarations: string;
  /** Whether to write REFERENCE.md, the list of methods and betas. */
  readonly reference: boolean;
}

export function documentFiles(
  plan: Plan,
  templates: DocumentTemplates,
  { origin, usage, declarations, reference }: DocumentInputs,
): readonly EmittedFile[] {
  const data = {
    clientName: plan.clientName,
    title: plan.api.title,
    version: plan.api.version,
    origin,
    isClaude: plan.api.protocol.kind === 'claude',
    credentials: credentialUsage(plan.api.protocol, plan.clientName),
    options: neededOptions(plan.api.protocol),
    index: `./${FILES.index}${IMPORT_EXTENSIONS[plan.importExtension]}`,
    usage,
    reference,
    examples: usageExamples(plan),
    resources: resourceSections(plan, declarations),
    betaSource: `${FILES.betas}${declarations}`,
    betas: betaRows(plan),
  };
  const wanted = Object.entries(templates).filter(([path]) => reference || path !== REFERENCE);
  return wanted.map(([path, template]) => ({
    path,
    text: Handlebars.compile(template, { strict: true })(data, { helpers: HELPERS }),
    laidOut: 'parts',
  }));
}
