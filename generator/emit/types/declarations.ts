/** Declares the types of a client: interfaces for objects with a fixed list of properties, aliases for other types. */
import type { Plan, TypePlan } from '../../plan/types.js';
import { writeAlias, writeInterface } from '../code.js';
import { Imports } from '../imports.js';
import type { SourceContent } from '../source.js';
import { documentation } from '../text.js';
import { parameterDeclarations, TypeWriter } from './writer.js';

function declaration(type: TypePlan, plan: Plan, imports: Imports): string {
  const betas = type.parameters.includes('B') ? 'B' : undefined;
  const writer = new TypeWriter(plan, imports, betas, type.schema.name);
  const { schema } = type.schema;
  const common = {
    name: type.name,
    typeParameters: parameterDeclarations(type.parameters),
    docs: documentation(type.schema),
  };
  if (schema.kind !== 'object' || schema.rest || schema.properties.length === 0) {
    const isAlias = schema.kind === 'ref';
    const text = isAlias ? writer.writeAlias(schema.name, type.parameters) : writer.write(schema);
    return writeAlias({ ...common, type: text });
  }
  return writeInterface({
    ...common,
    members: writer
      .members(schema.properties)
      .map((member) => (member.name === type.streamField ? { ...member, type: 'S' } : member)),
  });
}

/** Declares other names of a type, such as `MessageStreamEvent = RawMessageStreamEvent`. */
function aliases({ aliases, name, parameters }: TypePlan): readonly string[] {
  const args = parameters.length > 0 ? `<${parameters.join(', ')}>` : '';
  return aliases.flatMap((alias) => {
    if (alias.name === undefined) return [];
    const typeParameters = parameterDeclarations(parameters);
    return [writeAlias({ name: alias.name, typeParameters, type: name + args })];
  });
}

/** Returns the files of types. The types in a file are in the order of the spec. */
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
