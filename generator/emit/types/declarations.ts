/** Declares the types of one file: interfaces for closed objects, aliases for all else. */
import type { Documented, Property } from '../../ir/schema.js';
import type { Plan, TypePlan } from '../../plan/types.js';
import { Imports } from '../imports.js';
import {
  type InterfaceDeclarationStructure,
  type OptionalKind,
  type PropertySignatureStructure,
  StructureKind,
  type StatementStructures,
} from '../morph.js';
import type { SourceContent } from '../source.js';
import { documentation, propertyName } from '../text.js';
import { parameterDeclarations, TypeWriter } from './references.js';

/** A documentation comment as ts-morph takes it. */
function docs(documented: Documented): { docs?: string[] } {
  const text = documentation(documented);
  return text === '' ? {} : { docs: [text.includes('\n') ? `\n${text}` : text] };
}

/** @param streamField the property whose type is the parameter `S`. */
export function propertySignatures(
  properties: readonly Property[],
  writer: TypeWriter,
  streamField?: string,
): OptionalKind<PropertySignatureStructure>[] {
  return properties.map((property) => ({
    name: propertyName(property.name),
    type: property.name === streamField ? 'S' : writer.write(property.schema),
    hasQuestionToken: !property.required,
    ...docs(property),
  }));
}

function declaration(type: TypePlan, plan: Plan, imports: Imports): StatementStructures {
  const betas = type.parameters.includes('B') ? 'B' : undefined;
  const writer = new TypeWriter(plan, imports, betas, type.schema.name);
  const { schema } = type.schema;
  const common = {
    name: type.name,
    isExported: true,
    typeParameters: parameterDeclarations(type.parameters),
    ...docs(type.schema),
  };
  if (schema.kind !== 'object' || schema.rest || schema.properties.length === 0) {
    const isAlias = schema.kind === 'ref';
    const text = isAlias ? writer.writeAlias(schema.name, type.parameters) : writer.write(schema);
    return { kind: StructureKind.TypeAlias, ...common, type: text };
  }
  const body: InterfaceDeclarationStructure = {
    kind: StructureKind.Interface,
    ...common,
    properties: propertySignatures(schema.properties, writer, type.streamField),
  };
  return body;
}

/** `MessageStreamEvent = RawMessageStreamEvent`. */
function aliases({ aliases, name, parameters }: TypePlan): StatementStructures[] {
  const args = parameters.length > 0 ? `<${parameters.join(', ')}>` : '';
  return aliases.flatMap((alias): StatementStructures[] => {
    if (alias.name === undefined) return [];
    return [
      {
        kind: StructureKind.TypeAlias,
        name: alias.name,
        isExported: true,
        typeParameters: parameterDeclarations(parameters),
        type: name + args,
      },
    ];
  });
}

/** The files of types, with types in the order of the spec. */
export function typeFiles(plan: Plan): readonly SourceContent[] {
  const files = new Map<string, TypePlan[]>();
  for (const type of plan.types.values()) {
    const types = files.get(type.file);
    if (types) types.push(type);
    else files.set(type.file, [type]);
  }
  return [...files].map(([file, types]) => {
    const imports = new Imports(file, plan.importExtension);
    const statements = types.flatMap((type) => [
      declaration(type, plan, imports),
      ...aliases(type),
    ]);
    return { file, imports, statements };
  });
}
