/** Renders the result of a run as JSON or as lines of text. */
import { shortLines } from '../compare/report/text.js';
import type { Client, Outcome } from '../commands/generate.js';
import type { VersionReason } from '../model/betas/version.js';
import type { Written } from '../output/write.js';
import { count } from './count.js';

export interface Report extends Outcome {
  readonly out: string;
  readonly seconds: number;
  /** Whether the run must not write. If so, `files` lists the files that a run would write. */
  readonly dryRun: boolean;
}

export function renderJson({ out, client, files, seconds, dryRun }: Report): string {
  const { version, operations, types, betas, warnings, absent, changes } = client;
  const { name, reason, newer } = version;
  const versions = { version: name, versionReason: reason, ...(newer && { newerVersion: newer }) };
  const counts = { operations, types, betas };
  const found = { ...files, warnings, absent, changes };
  const report = { ok: true, dryRun, out, ...versions, ...counts, ...found, seconds };
  return `${JSON.stringify(report, null, 2)}\n`;
}

export function renderLines({ out, client, files, seconds, dryRun }: Report): readonly string[] {
  const { version, absent, changes } = client;
  return [
    `${out}: ${describeClient(client)}`,
    ...(dryRun ? renderPlanned(files) : renderWritten(files, `in ${seconds.toFixed(1)} s`)),
    ...(changes ? shortLines(changes) : []),
    ...(absent.length === 0 ? [] : [explainAbsent(absent.length)]),
    ...(version.newer === undefined ? [] : [inviteTo(version.newer)]),
  ];
}

/** Returns a summary such as `2 operations, 1 type, 0 betas, API version 2026-10-21 (as before)`. */
export function describeClient({ operations, types, betas, version }: Client): string {
  return [
    count(operations, 'operation'),
    count(types, 'type'),
    count(betas, 'beta'),
    `API version ${version.name} (${explain(version.reason)})`,
  ].join(', ');
}

/** Returns why the client has its API version. */
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

function explainAbsent(number: number): string {
  const entries = `${number} ${number === 1 ? 'entry' : 'entries'}`;
  return `the spec lacks ${entries} of the shipped manifest, as older or partial specs do; these entries have no effect (--json lists them)`;
}

function inviteTo(version: string): string {
  return `API version ${version} is current; to move, generate once with --api-version ${version}`;
}

function renderWritten(written: Written, time: string): readonly string[] {
  const { unchanged, removed } = written;
  const files = count(written.written.length, 'file');
  return [
    `${files} written, ${unchanged.length} unchanged, ${removed.length} removed ${time}`,
    ...renderOthers(written),
  ];
}

function renderPlanned(planned: Written): readonly string[] {
  const { written, unchanged, removed } = planned;
  const files = count(written.length, 'file');
  return [
    `would write ${files}, leave ${unchanged.length} unchanged and remove ${removed.length}; --dry-run wrote nothing`,
    ...written.map((path) => `  write   ${path}`),
    ...removed.map((path) => `  remove  ${path}`),
    ...renderOthers(planned),
  ];
}

/** Returns lines about the files that the run leaves in the folder although they are not files of the client. */
function renderOthers({ kept, foreign }: Written): readonly string[] {
  return [
    ...(kept.length > 0
      ? [`edited and no longer generated, left unchanged: ${listSome(kept)}`]
      : []),
    ...(foreign.length > 0 ? [`not generated, left unchanged: ${listSome(foreign)}`] : []),
  ];
}

function listSome(names: readonly string[]): string {
  const shown = names.slice(0, 10).join(', ');
  return names.length > 10 ? `${shown} and ${names.length - 10} more` : shown;
}
