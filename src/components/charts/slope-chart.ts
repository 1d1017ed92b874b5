import type { Slope, SlopeDrawing } from '../../view/chart.ts';
import { html, type Markup } from '../html.ts';
import {
  drawing,
  INK,
  linkedName,
  MUTE,
  NARROWEST,
  RED,
  RULE,
  roomOf,
  share,
  shortened,
} from './drawing.ts';

const WIDTH = 560;
/** Links are at least 24 px apart. */
const ROW = 24;
const TOP = 38;
/** Of names, in full-width characters of so many pixels, and of the places beside them. */
const LONGEST = 12;
const LETTER = 13;
const PLACE = 40;

/** Rows of labels: at the place, and below each other where units share one, which leaves the next free. */
function rows(places: readonly { name: string; place: number }[]): Map<string, number> {
  const taken = new Map<number, number>();
  return new Map(
    places.map(({ name, place }) => {
      const sharing = taken.get(place) ?? 0;
      taken.set(place, sharing + 1);
      return [name, place - 1 + sharing];
    }),
  );
}

/** Places run from 1 to the last that anybody has in either year. */
const lastRow = ({ slopes }: SlopeDrawing): number =>
  Math.max(
    ...rows(slopes.map(({ name, before: place }) => ({ name, place }))).values(),
    ...rows(slopes.map(({ name, now: place }) => ({ name, place }))).values(),
  );

function line({ before, now, own }: Slope, from: number, to: number): Markup {
  const colour = own ? RED : now < before ? INK : now > before ? MUTE : RULE;
  const dash = now > before && html` stroke-dasharray="5 3"`;
  const fill = own ? RED : INK;
  return html`<line x2="100%" y1="${from}" y2="${to}" stroke="${colour}" stroke-width="${own ? 2.5 : 1.3}"${dash}/><circle cy="${from}" r="2.5" fill="${fill}"/><circle cx="100%" cy="${to}" r="2.5" fill="${fill}"/>`;
}

function plot({ heads, slopes }: SlopeDrawing): Markup {
  const before = rows(slopes.map(({ name, before: place }) => ({ name, place })));
  const now = rows(slopes.map(({ name, now: place }) => ({ name, place })));
  const y = (row: number | undefined): number => TOP + (row ?? 0) * ROW;
  const placed = slopes.map((slope) => {
    const look = slope.own && html` fill="${RED}" font-weight="700"`;
    const text = (at: number, content: Markup): Markup =>
      html`<text y="${at + 4.5}"${look}>${content}</text>`;
    const [from, to] = [y(slope.before - 1), y(slope.now - 1)];
    const name = shortened(slope.name, LONGEST);
    return {
      line: line(slope, from, to),
      before: text(
        y(before.get(slope.name)),
        html`<tspan class="far">${name}　</tspan>${slope.before}`,
      ),
      now: text(
        y(now.get(slope.name)),
        html`${slope.now}　${linkedName(slope, LONGEST, (shown) => html`<tspan>${shown}</tspan>`)}`,
      ),
    };
  });
  const years = html`<g fill="${MUTE}" text-anchor="middle"><text y="16">${heads[0]}</text><text x="100%" y="16">${heads[1]}</text></g>`;
  return html`${years}${placed.map((one) => one.line)}<svg x="-10" text-anchor="end" overflow="visible">${placed.map((one) => one.before)}</svg><svg x="100%" overflow="visible"><svg x="10" overflow="visible">${placed.map((one) => one.now)}</svg></svg>`;
}

/** On narrow screens the left end has the place alone; the name stands at the right one. */
export function slopeChart(chart: SlopeDrawing, label: string): Markup {
  const { slopes } = chart;
  const longest = Math.min(LONGEST, Math.max(...slopes.map(({ name }) => roomOf(name))));
  const left = PLACE / NARROWEST;
  const width = share(1 - 2 * left - (longest * LETTER) / NARROWEST);
  const content = html`<svg class="at-wide" x="36%" width="28%" overflow="visible"><g id="slopes.all">${plot(chart)}</g></svg><svg class="at-narrow" display="none" x="${share(left)}" width="${width}" overflow="visible"><use href="#slopes.all"/></svg>`;
  return drawing(WIDTH, TOP + (lastRow(chart) + 1) * ROW, label, content);
}
