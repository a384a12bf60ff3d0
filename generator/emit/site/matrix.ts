/** Makes a chart of the betas that methods accept and send: one row per beta, and one column per group of methods. */
import { groupBy } from '../../group.js';
import type { Operation } from '../../ir/api.js';
import { stageOf } from '../../ir/lifecycle.js';
import type { MethodPlan, Plan, ResourcePlan } from '../../plan/types.js';
import { MATRIX, pageOf, type Places } from './places.js';
import type { Page } from './render.js';

/** The width of a letter, in pixels. */
const LETTER = 7.25;

/** The dimensions of a drawing, in pixels. */
interface Layout {
  readonly name: string;
  readonly cell: { readonly width: number; readonly height: number };
  /** The distance from the top of a row to the middle of its id. */
  readonly label: number;
  /** The distance from the top of a row to the middle of its marks. */
  readonly mark: number;
  /** The rotation of column names, in degrees. */
  readonly slant: number;
  /** The space that a letter of a rotated column name takes upward and to the right. */
  readonly letter: { readonly up: number; readonly right: number };
}

/** The style sheet shows one of the two drawings, depending on the width of the screen. */
const LAYOUTS: readonly Layout[] = [
  {
    name: 'wide',
    cell: { width: 16, height: 18 },
    label: 9,
    mark: 9,
    slant: -60,
    letter: { up: 6.3, right: 3.7 },
  },
  // On a narrow screen, an id is above its marks.
  {
    name: 'narrow',
    cell: { width: 11, height: 34 },
    label: 9,
    mark: 25,
    slant: -90,
    letter: { up: LETTER, right: 0 },
  },
];

/** The maximum length of a column's name, in characters. The SVG `title` of the column has the full name. */
const MAX_LABEL = 34;

/** Methods with the same betas. */
interface Column {
  readonly text: string;
  readonly href: string;
  readonly methods: readonly MethodPlan[];
}

/** Returns the page with the chart; an empty list if no method accepts a beta. */
export function matrixPages(plan: Plan, places: Places): readonly Page[] {
  const groups = (plan.beta?.children ?? [])
    .flatMap(columnsIn)
    .filter(({ methods }) => operationOf(methods).acceptedBetas.length > 0);
  if (groups.length === 0) return [];
  const ids = [...new Set(groups.flatMap(({ methods }) => operationOf(methods).acceptedBetas))];
  return [
    {
      path: MATRIX,
      template: 'matrix',
      title: 'Betas by method',
      description: `Which methods accept and send each of ${ids.length} betas`,
      data: {
        drawings: LAYOUTS.map((layout) => drawingOf(groups, ids, layout, plan, places)),
      },
    },
  ];
}

function drawingOf(
  groups: readonly Column[],
  ids: readonly string[],
  { name, cell, label, mark, slant, letter }: Layout,
  plan: Plan,
  places: Places,
): object {
  const longestID = Math.ceil(Math.max(...ids.map(({ length }) => length)) * LETTER);
  const labels = label === mark ? longestID + 16 : 0;
  const columns = groups.map((group, index) => ({
    ...group,
    shown: shortened(group.text),
    many: group.methods.length,
    x: labels + index * cell.width + cell.width / 2,
  }));
  const longest = Math.max(...columns.map(({ shown }) => shown.length));
  const top = Math.ceil(longest * letter.up) + 12;
  const right = labels + columns.length * cell.width;
  const bottom = top + ids.length * cell.height;
  const ends = columns.map(({ x, shown }) => x + 12 + shown.length * letter.right);
  return {
    width: Math.ceil(Math.max(right, longestID, ...ends)),
    height: bottom + top,
    ...{ name, slant, top, right, bottom, labels, columns },
    rows: ids.map((id, index) => ({
      ...places.beta(id),
      isPast: isPast(id, plan),
      top: top + index * cell.height,
      label: top + index * cell.height + label,
      y: top + index * cell.height + mark,
      row: cell.height,
      cells: cellsOf(id, columns, plan),
    })),
  };
}

/** Returns whether new code should not use the beta. */
function isPast(id: string, { api }: Plan): boolean {
  return api.betas.some((beta) => beta.id === id && stageOf(beta.status).deprecation !== undefined);
}

/** Cuts a name to {@link MAX_LABEL} characters. */
function shortened(text: string): string {
  return text.length > MAX_LABEL ? `${text.slice(0, MAX_LABEL - 1)}…` : text;
}

/** Returns the operation of the first method of a column: all methods of the column have the same betas. */
function operationOf([first]: readonly MethodPlan[]): Operation {
  if (!first) throw new Error('a column must have a method');
  return first.operation;
}

/**
 * Returns one column for a resource and its children if all their methods have the same betas. Otherwise returns a
 * column for each set of betas of its own methods, and the columns of its children.
 */
function columnsIn(resource: ResourcePlan): readonly Column[] {
  const { accessor, file, methods, children } = resource;
  const name = accessor.replace(/^client\.beta\./, '');
  const all = methodsWithin(resource);
  const groups = [...groupBy(methods, keyOf).values()];
  if (all.length > 1 && new Set(all.map(keyOf)).size === 1) {
    return [{ text: `${name}.**`, href: pageOf(file), methods: all }];
  }
  return [
    ...groups.map((group) => ({
      text: `${name}.${group.map((method) => method.name).join(', ')}`,
      href: `${pageOf(file)}#${group[0]?.name ?? ''}`,
      methods: group,
    })),
    ...children.flatMap(columnsIn),
  ];
}

function methodsWithin({ methods, children }: ResourcePlan): readonly MethodPlan[] {
  return [...methods, ...children.flatMap(methodsWithin)];
}

function keyOf({ operation: { acceptedBetas, bakedBetas } }: MethodPlan): string {
  return [acceptedBetas, bakedBetas].map((ids) => [...ids].sort().join()).join(';');
}

function cellsOf(id: string, columns: readonly (Column & { readonly x: number })[], { api }: Plan) {
  return columns
    .filter(({ methods }) => operationOf(methods).acceptedBetas.includes(id))
    .map(({ text, methods, x }) => {
      const names = new Set(methods.map(({ operation }) => operation.name));
      const opens = api.gates.some(({ method, betas }) => names.has(method) && betas.includes(id));
      const isBaked = operationOf(methods).bakedBetas.includes(id);
      const kind = KINDS.find(({ fits }) => fits(isBaked, opens)) ?? ACCEPTED;
      return { x, name: kind.name, title: `${text} ${kind.verb} ${id}` };
    });
}

const ACCEPTED = { name: 'accepted', verb: 'accepts', fits: () => true } as const;

/** The relations between a method and a beta. The chart shows the first row that fits. */
const KINDS: readonly {
  readonly name: string;
  readonly verb: string;
  readonly fits: (isBaked: boolean, opens: boolean) => boolean;
}[] = [
  { name: 'sent', verb: 'always sends', fits: (isBaked) => isBaked },
  { name: 'opens', verb: 'has fields or values opened by', fits: (_, opens) => opens },
  ACCEPTED,
];
