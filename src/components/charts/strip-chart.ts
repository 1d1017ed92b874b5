import type { StripDrawing, StripMark } from '../../view/chart.ts';
import { html, type Markup } from '../html.ts';
import {
  drawing,
  INK,
  MUTE,
  NARROWEST,
  PAPER,
  px,
  RED,
  RULE,
  roomOf,
  share,
  WIDE,
} from './drawing.ts';

const LINE = 70;
const ROW = 17;
/** Of the width, on both sides of the line. */
const MARGIN = 0.05;
const LETTER = 12;

interface Placed extends StripMark {
  place: number;
  row: number;
  anchor: 'start' | 'middle' | 'end';
}

/** Letters marks in rows, so that neighbours do not overlap in a drawing of this width. */
function placed(marks: readonly StripMark[], at: (x: number) => number, width: number): Placed[] {
  const ends: number[] = [];
  return [...marks]
    .map((mark) => ({ ...mark, place: at(mark.x) }))
    .sort((a, b) => a.place - b.place)
    .map((mark) => {
      const room = roomOf(mark.text) * LETTER;
      const x = mark.place * width;
      const anchor = x + room / 2 > width ? 'end' : x < room / 2 ? 'start' : 'middle';
      const from = anchor === 'end' ? x - room : anchor === 'start' ? x : x - room / 2;
      let row = ends.findIndex((end) => end < from);
      if (row < 0) row = ends.push(0) - 1;
      ends[row] = from + room + LETTER;
      return { ...mark, row, anchor };
    });
}

function symbol({ place, kind }: Placed): Markup {
  const x = share(place);
  if (kind === 'median')
    return html`<circle cx="${x}" cy="${LINE}" r="5" fill="${PAPER}" stroke="${INK}" stroke-width="1.4"/>`;
  if (kind === 'bound')
    return html`<line x1="${x}" x2="${x}" y1="${LINE - 24}" y2="${LINE + 6}" stroke="${INK}" stroke-width="2"/>`;
  return html`<svg x="${x}" y="${LINE - 1}" overflow="visible"><path d="M0 0l-7-16h14z" fill="${RED}"/></svg>`;
}

/** What marks are called, each joined to its mark by a line; letters lie over the lines of others. */
function lettering(marks: readonly Placed[]): Markup {
  const y = ({ row }: Placed): number => LINE + 26 + row * ROW;
  const lines = marks.map((mark) => {
    const x = share(mark.place);
    return html`<line x1="${x}" x2="${x}" y1="${LINE + 6}" y2="${y(mark) - 11}"/>`;
  });
  const texts = marks.map((mark) => {
    const look = mark.kind === 'own' && html` fill="${RED}" font-weight="700"`;
    return html`<text x="${share(mark.place)}" y="${y(mark)}" text-anchor="${mark.anchor}"${look}>${mark.text}</text>`;
  });
  return html`<g stroke="${RULE}">${lines}</g><g font-size="${LETTER}" stroke="${PAPER}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${texts}</g>`;
}

/** One row for both widths where letters have room on a phone; else two letterings, one hidden. */
function letterings(wide: readonly Placed[], narrow: readonly Placed[]): Markup {
  const isSame = wide.every(
    ({ row, anchor }, i) => row === narrow[i]?.row && anchor === narrow[i]?.anchor,
  );
  if (isSame) return lettering(wide);
  return html`<g class="at-wide">${lettering(wide)}</g><g class="at-narrow" display="none">${lettering(narrow)}</g>`;
}

/** One tick a value, in a drawing of its own that is stretched. */
function tickMarks(values: readonly number[], along: (x: number) => number): Markup {
  const path = values.map((value) => `M${px(along(value) * 1000)} 0v14`).join('');
  return html`<svg x="${MARGIN * 100}%" y="${LINE - 14}" width="${100 - MARGIN * 200}%" height="14" viewBox="0 0 1000 14" preserveAspectRatio="none" overflow="visible"><path d="${path}" vector-effect="non-scaling-stroke" stroke="${INK}" stroke-opacity="${values.length > 100 ? 0.35 : 0.8}"/></svg>`;
}

export function stripChart(drawn: StripDrawing, label: string): Markup {
  const { values, marks, ends, reverse, range } = drawn;
  const all = range ?? [...values, ...marks.map(({ x }) => x)];
  const low = Math.min(...all);
  const high = Math.max(...all);
  const along = (x: number): number => {
    const part = high === low ? 0.5 : (x - low) / (high - low);
    return reverse ? 1 - part : part;
  };
  const at = (x: number): number => MARGIN + along(x) * (1 - 2 * MARGIN);
  const wide = placed(marks, at, WIDE);
  const narrow = placed(marks, at, NARROWEST);
  const rows = Math.max(0, ...[...wide, ...narrow].map(({ row }) => row + 1));
  const [left, right] = [share(MARGIN), share(1 - MARGIN)];
  const content = html`<line x1="${left}" x2="${right}" y1="${LINE}" y2="${LINE}" stroke="${RULE}"/>${tickMarks(values, along)}${wide.map(symbol)}${letterings(wide, narrow)}<g font-size="11" fill="${MUTE}"><text x="${left}" y="24">${ends[0]}</text><text x="${right}" y="24" text-anchor="end">${ends[1]}</text></g>`;
  return drawing(WIDE, LINE + 20 + rows * ROW, label, content);
}
