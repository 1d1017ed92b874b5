import { html, type Markup } from './html.ts';

/** A chart with its finding, what it shows, and where the same numbers stand as a table. */
export interface Chart {
  /** The finding, as a title. */
  title: string;
  /** What is shown and in what unit. */
  subtitle: string;
  drawing: Markup;
  /** Data date, source, meaning of marks. */
  note?: string | undefined;
  /** Id of the section whose table holds the same numbers. */
  twin?: string | undefined;
  /** The twin itself, where it does not stand on the page already. */
  table?: { summary: string; markup: Markup } | undefined;
}

export function chartFigure(chart: Chart): Markup {
  const { table } = chart;
  return html`<figure class="chart" data-chart="${chart.title}"${chart.twin !== undefined && html` data-twin="${chart.twin}"`}><figcaption><strong>${chart.title}</strong><br><small>${chart.subtitle}</small></figcaption><div class="frame" role="region" tabindex="0" aria-label="${chart.title}">${chart.drawing}</div>${chart.note !== undefined && html`<p class="note">${chart.note}</p>`}${table && html`<details class="twin"><summary>${table.summary}</summary>${table.markup}</details>`}</figure>`;
}

/** Colours of drawings by use; the second value holds where no style sheet reaches. */
export const INK = 'var(--ink, #1d2129)';
export const MUTE = 'var(--mute, #565d6b)';
export const RULE = 'var(--rule, #8a8f99)';
export const RED = 'var(--red, #a8201a)';
export const JADE = 'var(--jade, #1f6b4f)';
export const BLUE = 'var(--blue, #1f4e8c)';
export const PAPER = 'var(--paper, #fbfaf7)';

const FACES = "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC',sans-serif";

/** A drawing of a fixed width, in pixels of the page. */
export function drawing(width: number, height: number, label: string, content: Markup): Markup {
  return html`<svg xmlns="http://www.w3.org/2000/svg" class="drawing" role="img" aria-label="${label}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${FACES}" font-size="13" fill="${INK}">${content}</svg>`;
}

/** A tenth of a pixel is finer than any printer. */
export const px = (x: number): number => Math.round(x * 10) / 10;

/** Latin letters, digits and signs are about half as wide as Chinese characters. */
const NARROW = /[\u0020-\u024f]/;
const widthOf = (letter: string): number => (NARROW.test(letter) ? 0.55 : 1);

/** How many of the letters fit into the room of so many full-width characters. */
function fitting(letters: readonly string[], most: number): number {
  let room = most;
  for (const [at, letter] of letters.entries()) {
    room -= widthOf(letter);
    if (room < 0) return at;
  }
  return letters.length;
}

/** A name in at most the room of so many full-width characters. */
export function shortened(name: string, most: number): string {
  const letters = [...name];
  if (fitting(letters, most) === letters.length) return name;
  return `${letters
    .slice(0, fitting(letters, most - 1))
    .join('')
    .trimEnd()}…`;
}
