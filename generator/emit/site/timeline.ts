/** Makes a timeline of the betas: when each beta was released, and until when it works. */
import type { Beta } from '../../ir/api.js';
import { BETA_STATUSES, stageOf } from '../../ir/lifecycle.js';
import type { Plan } from '../../plan/types.js';
import { deprecation, lifetime } from '../documents/beta-docs.js';
import { type Places, TIMELINE } from './places.js';
import type { Page } from './render.js';

/** The dimensions of a drawing, in pixels. */
interface Layout {
  readonly name: string;
  readonly width: number;
  /** The x coordinate at which the first year begins. */
  readonly start: number;
  readonly row: number;
  /** The distance from the top of a row to the middle of its id. */
  readonly label: number;
  /** The distance from the top of a row to the middle of its bar. */
  readonly bar: number;
}

/** The style sheet shows one of the two drawings. They are made for a screen of 1280 pixels and for a phone. */
const LAYOUTS: readonly Layout[] = [
  { name: 'wide', width: 976, start: 330, row: 26, label: 13, bar: 13 },
  // An id is above its bar.
  { name: 'narrow', width: 350, start: 6, row: 40, label: 14, bar: 30 },
];
const TOP = 44;
/** The space to the right of the last day and below the last row. */
const MARGIN = 24;

type Dated = Beta & { readonly since: string };

/** Returns the page with the timeline; an empty list if no beta of the client has a known release date. */
export function timelinePages(plan: Plan, places: Places): readonly Page[] {
  const betas = plan.beta ? plan.api.betas.filter(isDated) : [];
  if (betas.length === 0) return [];
  const sorted = betas.toSorted((one, other) => (one.since < other.since ? -1 : 1));
  return [
    {
      path: TIMELINE,
      template: 'timeline',
      title: 'Timeline of betas',
      description: `When ${betas.length} betas were released, replaced and retired`,
      data: {
        lastDay: lastDayOf(sorted),
        drawings: LAYOUTS.map((layout) => drawingOf(sorted, layout, places)),
        undated: plan.api.betas.length - betas.length,
        statuses: BETA_STATUSES.filter((status) => betas.some((beta) => beta.status === status)),
      },
    },
  ];
}

function isDated(beta: Beta): beta is Dated {
  return isDay(beta.since);
}

function isDay(text: string | undefined): text is string {
  return text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}

/**
 * Returns the newest day in the facts. The current day is not used, so that pages do not depend on when they are made.
 */
function lastDayOf(betas: readonly Dated[]): string {
  const days = betas.flatMap(({ since, until, checked }) => [since, until, checked].filter(isDay));
  return days.reduce((one, other) => (one > other ? one : other));
}

function drawingOf(betas: readonly Dated[], layout: Layout, places: Places) {
  const scale = scaleOf(betas, layout);
  const bottom = TOP + betas.length * layout.row;
  return {
    name: layout.name,
    width: layout.width,
    height: bottom + MARGIN,
    bottom,
    edge: scale.edge,
    years: scale.years,
    rows: betas.map((beta, index) => rowOf(beta, index, betas, scale, layout, places)),
    joins: betas.flatMap((beta, index) => joinsOf(beta, index, betas, scale, layout)),
  };
}

interface Scale {
  /** The x coordinate of the last day. */
  readonly edge: number;
  readonly at: (day: string) => number;
  readonly years: readonly { readonly year: number; readonly x: number }[];
}

function scaleOf(betas: readonly Dated[], { width, start }: Layout): Scale {
  const last = lastDayOf(betas);
  const [firstYear, lastYear] = [betas[0]?.since ?? last, last].map((day) =>
    Number(day.slice(0, 4)),
  ) as [number, number];
  const from = Date.UTC(firstYear, 0);
  const span = Math.max(Date.parse(last) - from, 1);
  const at = (day: string) =>
    round(start + ((Date.parse(day) - from) / span) * (width - start - MARGIN));
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => {
    const year = firstYear + index;
    return { year, x: at(`${year}-01-01`) };
  });
  return { edge: at(last), at, years };
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}

function barOf(index: number, { row, bar }: Layout): number {
  return TOP + index * row + bar;
}

function rowOf(
  beta: Dated,
  index: number,
  betas: readonly Dated[],
  scale: Scale,
  layout: Layout,
  places: Places,
) {
  const { id, status, since, until } = beta;
  const [x, edge] = [scale.at(since), scale.edge];
  const isInUse = stageOf(status).deprecation === undefined;
  const known = isDay(until) ? scale.at(until) : undefined;
  const successor = betas.find((other) => other.id === beta.supersededBy);
  const replaced = successor && scale.at(successor.since);
  const top = TOP + index * layout.row;
  return {
    ...places.beta(id),
    status,
    x,
    /**
     * The x coordinate up to which new code uses or used the beta. If the last day of the beta is not known, the beta
     * may still work up to `faint`.
     */
    solid: Math.max(x, known ?? replaced ?? (isInUse ? edge : x)),
    faint: known ?? edge,
    y: barOf(index, layout),
    label: top + layout.label,
    top,
    row: layout.row,
    isEnded: known !== undefined,
    title: [`${id}: ${lifetime(beta)}.`, deprecation(beta) ?? ''].join(' ').trim(),
  };
}

/**
 * Returns a list with the line from a beta to the beta that replaces it; empty if no beta in the timeline replaces it.
 */
function joinsOf(
  beta: Dated,
  index: number,
  betas: readonly Dated[],
  { at }: Scale,
  layout: Layout,
) {
  const next = betas.findIndex(({ id }) => id === beta.supersededBy);
  const successor = betas[next];
  if (successor === undefined) return [];
  return [{ x: at(successor.since), start: barOf(index, layout), end: barOf(next, layout) }];
}
