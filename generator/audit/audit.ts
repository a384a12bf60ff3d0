/** Reports problems with the betas and models that the sources of an app name. */
import { ts } from 'ts-morph';
import { AUTO, betaIdentifier } from '../ir/beta-id.js';
import { findCall } from './calls.js';
import { isUsed } from './contexts.js';
import type { Facts } from './facts.js';
import { findingOf, type Finding } from './finding.js';
import { isHeaderLine, type Mention, mentionsIn, mentionsOf } from './ids.js';
import { type Alias, type App, isRelevant, parseApp, type SourceText } from './program.js';
import { checkConflicts } from './rules/conflicts.js';
import { checkGates } from './rules/gates.js';
import { checkLifecycle } from './rules/lifecycle.js';
import { checkMethods } from './rules/methods.js';
import { checkModel } from './rules/models.js';
import type { BetaList, CallBetas, BetaUsage } from './rules/rule.js';
import { checkVisibility } from './rules/visibility.js';
import { type Site, siteOf } from './sites.js';
import { type Possible, Values } from './values.js';

export interface Audited {
  /** The findings, sorted by file and place. */
  readonly findings: readonly Finding[];
  /** The files whose code is nested too deeply to parse. */
  readonly unreadable: readonly string[];
}

const RULES = [checkLifecycle, checkConflicts, checkMethods, checkGates, checkVisibility] as const;

export function audit(
  sources: readonly SourceText[],
  facts: Facts,
  aliases: readonly Alias[] = [],
): Audited {
  const app = parseApp(sources.filter(isRelevant), aliases);
  const literals = app.nodes.filter(ts.isStringLiteralLike);
  const usage = collect(app, literals, facts);
  const findings = [
    ...app.files.flatMap((file) => findSyntaxError(file, app)),
    ...RULES.flatMap((check) => check(usage)),
    ...literals.flatMap((literal) => checkModel(literal, facts)),
  ];
  return { findings: sortUnique(findings), unreadable: app.unreadable };
}

function collect(app: App, literals: readonly ts.StringLiteralLike[], facts: Facts): BetaUsage {
  const values = new Values(app);
  const constants = new Map([...facts.betas.keys()].map((id) => [betaIdentifier(id), id]));
  const found = app.nodes.flatMap((node): readonly BetaList[] => {
    const site = siteOf(node, values);
    return site ? [listOf(site, mentionsOf(site.value, values, constants))] : [];
  });
  const omitted = found.filter(({ role }) => role === 'omitted');
  const lists = withoutOmitted(found, omitted);
  const claimed = nodesIn(found);
  const texts = literals
    .filter((literal) => !claimed.has(literal) && isUsed(literal))
    .flatMap((literal) => listOfText(literal, facts));
  const calls = app.nodes.flatMap((node) => {
    const call = findCall(node, facts, values);
    return call ? [betasOf(call, values, lists)] : [];
  });
  return { facts, values, lists: [...lists, ...texts], omitted, calls };
}

/** Returns the list of a site. `auto` counts as an id in a header only: elsewhere, a generated client replaces it. */
function listOf(site: Site, { values, hidden }: Possible<Mention>): BetaList {
  const { role } = site;
  const ids = role === 'header' ? values : values.filter(({ id }) => id !== AUTO);
  return { values: ids, hidden, role, site, isAuto: ids.length < values.length };
}

/** Returns the lists that may be sent: without `omitBetas`, and without ids in variables that code puts into it. */
function withoutOmitted(
  found: readonly BetaList[],
  omitted: readonly BetaList[],
): readonly BetaList[] {
  const left = nodesIn(omitted);
  return found.flatMap((list) => {
    if (list.role === 'omitted') return [];
    if (list.role !== 'named') return [list];
    return [{ ...list, values: list.values.filter(({ node }) => !left.has(node)) }];
  });
}

function nodesIn(lists: readonly BetaList[]): ReadonlySet<ts.Node> {
  return new Set(lists.flatMap(({ values }) => values.map(({ node }) => node)));
}

/** Returns a list for a text that consists of known ids only, or that is a line such as `anthropic-beta: a`. */
function listOfText(literal: ts.StringLiteralLike, { betas }: Facts): readonly BetaList[] {
  const mentions = mentionsIn(literal);
  const isLine = isHeaderLine(literal.text);
  if (mentions.length === 0 || !(isLine || mentions.every(({ id }) => betas.has(id)))) return [];
  const role = isLine ? 'header' : 'text';
  return [{ values: mentions, hidden: [], role, site: undefined, isAuto: false }];
}

/** Returns a call with its lists of betas: the param `betas`, and the header in the options. */
function betasOf(call: CallBetas['call'], values: Values, lists: readonly BetaList[]): CallBetas {
  const { request, options, operation, isMethod } = call;
  const param =
    isMethod && operation.takesBetas && request ? values.fields(request, 'betas') : NO_FIELDS;
  const headers = options ? values.fields(options, 'headers') : NO_FIELDS;
  const header = headers.values.map(({ value }) => values.fields(value, 'anthropic-beta'));
  const fields = [...param.values, ...header.flatMap((one) => one.values)];
  const sites = new Set(fields.map(({ value }) => value));
  const own = lists.filter(({ site }) => site && sites.has(site.value));
  return {
    call,
    lists: own,
    mentions: own.flatMap((list) => list.values),
    hidden: [
      ...param.hidden,
      ...headers.hidden,
      ...header.flatMap(({ hidden }) => hidden),
      ...own.flatMap(({ hidden }) => hidden),
    ],
    isAuto: own.some(({ isAuto }) => isAuto),
  };
}

const NO_FIELDS = { values: [], hidden: [] } as const;

function findSyntaxError(file: ts.SourceFile, app: App): readonly Finding[] {
  const first = app.errorIn(file);
  if (!first) return [];
  const text = `the file has a syntax error: ${ts.flattenDiagnosticMessageText(first.messageText, ' ')}`;
  const todo = 'correct the syntax: findings below this line can be missing';
  return [findingOf('syntax-error', { file, start: first.start ?? 0 }, { text, todo })];
}

function sortUnique(findings: readonly Finding[]): readonly Finding[] {
  const unique = new Map(findings.map((one) => [`${keyOf(one)} ${one.text}`, one]));
  return [...unique].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, finding]) => finding);
}

function keyOf({ path, line, column }: Finding): string {
  return `${path} ${String(line).padStart(7)} ${String(column).padStart(7)}`;
}
