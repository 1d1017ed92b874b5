import { drawing, INK, JADE, MUTE, px, RED, RULE, shortened } from './chart-frame.ts';
import { html, type Markup } from './html.ts';

/** Lead or lag about a zero line, in percentage points. */
export interface LeadChart {
  label: string;
  bars: { name: string; lead: number; text: string; state: 'ahead' | 'level' | 'behind' }[];
  heads: [behind: string, ahead: string];
}

const WIDTH = 760;
const LEFT = 330;
const ROW = 21;
const TOP = 26;

export function leadChart({ label, bars, heads }: LeadChart): Markup {
  const most = Math.max(1, ...bars.map(({ lead }) => Math.abs(lead)));
  const zero = LEFT + (WIDTH - LEFT) / 2;
  const scale = ((WIDTH - LEFT) / 2 - 62) / most;
  const height = TOP + bars.length * ROW + 6;
  const rows = bars.map(({ name, lead, text, state }, i) => {
    const y = TOP + i * ROW;
    const end = px(zero + lead * scale);
    const [from, width] = lead < 0 ? [end, px(zero - end)] : [zero, px(end - zero)];
    const fill = state === 'behind' ? RED : state === 'ahead' ? JADE : RULE;
    const hatch = state === 'behind' && html` fill-opacity="0.75" stroke="${RED}"`;
    const letters =
      lead < 0
        ? html`<text x="${end - 6}" y="${y + 14}" text-anchor="end">${text}</text>`
        : html`<text x="${end + 6}" y="${y + 14}">${text}</text>`;
    return html`<text x="${LEFT - 8}" y="${y + 14}" text-anchor="end">${shortened(name, 24)}</text><rect x="${from}" y="${y + 4}" width="${Math.max(width, 1)}" height="12" fill="${fill}"${hatch}/>${letters}`;
  });
  return drawing(
    WIDTH,
    height,
    label,
    html`<text x="${zero - 10}" y="14" font-size="11" fill="${MUTE}" text-anchor="end">${heads[0]}</text><text x="${zero + 10}" y="14" font-size="11" fill="${MUTE}">${heads[1]}</text>${rows}<path d="M${zero} ${TOP - 2}V${height - 2}" stroke="${INK}"/>`,
  );
}
