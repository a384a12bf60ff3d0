/** Spells references to emitted types in one file, and imports what they need. */
import type { Schema } from '../../model/schema.js';
import type { Plan, TypeParameter, TypePlan } from '../../plan/plan.js';
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
  /** @param parameters the type parameters in scope. */
  constructor(
    readonly plan: Plan,
    readonly imports: Imports,
    readonly parameters: readonly TypeParameter[] = [],
  ) {}

  /** The type expression of a schema. */
  write(schema: Schema): string {
    return printType(schema, (reference) => this.#spell(reference)).text;
  }

  /** A planned type with those of its parameters that are in scope. */
  named(type: TypePlan): string {
    const passed = type.parameters.filter(
      (parameter) => parameter === 'B' && this.parameters.includes('B'),
    );
    const args = passed.length > 0 ? `<${passed.join(', ')}>` : '';
    return this.imports.type(type.name, type.file) + args;
  }

  #spell(reference: Reference): string {
    switch (reference.kind) {
      case 'uploadable':
        return this.imports.type('Uploadable', RUNTIME);
      case 'open':
        return `${this.imports.type('Open', RUNTIME)}<B, ${union(reference.betas)}>`;
      case 'schema': {
        const type = this.plan.types.get(reference.name);
        if (!type) throw new Error(`no type is planned for the schema ${reference.name}`);
        return this.named(type);
      }
    }
  }
}
