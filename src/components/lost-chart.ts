import { BLUE, drawing, MUTE, px, RULE, shortened } from './chart-frame.ts';
import { html, type Markup } from './html.ts';

/** Points lost, from the longest bar, each with the share of all that is lost up to it. */
export interface LostChart {
  label: string;
  bars: { name: string; points: number; text: string; cumulative: string }[];
  heads: { points: string; cumulative: string };
}

const WIDTH = 760;
const LEFT = 230;
const RIGHT = WIDTH - 150;
const ROW = 23;
const TOP = 26;

export function lostChart({ label, bars, heads }: LostChart): Markup {
  const most = Math.max(...bars.map(({ points }) => points));
  const height = TOP + bars.length * ROW + 6;
  const rows = bars.map(({ name, points, text, cumulative }, i) => {
    const y = TOP + i * ROW;
    const width = px((points / most) * (RIGHT - LEFT));
    return html`<text x="${LEFT - 10}" y="${y + 15}" text-anchor="end">${shortened(name, 15)}</text><rect x="${LEFT}" y="${y + 4}" width="${width}" height="14" fill="${BLUE}"/><text x="${LEFT + width + 6}" y="${y + 15}">${text}</text><text x="${WIDTH}" y="${y + 15}" text-anchor="end" fill="${MUTE}">${cumulative}</text>`;
  });
  return drawing(
    WIDTH,
    height,
    label,
    html`<path d="M${LEFT} ${TOP}V${height - 4}" stroke="${RULE}"/><text x="${LEFT}" y="14" font-size="11" fill="${MUTE}">${heads.points}</text><text x="${WIDTH}" y="14" font-size="11" fill="${MUTE}" text-anchor="end">${heads.cumulative}</text>${rows}`,
  );
}
