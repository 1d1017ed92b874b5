import type { Dot, DotDrawing, DotGroup } from '../../view/chart.ts';
import { html, type Markup } from '../html.ts';
import { INK, linkedName, MUTE, PAPER, RED, RULE, share } from './drawing.ts';
import { rowDrawing } from './row-drawing.ts';
import { type Axis, at, scoreAxis } from './score-axis.ts';

/** Heights, counted in rows: of a group’s name, of what letters the middle, below a group. */
const HEAD = 1.2;
const LETTERING = 0.8;
/** Of the line of a group’s name above its first row; below it there is room for the middle’s. */
const HEAD_LINE = 0.55;
const GAP = 0.4;

interface Placed extends DotGroup {
  top: number;
  start: number;
  bottom: number;
}

function placed(groups: readonly DotGroup[]): Placed[] {
  let top = 0;
  return groups.map((group) => {
    const start = top + (group.name === undefined ? LETTERING : HEAD);
    const bottom = start + group.dots.length;
    const one = { ...group, top, start, bottom };
    top = bottom + GAP;
    return one;
  });
}

function mark({ own, score }: Dot, axis: Axis, y: string): Markup {
  const x = at(axis, score);
  const line = html`<line x2="${x}" y1="${y}" y2="${y}" stroke="${RULE}" stroke-dasharray="1 3"/>`;
  return own
    ? html`${line}<svg x="${x}" y="${y}" overflow="visible"><path d="M0-6l6 6-6 6-6-6z" fill="${RED}"/></svg>`
    : html`${line}<circle cx="${x}" cy="${y}" r="4.5"/>`;
}

function median(
  { median: score, medianText, dots, start, bottom }: Placed,
  axis: Axis,
  all: number,
) {
  if (score === undefined || dots.length < 3) return '';
  const [x, top] = [at(axis, score), share(start / all)];
  return html`<line x1="${x}" x2="${x}" y1="${top}" y2="${share(bottom / all)}" stroke="${INK}" stroke-dasharray="4 3"/><circle cx="${x}" cy="${top}" r="3.5" fill="${PAPER}" stroke="${INK}"/><text x="${x}" y="${top}" dy="-6" text-anchor="middle" font-size="11" fill="${MUTE}">${medianText}</text>`;
}

/** Who stands where: a dot a unit on the ruler, in the order of the ranking, group by group. */
export function dotChart({ scale, full, groups }: DotDrawing, label: string): Markup {
  const axis: Axis = { scale, full };
  const found = placed(groups);
  const all = found.at(-1)?.bottom ?? 0;
  const rows = found.flatMap(({ dots, start }) =>
    dots.map((dot, i) => {
      const y = share((start + i + 0.5) / all);
      const look = dot.own && html` fill="${RED}" font-weight="700"`;
      return { dot, y, look };
    }),
  );
  return rowDrawing({
    id: 'dots',
    label,
    rows: all,
    top: 32,
    from: 28,
    to: 82,
    axis: html`${scoreAxis(axis, 0)}${found.map((group) => median(group, axis, all))}`,
    marks: html`${rows.map(({ dot, y }) => mark(dot, axis, y))}`,
    heads: html`<g font-weight="700">${found.map(
      ({ name, start }) =>
        name !== undefined && html`<text y="${share((start - HEAD_LINE) / all)}">${name}</text>`,
    )}</g>`,
    names: html`${rows.map(({ dot, y, look }) =>
      linkedName(dot, 13, (name) => html`<text y="${y}"${look}>${name}</text>`),
    )}`,
    figures: html`${rows.map(
      ({ dot, y, look }) =>
        html`<text x="-56" y="${y}"${look}>${dot.text}</text><text y="${y}" font-size="11" fill="${MUTE}">${dot.place}</text>`,
    )}`,
  });
}
