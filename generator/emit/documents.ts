/** Writes the documents for people; the only user of handlebars. */
import Handlebars from 'handlebars';
import type { EmittedFile } from '../files.js';
import type { Plan } from '../plan/plan.js';
import type { Origin } from './emit.js';
import { exampleOf } from './example.js';

/** Handlebars sources by the name of the document they make: `README.md`. */
export type DocumentTemplates = Readonly<Record<string, string>>;

/** Text from a spec inside Markdown: one line, nothing that starts a tag, a table cell or a code span. */
function markdownText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|#!]/g, '\\$&')
    .trim();
}

function documentData(plan: Plan, origin: Origin) {
  const methods = plan.resources.flatMap((resource) =>
    resource.methods.map((method) => ({
      name: `${resource.accessor}.${method.name}`,
      key: method.operation.key,
      baked: method.operation.bakedBetas,
      accepted: method.operation.acceptedBetas,
      example: exampleOf(method, resource, plan.api),
      description: markdownText(method.operation.description ?? ''),
    })),
  );
  return {
    clientName: plan.clientName,
    title: markdownText(plan.api.title),
    version: plan.api.version,
    origin,
    methods,
    first: methods[0],
    betas: plan.api.betas,
  };
}

export function documentFiles(
  plan: Plan,
  templates: DocumentTemplates,
  origin: Origin,
): readonly EmittedFile[] {
  const data = documentData(plan, origin);
  return Object.entries(templates).map(([path, template]) => ({
    path,
    text: Handlebars.compile(template, { noEscape: true, strict: true })(data),
  }));
}
