/** Emits index.ts: everything that users of the client may import, on one screen. */
import { FILES } from '../../ir/emitted-files.js';
import type { Plan } from '../../plan/types.js';
import { Imports, specifier } from '../imports.js';
import type { SourceContent } from '../source.js';
import { helperTypesExport } from './helper-types.js';
import { hasHelpers } from './helpers.js';
import { sdkNamesExport } from './sdk-names.js';

export function indexFile(plan: Plan): SourceContent {
  return {
    file: FILES.index,
    imports: new Imports(FILES.index),
    statements: groups(plan).map(([title, lines]) => [`// ${title}`, ...lines].join('\n')),
  };
}

/** The exports in groups, each under a comment. */
function groups(plan: Plan): readonly (readonly [title: string, lines: readonly string[]])[] {
  const { clientName, errorAlias, beta, headerTypes, helperTypes, resources, types, sdkNames } =
    plan;
  const names = `API_VERSION, ${clientName}, ${clientName} as default`;
  const error = errorAlias && `${errorAlias.of} as ${errorAlias.name}`;
  const typeFiles = new Set([...types.values(), ...headerTypes].map(({ file }) => file));
  const all = [
    [
      'The client, its errors and its options.',
      [
        exportFrom(`{ ${names} }`, FILES.client),
        exportFrom('*', FILES.runtime),
        ...(error === undefined ? [] : [exportFrom(`{ ${error} }`, FILES.runtime)]),
      ],
    ],
    ['The ids of betas.', beta ? [exportFrom('*', FILES.betas)] : []],
    [
      'The helpers of messages.',
      [
        ...(hasHelpers(plan) ? [exportFrom('*', FILES.messages)] : []),
        ...(helperTypes.length > 0 ? [helperTypesExport(plan, FILES.index)] : []),
      ],
    ],
    ['The methods, and the params that they take.', exportTypes(resources.map(({ file }) => file))],
    ['The data that they send and receive.', exportTypes([...typeFiles])],
    ["The official SDK's type paths.", sdkNames ? [sdkNamesExport(FILES.index)] : []],
  ] as const;
  return all.filter(([, lines]) => lines.length > 0);
}

function exportTypes(files: readonly string[]): readonly string[] {
  return files.toSorted().map((file) => exportFrom('type *', file));
}

function exportFrom(what: string, file: string): string {
  return `export ${what} from '${specifier(FILES.index, file)}';`;
}
