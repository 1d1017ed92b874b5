import type { LeadDrawing } from '../../view/chart.ts';
import { html, type Markup } from '../html.ts';
import { INK, JADE, linked, MUTE, RED, RULE, roomOf, share, shortened } from './drawing.ts';
import { rowDrawing } from './row-drawing.ts';

/** Of the plot’s width, on each side of the zero line; the rest is for the figures. */
const LONGEST = 0.34;

/** The room of a name on the narrowest screen, and of its unit at least, in full-width characters. */
const ROOM = 22;
const UNIT = 7;

/**
 * Rows of one unit are told apart by what they are: where room lacks, the unit is shortened first.
 * What it is leads to its page; its name for those who hear or say it begins with what is seen.
 */
function named({ name: [unit, what], href }: LeadDrawing['bars'][number]): Markup {
  const shown = shortened(what, ROOM - UNIT);
  const name = `${what} ${unit}`;
  return html`${shortened(unit, ROOM - roomOf(` ${shown}`))} ${linked(html`<tspan>${shown}</tspan>`, { href, name })}`;
}

/** The zero line with a gap and two strokes across its ends where rows are left out. */
function zeroLine(cut: LeadDrawing['cut'], height: (row: number) => string): Markup {
  const line = (from: string, to: string): Markup =>
    html`<line x1="50%" x2="50%" y1="${from}" y2="${to}" stroke="${INK}"/>`;
  if (!cut) return line('-2', '100%');
  const [end, start] = [height(cut.after - 0.4), height(cut.after + 0.4)];
  const stroke = (y: string): Markup =>
    html`<svg x="50%" y="${y}" overflow="visible"><path d="M-6 3l12-6" stroke="${INK}"/></svg>`;
  return html`${line('-2', end)}${line(start, '100%')}${stroke(end)}${stroke(start)}`;
}

export function leadChart({ bars, heads, cut }: LeadDrawing, label: string): Markup {
  const most = Math.max(1, ...bars.map(({ lead }) => Math.abs(lead)));
  const rows = bars.length + (cut ? 1 : 0);
  const height = (row: number): string => share((row + 0.5) / rows);
  const rowOf = (i: number): number => (cut && i >= cut.after ? i + 1 : i);
  const drawn = bars.map(({ lead, text, state }, i) => {
    const y = height(rowOf(i));
    const length = (Math.abs(lead) / most) * LONGEST;
    const end = share(0.5 + Math.sign(lead) * length);
    const fill = state === 'behind' ? RED : state === 'ahead' ? JADE : RULE;
    const hatch = state === 'behind' && html` fill-opacity="0.75" stroke="${RED}"`;
    const letters =
      lead < 0
        ? html`<text x="${end}" y="${y}" dx="-6" dy="4.5" text-anchor="end">${text}</text>`
        : html`<text x="${end}" y="${y}" dx="6" dy="4.5">${text}</text>`;
    return html`<rect x="${lead < 0 ? end : '50%'}" y="${y}" transform="translate(0 -6)" width="${share(Math.max(length, 0.002))}" height="12" fill="${fill}"${hatch}/>${letters}`;
  });
  return rowDrawing({
    id: 'leads',
    label,
    rows,
    top: 26,
    from: 44,
    to: 100,
    axis: html`<g font-size="11" fill="${MUTE}"><text x="50%" y="-12" dx="-10" text-anchor="end">${heads[0]}</text><text x="50%" y="-12" dx="10">${heads[1]}</text></g>${zeroLine(cut, height)}`,
    marks: html`${drawn}`,
    names: html`${bars.map(
      (bar, i) => html`<text y="${height(rowOf(i))}">${named(bar)}</text>`,
    )}${cut && html`<text y="${height(cut.after)}" fill="${MUTE}">${cut.text}</text>`}`,
  });
}
