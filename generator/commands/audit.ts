/**
 * Audits an app: finds its sources and problems with the betas and models in them. With `fix`, makes safe corrections.
 */
import { resolve } from 'node:path';
import { audit, type Audited } from '../audit/audit.js';
import { type Facts, factsOf } from '../audit/facts.js';
import type { Finding } from '../audit/finding.js';
import { applyEdits } from '../audit/fixes.js';
import { hasNewErrors } from '../audit/program.js';
import { type AppSource, readAppSources, type SkippedSource } from '../load/app-sources.js';
import { isDefaultManifest, loadManifest } from '../load/manifest.js';
import { loadOverlays } from '../load/overlay/read.js';
import { chooseSpec } from '../load/package.js';
import { readPathAliases } from '../load/path-aliases.js';
import { loadSpec, parseSource } from '../load/spec.js';
import { model } from '../model/model.js';
import type { Options } from '../options/table.js';
import { readLock } from '../output/lock.js';
import { replaceText } from '../output/document.js';
import { validated } from './manifest.js';

export interface AuditRun {
  readonly patterns: readonly string[];
  readonly cwd: string;
  /** Whether to make the safe corrections. */
  readonly fix: boolean;
  /** The day of the audit. */
  readonly now: Date;
}

export interface AuditOutcome {
  /** The findings that remain after the corrections. */
  readonly findings: readonly Finding[];
  /** The number of audited files. */
  readonly files: number;
  readonly skipped: readonly SkippedSource[];
  /** The files that were changed. */
  readonly fixed: readonly string[];
  /** The files that were not corrected, since the edits would add a syntax error. */
  readonly unfixed: readonly string[];
}

export async function auditApp(options: Options, run: AuditRun): Promise<AuditOutcome> {
  const [{ sources, skipped }, facts, { aliases, unread }] = await Promise.all([
    readAppSources(run.patterns, run.cwd),
    readFacts(options, run.now),
    readPathAliases(run.cwd),
  ]);
  const check = (texts: readonly AppSource[]) => audit(texts, facts, aliases);
  const outcome = run.fix
    ? fixAll(sources, check)
    : { sources, audited: check(sources), unfixed: [] };
  const { findings, unreadable } = outcome.audited;
  const fixed = outcome.sources.filter(({ text }, index) => text !== sources[index]?.text);
  for (const { path, text } of fixed) await replaceText(resolve(run.cwd, path), text);
  return {
    findings,
    files: sources.length - unreadable.length,
    skipped: [
      ...skipped,
      ...unreadable.map((path) => ({ path, reason: 'is nested too deeply' })),
      ...(unread ? [unread] : []),
    ],
    fixed: fixed.map(({ path }) => path),
    unfixed: outcome.unfixed,
  };
}

async function readFacts(options: Options, now: Date): Promise<Facts> {
  const { apiVersion: locked } = await readLock(options.out);
  const version = options.apiVersion ?? locked;
  const [{ document }, loaded] = await Promise.all([
    loadOverlays(options.overlay).then((overlays) =>
      loadSpec(parseSource(chooseSpec(options.spec, version)), { overlays }),
    ),
    loadManifest(options.betas),
  ]);
  const manifest = await validated(loaded);
  const { api } = model(document, manifest, {
    isDefaultManifest: isDefaultManifest(loaded),
    ...(options.apiVersion !== undefined && { version: options.apiVersion }),
    ...(locked !== undefined && { lockedVersion: locked }),
  });
  return factsOf(api, manifest, now.toISOString().slice(0, 10));
}

/**
 * The maximum number of rounds of corrections. If edits overlap, a later round makes the edits that an earlier round
 * left out.
 */
const ROUNDS = 10;

interface Fixed extends Pick<AuditOutcome, 'unfixed'> {
  readonly sources: readonly AppSource[];
  /** The result of the audit of the corrected sources. */
  readonly audited: Audited;
}

function fixAll(
  given: readonly AppSource[],
  check: (sources: readonly AppSource[]) => Audited,
): Fixed {
  let sources = given;
  for (let round = 0; round < ROUNDS; round += 1) {
    const audited = check(sources);
    const next = sources.map((source) => fix(source, audited));
    if (next.every((source, index) => source === sources[index])) {
      return { sources, ...withoutEdits(audited) };
    }
    sources = next;
  }
  return { sources, audited: check(sources), unfixed: [] };
}

/** Removes the edits that were not made, since they would add a syntax error, and lists their files. */
function withoutEdits({ findings, unreadable }: Audited): Omit<Fixed, 'sources'> {
  const paths = findings.filter(({ edits }) => edits.length > 0).map(({ path }) => path);
  return {
    audited: { findings: findings.map((one) => ({ ...one, edits: [] })), unreadable },
    unfixed: [...new Set(paths)],
  };
}

/**
 * Returns the source with its corrections. Returns the source unchanged if it needs none, or if it has no syntax error
 * and the edits would cause one.
 */
function fix(source: AppSource, { findings }: Audited): AppSource {
  const edits = findings.filter(({ path }) => path === source.path).flatMap((one) => one.edits);
  if (edits.length === 0) return source;
  const changed = { ...source, text: applyEdits(source.text, edits) };
  return hasNewErrors(source, changed) ? source : changed;
}
