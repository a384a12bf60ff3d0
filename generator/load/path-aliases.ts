/** Reads the path aliases of an app: `paths` and `baseUrl` in its tsconfig.json. */
import { relative, resolve, sep } from 'node:path';
import { unreadFile, readTsProjects, type TsProject } from './ts-projects.js';

/** A pattern such as `@/*` with its targets, such as `src/*`. Each text has at most one `*`. */
interface PathAlias {
  readonly pattern: string;
  /** Relative to the working directory, with slashes. */
  readonly targets: readonly string[];
}

interface PathAliases {
  readonly aliases: readonly PathAlias[];
  /** Set if the configuration cannot be read. In that case, `aliases` is empty. */
  readonly unread?: { readonly path: string; readonly reason: string };
}

export async function readPathAliases(cwd: string): Promise<PathAliases> {
  try {
    const found = await readTsProjects(cwd);
    return { aliases: (found?.projects ?? []).flatMap((project) => aliasesOf(project, cwd)) };
  } catch (error) {
    const reason = 'is not valid, or extends a file that is not valid; its `paths` are ignored';
    return { aliases: [], unread: { path: unreadFile(error), reason } };
  }
}

function aliasesOf({ folder, pathsFolder, options }: TsProject, cwd: string): readonly PathAlias[] {
  const { baseUrl, paths } = options;
  const base = typeof baseUrl === 'string' ? resolve(folder, baseUrl) : pathsFolder;
  const toTarget = (target: string) => relative(cwd, resolve(base, target)).split(sep).join('/');
  const listed = typeof paths === 'object' && paths !== null ? Object.entries(paths) : [];
  return [
    ...listed.map(([pattern, targets]) => ({
      pattern,
      targets: [targets]
        .flat()
        .filter((target) => typeof target === 'string')
        .map(toTarget),
    })),
    // Imports by the name of a package are also resolved from `baseUrl`.
    ...(typeof baseUrl === 'string' ? [{ pattern: '*', targets: [toTarget('*')] }] : []),
  ];
}
