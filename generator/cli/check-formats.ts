/** Renders the report of a check as text, JSON, Markdown, SARIF or annotations for GitHub Actions. */
import { markdownLines } from '../compare/report/markdown.js';
import { shortLines } from '../compare/report/text.js';
import { annotationLine, SHOWN_ANNOTATIONS } from './annotations.js';
import type { CheckReport } from './check-report.js';
import { sarifOf } from './sarif.js';

type Render = (report: CheckReport) => readonly string[];

/** The description of each state of a file. */
const STATES = {
  missing: 'is missing',
  stale: 'is not up to date',
  edited: 'was edited, or was not generated',
  obsolete: 'is no longer generated',
} as const;

type State = keyof typeof STATES;

const STATE_NAMES = Object.keys(STATES) as readonly State[];

const TODO = 'Generate it again and commit the result.';

export const CHECK_FORMATS = {
  text: renderText,
  json: renderJson,
  markdown: renderMarkdown,
  sarif: renderSarif,
} as const satisfies Readonly<Record<string, Render>>;

function renderText(report: CheckReport): readonly string[] {
  const { ok, out, hasNoClient, difference, content, changes, seconds } = report;
  if (hasNoClient) {
    return [`${out} does not contain a client; generate one, or name its folder with --out`];
  }
  if (ok) {
    const time = `checked in ${seconds.toFixed(1)} s`;
    return [`${out} is up to date: ${content}, ${time}`, ...layoutLines(report)];
  }
  return [
    `${out} is out of date:`,
    ...STATE_NAMES.flatMap((state) =>
      difference[state].map((path) => `  ${state.padEnd(8)} ${path}`),
    ),
    ...layoutLines(report),
    ...(changes ? shortLines(changes) : []),
    TODO,
  ];
}

/** The maximum number of files that a line names. */
const NAMED = 3;

function layoutLines({ difference: { layout } }: CheckReport): readonly string[] {
  if (layout.length === 0) return [];
  const more = layout.length - NAMED;
  const names = `${layout.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return [
    `only line endings or formatting differ in ${names}; generate again to restore these files, exclude the folder from formatters, and commit its .gitattributes, so that git keeps the line endings`,
  ];
}

function renderJson(report: CheckReport): readonly string[] {
  const { ok, out, version, difference, changes, warnings, seconds } = report;
  const shown = { ok, out, version, ...difference, changes, warnings, seconds };
  return [JSON.stringify(shown, null, 2)];
}

function renderMarkdown(report: CheckReport): readonly string[] {
  const { ok, out, difference, changes } = report;
  const title = `### \`${out}\` is ${ok ? 'up to date' : 'out of date'}`;
  const files = STATE_NAMES.flatMap((state) =>
    difference[state].map((path) => `- \`${path}\` ${STATES[state]}`),
  );
  const layout = layoutLines(report).map((line) => `- ${line}`);
  const all = [...files, ...layout];
  return [
    title,
    ...(all.length === 0 ? [] : ['', ...all]),
    ...(ok ? [] : ['', TODO]),
    ...(changes && changes.changes.length > 0 ? ['', ...markdownLines(changes)] : []),
  ];
}

/** Returns each file that differs, with its path from the working directory and a message about its state. */
function findings({ out, difference }: CheckReport) {
  return STATE_NAMES.flatMap((state) =>
    difference[state].map((path) => ({
      state,
      uri: `${out.replaceAll('\\', '/')}/${path}`,
      message: `${path} ${STATES[state]}. ${TODO}`,
    })),
  );
}

function renderSarif(report: CheckReport): readonly string[] {
  const rules = STATE_NAMES.map((id) => ({ id, summary: `A file ${STATES[id]}` }));
  const results = findings(report).map(
    ({ state, uri, message }) => ({ rule: state, level: 'error', message, uri, line: 1 }) as const,
  );
  return [sarifOf(rules, results)];
}

/** Returns the first {@link SHOWN_ANNOTATIONS} files that differ as annotations. */
export function annotate(report: CheckReport): readonly string[] {
  return findings(report)
    .slice(0, SHOWN_ANNOTATIONS)
    .map(({ uri, message }) => annotationLine({ level: 'error', file: uri, message }));
}
