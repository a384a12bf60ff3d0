/** The picture of when each beta was released, and what became of it. */
import type { Beta } from '../../ir/api.js';
import { BETA_STATUSES, stageOf } from '../../ir/lifecycle.js';
import type { Plan } from '../../plan/types.js';
import { deprecation, lifetime } from '../documents/beta-docs.js';
import { type Places, TIMELINE } from './places.js';
import type { Page } from './render.js';

const LABELS = 330;
/** Letters have their size on a screen of 1280 pixels. */
const WIDTH = 976;
const ROW = 26;
const TOP = 44;
/** Room to the right of the last day. */
const MARGIN = 24;

type Dated = Beta & { readonly since: string };

/** None if no beta has a date. */
export function timelinePages(plan: Plan, places: Places): readonly Page[] {
  const betas = plan.beta ? plan.api.betas.filter(isDated) : [];
  if (betas.length === 0) return [];
  const sorted = betas.toSorted((one, other) => (one.since < other.since ? -1 : 1));
  const scale = scaleOf(sorted);
  const height = TOP + sorted.length * ROW + MARGIN;
  const rows = sorted.map((beta, index) => rowOf(beta, index, sorted, scale, places));
  return [
    {
      path: TIMELINE,
      template: 'timeline',
      title: 'Timeline of betas',
      description: `When ${betas.length} betas were released, and what became of them`,
      data: {
        width: WIDTH,
        height,
        labels: LABELS,
        bottom: height - MARGIN,
        edge: scale.at(scale.last),
        lastDay: scale.last,
        years: scale.years,
        rows,
        joins: sorted.flatMap((beta, index) => joinsOf(beta, index, sorted, scale)),
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

interface Scale {
  /** The newest day that the facts name: pages are the same whenever they are made. */
  readonly last: string;
  readonly at: (day: string) => number;
  readonly years: readonly { readonly year: number; readonly x: number }[];
}

function scaleOf(betas: readonly Dated[]): Scale {
  const days = betas.flatMap(({ since, until, checked }) => [since, until, checked].filter(isDay));
  const last = days.reduce((one, other) => (one > other ? one : other));
  const [firstYear, lastYear] = [betas[0]?.since ?? last, last].map((day) =>
    Number(day.slice(0, 4)),
  ) as [number, number];
  const start = Date.UTC(firstYear, 0);
  const span = Math.max(Date.parse(last) - start, 1);
  const at = (day: string) =>
    round(LABELS + ((Date.parse(day) - start) / span) * (WIDTH - LABELS - MARGIN));
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => {
    const year = firstYear + index;
    return { year, x: at(`${year}-01-01`) };
  });
  return { last, at, years };
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}

function middleOf(index: number): number {
  return TOP + index * ROW + ROW / 2;
}

function rowOf(beta: Dated, index: number, betas: readonly Dated[], scale: Scale, places: Places) {
  const { id, status, since, until } = beta;
  const [x, edge] = [scale.at(since), scale.at(scale.last)];
  const isInUse = stageOf(status).deprecation === undefined;
  const known = isDay(until) ? scale.at(until) : undefined;
  const successor = betas.find((other) => other.id === beta.supersededBy);
  const replaced = successor && scale.at(successor.since);
  return {
    ...places.beta(id),
    status,
    x,
    /** Until here, it is the beta to use; from here to `faint`, what became of it is known without a day. */
    solid: Math.max(x, known ?? replaced ?? (isInUse ? edge : x)),
    faint: known ?? edge,
    y: middleOf(index),
    top: TOP + index * ROW,
    row: ROW,
    isEnded: known !== undefined,
    title: [`${id}: ${lifetime(beta)}.`, deprecation(beta) ?? ''].join(' ').trim(),
  };
}

/** The line from a beta to the one that replaces it. */
function joinsOf(beta: Dated, index: number, betas: readonly Dated[], { at }: Scale) {
  const next = betas.findIndex(({ id }) => id === beta.supersededBy);
  const successor = betas[next];
  if (successor === undefined) return [];
  return [{ x: at(successor.since), start: middleOf(index), end: middleOf(next) }];
}
