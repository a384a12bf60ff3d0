/** Declares the namespaces of a file: other ways to its types, gone when it is compiled. */
import type { NamespaceEntry, Plan } from '../../plan/types.js';
import type { Imports } from '../imports.js';
import { StructureKind, type StatementStructures } from '../morph.js';

/** `type Message` or `type BetaMessages as Messages`. */
function member({ name, type, file }: NamespaceEntry, imports: Imports): string {
  const imported = imports.type(type, file);
  return imported === name ? `type ${name}` : `type ${imported} as ${name}`;
}

/** Merged with the class or type of the same name above. */
export function namespaceDeclarations(plan: Plan, imports: Imports): StatementStructures[] {
  return (plan.namespaces.get(imports.from) ?? []).map(({ name, entries }) => ({
    kind: StructureKind.Module,
    name,
    isExported: true,
    hasDeclareKeyword: true,
    statements: [`export { ${entries.map((entry) => member(entry, imports)).join(', ')} };`],
    docs: [`Types by the name of \`${name}\`.`],
  }));
}
