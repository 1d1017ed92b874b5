import { drawing, INK, MUTE, px, RED, RULE } from './chart-frame.ts';
import { html, type Markup } from './html.ts';

export interface StripMark {
  x: number;
  text: string;
  kind: 'own' | 'bound' | 'median';
}

/** A distribution: one tick a unit on a line of values, with the marks that explain it. */
export interface StripChart {
  label: string;
  values: readonly number[];
  marks: StripMark[];
  /** Lettering of the two ends of the line. */
  ends: [left: string, right: string];
  /** The better end lies right, also where lower is better. */
  reverse: boolean;
}

const WIDTH = 760;
const LINE = 70;
const MARGIN = 40;

interface Placed extends StripMark {
  place: number;
  row: number;
}

/** Letters marks in rows, so that neighbours do not overlap. */
function placed(marks: readonly StripMark[], at: (x: number) => number): Placed[] {
  const ends: number[] = [];
  return [...marks]
    .map((mark) => ({ ...mark, place: at(mark.x) }))
    .sort((a, b) => a.place - b.place)
    .map((mark) => {
      const half = ([...mark.text].length * 11) / 2 + 6;
      let row = ends.findIndex((end) => end < mark.place - half);
      if (row < 0) row = ends.push(0) - 1;
      ends[row] = mark.place + half;
      return { ...mark, row };
    });
}

function markLine({ place, row, text, kind }: Placed): Markup {
  const y = LINE + 26 + row * 17;
  const colour = kind === 'own' ? RED : INK;
  const anchor = place > WIDTH - 70 ? 'end' : place < 70 ? 'start' : 'middle';
  const symbol =
    kind === 'own'
      ? html`<path d="M${place} ${LINE - 1}l-7-16h14z" fill="${RED}"/>`
      : kind === 'median'
        ? html`<circle cx="${place}" cy="${LINE}" r="5" fill="var(--paper, #fff)" stroke="${INK}" stroke-width="1.4"/>`
        : html`<path d="M${place} ${LINE - 24}V${LINE + 6}" stroke="${INK}" stroke-width="2"/>`;
  return html`${symbol}<path d="M${place} ${LINE + 6}V${y - 11}" stroke="${RULE}"/><text x="${place}" y="${y}" text-anchor="${anchor}" font-size="12" fill="${colour}"${kind === 'own' && html` font-weight="700"`}>${text}</text>`;
}

export function stripChart({ label, values, marks, ends, reverse }: StripChart): Markup {
  const all = [...values, ...marks.map(({ x }) => x)];
  const low = Math.min(...all);
  const high = Math.max(...all);
  const share = (x: number) => (high === low ? 0.5 : (x - low) / (high - low));
  const at = (x: number) => px(MARGIN + (reverse ? 1 - share(x) : share(x)) * (WIDTH - 2 * MARGIN));
  const lines = placed(marks, at);
  const rows = Math.max(0, ...lines.map(({ row }) => row + 1));
  const ticks = values.map((value) => `M${at(value)} ${LINE - 14}V${LINE}`).join('');
  const content = html`<path d="M${MARGIN} ${LINE}H${WIDTH - MARGIN}" stroke="${RULE}"/><path d="${ticks}" stroke="${INK}" stroke-opacity="${values.length > 100 ? 0.35 : 0.8}"/>${lines.map(markLine)}<text x="${MARGIN}" y="24" font-size="11" fill="${MUTE}">${ends[0]}</text><text x="${WIDTH - MARGIN}" y="24" font-size="11" fill="${MUTE}" text-anchor="end">${ends[1]}</text>`;
  return drawing(WIDTH, LINE + 20 + rows * 17, label, content);
}
