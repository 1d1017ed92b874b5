import type { LostDrawing } from '../../view/chart.ts';
import { html, type Markup } from '../html.ts';
import { BLUE, linkedName, MUTE, RULE, share } from './drawing.ts';
import { rowDrawing } from './row-drawing.ts';

/** Of the plot’s width; the rest is for the figures behind the bars. */
const LONGEST = 0.84;

export function lostChart({ bars, heads }: LostDrawing, label: string): Markup {
  const most = Math.max(...bars.map(({ points }) => points));
  const rows = bars.map((bar, i) => ({
    ...bar,
    y: share((i + 0.5) / bars.length),
    length: share((bar.points / most) * LONGEST),
  }));
  return rowDrawing({
    id: 'lost',
    label,
    rows: bars.length,
    top: 26,
    from: 31,
    to: 90,
    axis: html`<line y2="100%" stroke="${RULE}"/><text y="-12" font-size="11" fill="${MUTE}">${heads.points}</text>`,
    marks: html`${rows.map(
      ({ text, y, length }) =>
        html`<rect y="${y}" transform="translate(0 -7)" width="${length}" height="14" fill="${BLUE}"/><text x="${length}" y="${y}" dx="6" dy="4.5">${text}</text>`,
    )}`,
    names: html`${rows.map((row) =>
      linkedName(row, 15, (name) => html`<text y="${row.y}">${name}</text>`),
    )}`,
    heads: html`<text x="100%" y="-12" text-anchor="end" font-size="11" fill="${MUTE}">${heads.cumulative}</text>`,
    figures: html`<g fill="${MUTE}">${rows.map(
      ({ cumulative, y }) => html`<text y="${y}">${cumulative}</text>`,
    )}</g>`,
  });
}
