import { drawing, INK, MUTE, PAPER, px, RED, RULE, shortened } from './chart-frame.ts';
import { html, type Markup } from './html.ts';
import type { Scale } from './scale.ts';
import { type Axis, at, scoreAxis } from './score-axis.ts';

export interface Dot {
  name: string;
  /** On 0–100. */
  score: number;
  text: string;
  own: boolean;
  /** Behind the figure: the place. */
  place: string;
}

export interface DotGroup {
  name: string | undefined;
  median: number | undefined;
  medianText: string;
  dots: Dot[];
}

export interface DotChart {
  label: string;
  scale: Scale;
  full: number;
  groups: DotGroup[];
}

const WIDTH = 760;
const ROW = 21;
const LEFT = 196;
const TOP = 40;

function dotRow(dot: Dot, axis: Axis, y: number): Markup {
  const colour = dot.own ? RED : INK;
  const weight = dot.own && html` font-weight="700"`;
  const x = at(axis, dot.score);
  const mark = dot.own
    ? html`<path d="M${x} ${y - 6}l6 6-6 6-6-6z" fill="${RED}"/>`
    : html`<circle cx="${x}" cy="${y}" r="4.5"/>`;
  return html`<path d="M${axis.left} ${y}H${px(x - 6)}" stroke="${RULE}" stroke-dasharray="1 3"/>${mark}<text x="${axis.left - 12}" y="${y + 4.5}" text-anchor="end" fill="${colour}"${weight}>${shortened(dot.name, 13)}</text><text x="${axis.right + 56}" y="${y + 4.5}" text-anchor="end" fill="${colour}"${weight}>${dot.text}</text><text x="${WIDTH}" y="${y + 4.5}" text-anchor="end" font-size="11" fill="${MUTE}">${dot.place}</text>`;
}

function groupRows(group: DotGroup, axis: Axis, top: number): { markup: Markup; bottom: number } {
  const head = group.name === undefined ? 0 : ROW + 4;
  const start = top + head;
  const bottom = start + group.dots.length * ROW;
  const x = group.median === undefined ? 0 : at(axis, group.median);
  const median =
    group.median !== undefined &&
    group.dots.length > 2 &&
    html`<path d="M${x} ${start + 2}V${bottom - 2}" stroke="${INK}" stroke-dasharray="4 3"/><circle cx="${x}" cy="${start + 1}" r="3.5" fill="${PAPER}" stroke="${INK}"/><text x="${x}" y="${start - 6}" text-anchor="middle" font-size="11" fill="${MUTE}">${group.medianText}</text>`;
  const heading =
    group.name !== undefined &&
    html`<text x="0" y="${top + 17}" font-weight="700">${group.name}</text>`;
  const rows = group.dots.map((dot, i) => dotRow(dot, axis, start + ROW * (i + 0.5)));
  return { markup: html`${heading}${median}${rows}`, bottom };
}

/** Who stands where: a dot a unit on the ruler, in the order of the ranking, group by group. */
export function dotChart({ label, scale, full, groups }: DotChart): Markup {
  const axis: Axis = { scale, left: LEFT, right: WIDTH - 110, full };
  const named = groups.some(({ name }) => name !== undefined);
  let y = named ? TOP : TOP + 16;
  const parts: Markup[] = [];
  for (const group of groups) {
    const { markup, bottom } = groupRows(group, axis, y);
    parts.push(markup);
    y = bottom + 8;
  }
  return drawing(WIDTH, y, label, html`${scoreAxis(axis, TOP - 8, y - 6)}${parts}`);
}
