/** Writes the GitHub workflow of an app. */
import {
  PACKAGE_MANAGERS,
  type PackageManager,
  type PackageManagerName,
} from '../ir/package-managers.js';

interface Values {
  /** The folder of the app in its repository; empty for the root. */
  readonly folder: string;
  readonly spec: string;
  readonly packageManager: PackageManagerName;
}

export function renderWorkflow(template: string, { folder, spec, packageManager }: Values): string {
  const manager: PackageManager = PACKAGE_MANAGERS[packageManager];
  const values: Readonly<Record<string, string>> = {
    defaults:
      folder === ''
        ? ''
        : `\ndefaults:\n  run:\n    working-directory: ${JSON.stringify(folder)}\n`,
    setup: manager.setup ? `      - ${stepOf(manager.setup)}\n` : '',
    install: manager.install,
    exec: manager.exec,
    spec,
  };
  // Keeps `${{ … }}`, which GitHub replaces.
  return template.replace(/(?<!\$)\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}

function stepOf(step: NonNullable<PackageManager['setup']>): string {
  return 'uses' in step ? `uses: ${step.uses}` : `run: ${step.run}`;
}
