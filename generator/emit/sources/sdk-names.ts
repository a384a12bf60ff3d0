/**
 * Emits sdk-names.ts: the official SDK's type paths, such as `Claude.Beta.Messages.MessageCreateParams`. The namespaces
 * augment the modules of the client class, of resources and of types, so that these files are the same without
 * `--sdk-names`.
 */
import { FILES } from '../../ir/emitted-files.js';
import type { ImportExtension } from '../../ir/import-extension.js';
import type { NamespaceEntry, NamespacePlan } from '../../plan/types.js';
import { block } from '../code.js';
import { Imports } from '../imports.js';
import type { SourceContent } from '../source.js';
import { stringLiteral } from '../text.js';

/** The only suppression in emitted code: type paths such as `Claude.Beta.Messages` need namespaces. */
const SUPPRESSION =
  '/* eslint-disable @typescript-eslint/no-namespace -- the type paths of the official SDK are namespaces */';

/**
 * Writes an empty type export for index.ts. It makes the compiler load sdk-names.ts with the client. Compiled
 * JavaScript does not contain it.
 */
export function sdkNamesExport(imports: Imports): string {
  return `export type {} from ${stringLiteral(imports.specifier(FILES.sdkNames))};`;
}

export function sdkNamesFile(
  names: ReadonlyMap<string, readonly NamespacePlan[]>,
  extension: ImportExtension,
): SourceContent {
  const imports = new Imports(FILES.sdkNames, extension);
  return {
    file: FILES.sdkNames,
    imports,
    statements: [
      SUPPRESSION,
      ...[...names].map(([file, namespaces]) => augmentation(file, namespaces, imports)),
    ],
  };
}

function augmentation(
  file: string,
  namespaces: readonly NamespacePlan[],
  imports: Imports,
): string {
  const bodies = namespaces.map(({ name, entries }) => {
    const members = entries.map((entry) => member(entry, file, imports));
    return `namespace ${name} ${block([`export { ${members.join(', ')} };`])}`;
  });
  return `declare module ${stringLiteral(imports.specifier(file))} ${block([bodies.join('\n\n')])}`;
}

/** Writes `type Message` or `type BetaMessages as Messages`. Names of the augmented module need no import. */
function member({ name, type, file }: NamespaceEntry, own: string, imports: Imports): string {
  if (file !== own) imports.type(type, file);
  return type === name ? `type ${name}` : `type ${type} as ${name}`;
}
