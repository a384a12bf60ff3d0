/** The picture of which methods accept and send which betas. */
import { groupBy } from '../../group.js';
import type { Operation } from '../../ir/api.js';
import type { MethodPlan, Plan, ResourcePlan } from '../../plan/types.js';
import { MATRIX, pageOf, type Places } from './places.js';
import type { Page } from './render.js';

const LABELS = 270;
const CELL = 17;
const MAX_LABEL = 34;
/** Of a letter, and of what a slanted label needs of it in each direction. */
const LETTER = { up: 6.3, right: 3.7 };

/** Methods with the same betas. */
interface Row {
  readonly text: string;
  readonly href: string;
  readonly methods: readonly MethodPlan[];
}

/** None if no method accepts a beta. */
export function matrixPages(plan: Plan, places: Places): readonly Page[] {
  const rows = (plan.beta?.children ?? []).flatMap(rowsIn).filter(({ methods }) => takes(methods));
  if (rows.length === 0) return [];
  const accepted = new Set(rows.flatMap(({ methods }) => operationOf(methods).acceptedBetas));
  const columns = [...accepted].map((id, index) => ({
    ...places.beta(id),
    x: LABELS + index * CELL + CELL / 2,
  }));
  const longest = Math.max(...columns.map(({ text }) => text.length));
  const top = Math.ceil(longest * LETTER.up) + CELL;
  const right = LABELS + columns.length * CELL;
  const bottom = top + rows.length * CELL;
  return [
    {
      path: MATRIX,
      template: 'matrix',
      title: 'Betas by method',
      description: `Which methods accept and send each of ${columns.length} betas`,
      data: {
        width: right + Math.ceil(longest * LETTER.right),
        height: bottom + CELL,
        top,
        right,
        bottom,
        labels: LABELS,
        columns,
        rows: rows.map((row, index) => ({
          text: row.text,
          shown: shortened(row.text),
          href: row.href,
          many: row.methods.length,
          top: top + index * CELL,
          y: top + index * CELL + CELL / 2,
          cell: CELL,
          cells: cellsOf(row, columns, plan),
        })),
      },
    },
  ];
}

/** As much of a label as there is room for. */
function shortened(text: string): string {
  return text.length > MAX_LABEL ? `${text.slice(0, MAX_LABEL - 1)}…` : text;
}

/** The same for all methods of a row. */
function operationOf([first]: readonly MethodPlan[]): Operation {
  if (!first) throw new Error('a row has no method');
  return first.operation;
}

function takes(methods: readonly MethodPlan[]): boolean {
  return operationOf(methods).acceptedBetas.length > 0;
}

/** One row for a resource with those in it if all have the same betas; else one for each set of betas. */
function rowsIn(resource: ResourcePlan): readonly Row[] {
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
    ...children.flatMap(rowsIn),
  ];
}

function methodsWithin({ methods, children }: ResourcePlan): readonly MethodPlan[] {
  return [...methods, ...children.flatMap(methodsWithin)];
}

function keyOf({ operation: { acceptedBetas, bakedBetas } }: MethodPlan): string {
  return [acceptedBetas, bakedBetas].map((ids) => [...ids].sort().join()).join(';');
}

function cellsOf(
  { text: row, methods }: Row,
  columns: readonly { readonly text: string; readonly x: number }[],
  { api }: Plan,
) {
  const { acceptedBetas, bakedBetas } = operationOf(methods);
  const names = new Set(methods.map(({ operation }) => operation.name));
  return columns
    .filter(({ text }) => acceptedBetas.includes(text))
    .map(({ text: id, x }) => {
      const opens = api.gates.some(({ method, betas }) => names.has(method) && betas.includes(id));
      const kind = KINDS.find(({ fits }) => fits(bakedBetas.includes(id), opens)) ?? ACCEPTED;
      return {
        x,
        name: kind.name,
        title: `${row} ${kind.verb} ${id}`,
      };
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
