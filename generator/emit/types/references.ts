/** Spells references to emitted types in one file, and imports what they need. */
import type { Schema } from '../../model/schema.js';
import type { Plan, TypeParameter } from '../../plan/plan.js';
import type { Imports } from '../imports.js';
import { stringLiteral } from '../text.js';
import type { Reference } from './lower.js';
import { printType } from './print.js';

export const RUNTIME = 'runtime/index';

/** Type parameters of emitted types, with the defaults that leave everything open. */
const PARAMETER_DECLARATIONS: Readonly<Record<TypeParameter, string>> = {
  B: 'B extends string = string',
  S: 'S extends boolean = boolean',
};

export function parameterDeclarations(parameters: readonly TypeParameter[]): string[] {
  return parameters.map((parameter) => PARAMETER_DECLARATIONS[parameter]);
}

function union(ids: readonly string[]): string {
  return ids.map(stringLiteral).join(' | ');
}

export class TypeWriter {
  /** @param betas how the betas that a caller names are spelled here; without it everything is open. */
  constructor(
    readonly plan: Plan,
    readonly imports: Imports,
    readonly betas?: 'B' | 'NoInfer<B>',
  ) {}

  /** The type expression of a schema. */
  write(schema: Schema): string {
    return printType(schema, (reference) => this.#spell(reference)).text;
  }

  #spell(reference: Reference): string {
    switch (reference.kind) {
      case 'uploadable':
        return this.imports.type('Uploadable', RUNTIME);
      case 'open':
        return this.#open(reference.betas);
      case 'schema':
        return this.#named(reference.name);
    }
  }

  #open(ids: readonly string[]): string {
    if (this.betas === undefined) return 'unknown';
    return `${this.imports.type('Open', RUNTIME)}<${this.betas}, ${union(ids)}>`;
  }

  #named(schema: string): string {
    const type = this.plan.types.get(schema);
    if (!type) throw new Error(`no type is planned for the schema ${schema}`);
    const args = this.betas !== undefined && type.parameters.includes('B') ? `<${this.betas}>` : '';
    return this.imports.type(type.name, type.file) + args;
  }
}
