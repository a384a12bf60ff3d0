/** Emits index.ts: everything that users of the client may import, except the files in `helpers/`. */
import { FILES } from '../../ir/emitted-files.js';
import type { Plan } from '../../plan/types.js';
import { Imports } from '../imports.js';
import type { SourceContent } from '../source.js';
import { helperTypesExport } from './helper-types.js';
import { hasHelpers } from './helpers.js';
import { stringLiteral } from '../text.js';
import { sdkNamesExport } from './sdk-names.js';

export function indexFile(plan: Plan): SourceContent {
  const imports = new Imports(FILES.index, plan.importExtension);
  return {
    file: FILES.index,
    imports,
    statements: groups(plan, imports).map(([title, lines]) => [`// ${title}`, ...lines].join('\n')),
  };
}

/** Returns the exports in groups. Each group has a title, which is written as a comment. */
function groups(
  plan: Plan,
  imports: Imports,
): readonly (readonly [title: string, lines: readonly string[]])[] {
  const { clientName, errorAlias, beta, headerTypes, helperTypes, resources, types, sdkNames } =
    plan;
  const exportFrom = (what: string, file: string): string =>
    `export ${what} from ${stringLiteral(imports.specifier(file))};`;
  const exportTypes = (files: Iterable<string>): readonly string[] =>
    [...files].sort().map((file) => exportFrom('type *', file));
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
    [
      'The ids of betas, and the betas that each method accepts.',
      beta ? [exportFrom('*', FILES.betas)] : [],
    ],
    [
      'The helpers of messages.',
      [
        ...(hasHelpers(plan) ? [exportFrom('*', FILES.messages)] : []),
        ...(helperTypes.length > 0 ? [helperTypesExport(plan, imports)] : []),
      ],
    ],
    ['The methods, and the params that they take.', exportTypes(resources.map(({ file }) => file))],
    ['The data that methods send and receive.', exportTypes(typeFiles)],
    ["The official SDK's type paths.", sdkNames ? [sdkNamesExport(imports)] : []],
  ] as const;
  return all.filter(([, lines]) => lines.length > 0);
}
