/** The picture of which methods accept and send which betas: a row per beta, a column per group of methods. */
import { groupBy } from '../../group.js';
import type { Operation } from '../../ir/api.js';
import { stageOf } from '../../ir/lifecycle.js';
import type { MethodPlan, Plan, ResourcePlan } from '../../plan/types.js';
import { MATRIX, pageOf, type Places } from './places.js';
import type { Page } from './render.js';

const CELL = { width: 16, height: 18 };
/** Columns have longer names in their titles. */
const MAX_LABEL = 34;
/** Of a letter: its width, and what it needs of a slanted label in each direction. */
const LETTER = { width: 7.25, up: 6.3, right: 3.7 };

/** Methods with the same betas. */
interface Column {
  readonly text: string;
  readonly href: string;
  readonly methods: readonly MethodPlan[];
}

/** None if no method accepts a beta. */
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
      data: pictureOf(groups, ids, plan, places),
    },
  ];
}

function pictureOf(
  groups: readonly Column[],
  ids: readonly string[],
  plan: Plan,
  places: Places,
): object {
  const labels = Math.ceil(Math.max(...ids.map(({ length }) => length)) * LETTER.width) + 16;
  const columns = groups.map((group, index) => ({
    ...group,
    shown: shortened(group.text),
    many: group.methods.length,
    x: labels + index * CELL.width + CELL.width / 2,
  }));
  const longest = Math.max(...columns.map(({ shown }) => shown.length));
  const top = Math.ceil(longest * LETTER.up) + 10;
  const right = labels + columns.length * CELL.width;
  const bottom = top + ids.length * CELL.height;
  const ends = columns.map(({ x, shown }) => x + 12 + shown.length * LETTER.right);
  return {
    width: Math.ceil(Math.max(right, ...ends)),
    height: bottom + top,
    ...{ top, right, bottom, labels, columns },
    rows: ids.map((id, index) => ({
      ...places.beta(id),
      isPast: isPast(id, plan),
      top: top + index * CELL.height,
      y: top + index * CELL.height + CELL.height / 2,
      row: CELL.height,
      cells: cellsOf(id, columns, plan),
    })),
  };
}

/** New code should not use the beta. */
function isPast(id: string, { api }: Plan): boolean {
  return api.betas.some((beta) => beta.id === id && stageOf(beta.status).deprecation !== undefined);
}

/** As much of a label as there is room for. */
function shortened(text: string): string {
  return text.length > MAX_LABEL ? `${text.slice(0, MAX_LABEL - 1)}…` : text;
}

/** The same for all methods of a column. */
function operationOf([first]: readonly MethodPlan[]): Operation {
  if (!first) throw new Error('a column has no method');
  return first.operation;
}

/** A column for a resource with those in it if all have the same betas; else one for each set of betas. */
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

/** What a method does with a beta; the first that fits. */
const KINDS: readonly {
  readonly name: string;
  readonly verb: string;
  readonly fits: (isBaked: boolean, opens: boolean) => boolean;
}[] = [
  { name: 'sent', verb: 'always sends', fits: (isBaked) => isBaked },
  { name: 'opens', verb: 'has places that are open only with', fits: (_, opens) => opens },
  ACCEPTED,
];
