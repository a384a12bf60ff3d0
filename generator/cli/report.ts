/** Renders the result of a run as JSON or as lines of text. */
import { shortLines } from '../compare/report/text.js';
import type { Outcome } from '../commands/generate.js';
import type { VersionReason } from '../model/betas/version.js';
import type { Difference } from '../output/check.js';
import type { Written } from '../output/write.js';

export interface Report extends Outcome {
  readonly out: string;
  readonly seconds: number;
}

/** `1 file`, `2 files` */
function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}

export function renderJson({ ok, out, client, files, seconds }: Report): string {
  const { version, operations, types, betas, warnings, changes } = client;
  const { name, reason, newer } = version;
  const versions = { version: name, versionReason: reason, ...(newer && { newerVersion: newer }) };
  const report = {
    ok,
    out,
    ...versions,
    operations,
    types,
    betas,
    ...files,
    warnings,
    changes,
    seconds,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

export function renderLines({ ok, out, client, files, seconds }: Report): readonly string[] {
  const { version, operations, types, betas, changes } = client;
  const content = [
    count(operations, 'operation'),
    count(types, 'type'),
    count(betas, 'beta'),
    `API version ${version.name} (${explain(version.reason)})`,
  ].join(', ');
  const newer = version.newer === undefined ? [] : [inviteTo(version.newer)];
  const time = `in ${seconds.toFixed(1)} s`;
  const summary = changes ? shortLines(changes) : [];
  if ('written' in files) {
    return [`${out}: ${content}`, ...renderWritten(files, time), ...summary, ...newer];
  }
  if (ok) return [`${out} is up to date: ${content}, checked ${time}`, ...newer];
  return [
    `${out} is out of date:`,
    ...renderDifference(files),
    ...summary,
    'Generate it again and commit the result.',
  ];
}

/** Why the client has its API version. */
function explain(reason: VersionReason): string {
  switch (reason.kind) {
    case 'option':
      return 'as chosen';
    case 'lock':
      return 'as before';
    case 'spec':
      return 'named by the spec';
    case 'fits': {
      const newest = 'the newest that the spec fits';
      if (!reason.beyond) return newest;
      const { version, method, selector } = reason.beyond;
      return `${newest}: ${method} has \`${selector}\`, which ${version} does not have`;
    }
  }
}

function inviteTo(version: string): string {
  return `API version ${version} is current; to move, generate once with --api-version ${version}`;
}

function renderWritten(written: Written, time: string): readonly string[] {
  const { unchanged, removed, foreign } = written;
  const files = count(written.written.length, 'file');
  return [
    `${files} written, ${unchanged.length} unchanged, ${removed.length} removed ${time}`,
    ...(foreign.length > 0 ? [`not generated, left unchanged: ${listSome(foreign)}`] : []),
  ];
}

function renderDifference({ missing, stale, edited, obsolete }: Difference): readonly string[] {
  return Object.entries({ missing, stale, edited, obsolete }).flatMap(
    ([state, paths]: readonly [string, readonly string[]]) =>
      paths.map((path) => `  ${state.padEnd(8)} ${path}`),
  );
}

function listSome(names: readonly string[]): string {
  const shown = names.slice(0, 10).join(', ');
  return names.length > 10 ? `${shown} and ${names.length - 10} more` : shown;
}
