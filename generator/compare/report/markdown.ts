/** Writes comparisons as Markdown, for a comment on a pull request. */
import type { Comparison } from '../compare.js';
import { countChanges, type Line, type Section, sectionsOf } from './lines.js';

/** Returns the lines of the report. Safe changes are collapsed, since callers need not act on them. */
export function markdownLines(comparison: Comparison): readonly string[] {
  const title = '### Changes of the API client';
  if (comparison.changes.length === 0) return [title, '', 'No change for callers.'];
  const sections = sectionsOf(comparison);
  const only = (wanted: (line: Line) => boolean) =>
    sections.flatMap(({ title: group, lines }) => {
      const found = lines.filter(wanted);
      return found.length === 0 ? [] : [{ title: group, lines: found }];
    });
  const urgent = only(({ severity }) => severity !== 'safe');
  const safe = only(({ severity }) => severity === 'safe');
  const count = countChanges(comparison);
  return [
    title,
    '',
    `${count.charAt(0).toUpperCase()}${count.slice(1)}. A release of this client is **${comparison.verdict}**.`,
    ...urgent.flatMap(render),
    ...(safe.length === 0 ? [] : fold(safe.flatMap(render))),
  ];
}

function fold(lines: readonly string[]): readonly string[] {
  return ['', '<details>', '<summary>Safe changes</summary>', ...lines, '', '</details>'];
}

function render({ title, lines }: Section): readonly string[] {
  return ['', `#### ${title}`, '', ...lines.map(renderLine)];
}

function renderLine({ severity, text, todo }: Line): string {
  const mark = severity === 'safe' ? '' : `**${severity}**: `;
  return `- ${mark}${text}${todo === '' ? '' : ` — ${todo}`}`;
}
