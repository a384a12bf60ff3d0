/** Renders the report of an audit as text, JSON, Markdown, SARIF or annotations for GitHub Actions. */
import type { Finding } from '../audit/finding.js';
import { FINDING_KINDS, kindOf, LEVELS, type Level } from '../audit/kinds.js';
import type { AuditOutcome } from '../commands/audit.js';
import { groupBy } from '../group.js';
import { annotationLine, SHOWN_ANNOTATIONS } from './annotations.js';
import { count } from './count.js';
import { sarifOf } from './sarif.js';

export interface AuditReport extends AuditOutcome {
  readonly ok: boolean;
  readonly seconds: number;
}

type Render = (report: AuditReport) => readonly string[];

export const AUDIT_FORMATS = {
  text: renderText,
  json: renderJson,
  markdown: renderMarkdown,
  sarif: renderSarif,
  github: renderGithub,
} as const satisfies Readonly<Record<string, Render>>;

/** Returns a place such as `src/app.ts:3:7`. */
function placeOf({ path, line, column }: Finding): string {
  return `${path}:${line}:${column}`;
}

function messageOf({ text, todo }: Finding): string {
  return `${text}; ${todo}`;
}

/** The reason why `--fix` leaves a file unchanged. */
const UNFIXED = 'the edits would add a syntax error';

function renderText(report: AuditReport): readonly string[] {
  const { findings, skipped, fixed, unfixed } = report;
  return [
    ...findings.map((one) => `${placeOf(one)}: ${one.level}: ${messageOf(one)} [${one.kind}]`),
    ...groupSkipped(skipped).map(({ path, others, reason }) => {
      const more = others === 0 ? '' : ` and ${count(others, 'more file')}`;
      return `${path}${more}: not read: ${reason}`;
    }),
    ...fixed.map((path) => `${path}: fixed`),
    ...unfixed.map((path) => `${path}: not fixed: ${UNFIXED}`),
    summaryOf(report),
  ];
}

/**
 * If at least this many files besides the first have the same reason, the report names the first file and counts the
 * others. A generated client has many such files.
 */
const FEW = 3;

interface Skipped {
  readonly path: string;
  /** The number of other files with the same reason. The report does not list these files. */
  readonly others: number;
  readonly reason: string;
}

function groupSkipped(skipped: AuditOutcome['skipped']): readonly Skipped[] {
  const groups = groupBy(skipped, ({ reason }) => reason);
  return skipped.flatMap(({ path, reason }) => {
    const [first, ...others] = groups.get(reason) ?? [];
    if (others.length < FEW) return [{ path, others: 0, reason }];
    return first?.path === path ? [{ path, others: others.length, reason }] : [];
  });
}

/** Returns a text such as `3 findings (1 error, 2 notes) in 12 files, checked in 0.3 s; --fix corrects 1`. */
function summaryOf({ findings, files, seconds }: AuditReport): string {
  const where = `in ${count(files, 'file')}, checked in ${seconds.toFixed(1)} s`;
  if (findings.length === 0) return `no findings ${where}`;
  const fixable = findings.filter(({ edits }) => edits.length > 0).length;
  const fix = fixable === 0 ? '' : `; --fix corrects ${fixable}`;
  return `${count(findings.length, 'finding')} (${countLevels(findings)}) ${where}${fix}`;
}

function countLevels(findings: readonly Finding[]): string {
  const numbers = LEVELS.map((level) => [level, numberOf(findings, level)] as const);
  return numbers
    .filter(([, number]) => number > 0)
    .map(([level, number]) => count(number, level))
    .join(', ');
}

function numberOf(findings: readonly Finding[], level: Level): number {
  return findings.filter((one) => one.level === level).length;
}

function renderJson({ findings, ...report }: AuditReport): readonly string[] {
  const shown = findings.map(({ edits, ...one }) => ({ ...one, isFixable: edits.length > 0 }));
  return [JSON.stringify({ ...report, findings: shown }, null, 2)];
}

function renderMarkdown(report: AuditReport): readonly string[] {
  const { findings, skipped, fixed, unfixed } = report;
  const summary = summaryOf(report);
  const rows = findings.map(
    (one) => `| ${one.level} | ${codeOf(placeOf(one))} | ${cell(messageOf(one))} |`,
  );
  const table = ['', '| level | place | finding |', '| --- | --- | --- |', ...rows];
  const files = [
    ...groupSkipped(skipped).map(({ path, others, reason }) =>
      others === 0
        ? `- ${codeOf(path)} was not read: it ${reason}`
        : `- ${codeOf(path)} and ${count(others, 'more file')} were not read: each ${reason}`,
    ),
    ...fixed.map((path) => `- ${codeOf(path)} was fixed`),
    ...unfixed.map((path) => `- ${codeOf(path)} was not fixed: ${UNFIXED}`),
  ];
  return [
    '### Betas in this app',
    '',
    `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`,
    ...(rows.length === 0 ? [] : table),
    ...(files.length === 0 ? [] : ['', ...files]),
  ];
}

function codeOf(path: string): string {
  return cell(`\`${path.replaceAll('`', "'")}\``);
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function renderSarif({ findings }: AuditReport): readonly string[] {
  const rules = FINDING_KINDS.map((id) => ({ id, summary: kindOf(id).summary }));
  const results = findings.map((one) => {
    const { kind, level, path, line, column } = one;
    return { rule: kind, level, message: messageOf(one), uri: path, line, column };
  });
  return [sarifOf(rules, results)];
}

const GITHUB_LEVELS = { error: 'error', warning: 'warning', note: 'notice' } as const;

function renderGithub(report: AuditReport): readonly string[] {
  return [...annotate(report, Number.POSITIVE_INFINITY), summaryOf(report)];
}

/** Returns the findings as annotations, at most `limit` of each level. */
export function annotate(
  { findings }: AuditReport,
  limit: number = SHOWN_ANNOTATIONS,
): readonly string[] {
  return LEVELS.flatMap((level) =>
    findings
      .filter((one) => one.level === level)
      .slice(0, limit)
      .map((one) => {
        const { path, line, column } = one;
        const message = messageOf(one);
        return annotationLine({ level: GITHUB_LEVELS[level], file: path, line, column, message });
      }),
  );
}
