import type { Scale } from '../../view/site/scale.ts';
import type { UnitRuler } from '../../view/unit/unit-ruler.ts';
import { html, type Markup } from '../html.ts';
import { position, ticks } from './scale.ts';

const LINE = 44;
const share = (scale: Scale, score: number): string =>
  `${Math.round((2 + position(scale, score) * 96) * 100) / 100}%`;

function tickMarks({ scale, full }: UnitRuler): Markup[] {
  return ticks(scale).map(({ at, long }) => {
    const place = share(scale, at);
    const text = Math.round(at * full) / 100;
    // Twelve letters from 0 on leave no room for figures of four digits on a phone.
    const kind = scale.low === 0 && at % 20 !== 0 ? 'tick odd' : 'tick';
    return html`<line x1="${place}" x2="${place}" y1="${LINE}" y2="${LINE - (long ? 14 : 8)}"/><text class="${kind}" x="${place}" y="${LINE + 17}">${text}</text>`;
  });
}

/** Fine marks between the ticks, as on a yardstick: each step is five of them. */
const FINE = 5;

function fineMarks(scale: Scale): Markup[] {
  const { low, high, step } = scale;
  return Array.from({ length: (FINE * (high - low)) / step }, (_, i) => i)
    .filter((i) => i % FINE !== 0)
    .map((i) => {
      const place = share(scale, low + (i * step) / FINE);
      return html`<line x1="${place}" x2="${place}" y1="${LINE}" y2="${LINE - 4}"/>`;
    });
}

/** A short tick below the line for each that the unit is compared with, all as one path. */
function rivalTicks({ scale, rivals }: UnitRuler): Markup | false {
  if (rivals.length < 2) return false;
  const x = (score: number): number => Math.round(position(scale, score) * 10_000) / 10;
  const path = [...new Set(rivals.map(x))].map((at) => `M${at} 0v7`).join('');
  return html`<svg class="rivals" x="2%" y="${LINE + 1}" width="96%" height="7" viewBox="0 0 1000 7" preserveAspectRatio="none"><path d="${path}" vector-effect="non-scaling-stroke"/></svg>`;
}

function lettered(ruler: UnitRuler, score: number, text: string, side: 'before' | 'after'): Markup {
  const at = position(ruler.scale, score);
  const before = side === 'before' ? at > 0.28 : at > 0.72;
  const row = before === (side === 'before') ? LINE + 36 : LINE + 52;
  return html`<text class="${before ? 'before' : 'after'}" x="${share(ruler.scale, score)}" y="${row}" dx="${before ? -6 : 6}">${text}</text>`;
}

/**
 * The ruler at the top of a page, as wide as the column: places are shares of the width, so
 * that lettering keeps its size on a phone.
 */
export function wideRuler(ruler: UnitRuler): Markup {
  const { scale, marks } = ruler;
  const { score, median, best } = marks;
  return html`<svg class="wide-ruler" role="img" aria-label="${ruler.label}" width="100%" height="104">
<line class="base" x1="2%" x2="98%" y1="${LINE}" y2="${LINE}"/>${fineMarks(scale)}${tickMarks(ruler)}${rivalTicks(ruler)}
${best !== undefined && html`<line class="best" x1="${share(scale, best)}" x2="${share(scale, best)}" y1="${LINE - 18}" y2="${LINE + 5}"/>`}
${best !== undefined && ruler.bestText !== undefined && lettered(ruler, best, ruler.bestText, 'after')}
${median !== undefined && html`<circle class="median" cx="${share(scale, median)}" cy="${LINE}" r="5"/>`}
${median !== undefined && ruler.medianText !== undefined && lettered(ruler, median, ruler.medianText, 'before')}
${score !== undefined && html`<svg x="${share(scale, score)}" y="${LINE - 17}" overflow="visible"><path class="m" d="M0 16l-6-16h12z"/></svg><text class="score" x="${share(scale, score)}" y="${LINE - 23}">${ruler.scoreText}</text>`}
</svg>`;
}
