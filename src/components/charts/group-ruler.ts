import type { GroupRuler, NamedTick } from '../../view/rulers/group-rulers.ts';
import type { Scale } from '../../view/site/scale.ts';
import { html, type Markup } from '../html.ts';
import { position } from './scale.ts';

/** Heights in pixels: of a line of names, of the ticks, and of the letters below them. */
const ROW = 24;
const TICK = 12;
const BELOW = 24;
/** More ticks than these overlap; drawn faintly they show how dense they stand. */
const CROWD = 120;

/** Places are shares of the width, so that lettering keeps its size on a phone. */
const share = (scale: Scale, score: number): number =>
  Math.round((2 + position(scale, score) * 96) * 100) / 100;

function letters({ stretch, full }: GroupRuler, line: number): Markup[] {
  const { low, high, step } = stretch;
  const count = Math.round((high - low) / step);
  return Array.from({ length: count + 1 }, (_, i) => {
    const at = low + i * step;
    const x = share(stretch, at);
    // Letters of all ticks leave no room for each other on a phone, but for every second one.
    const kind = i % 2 === 1 && i < count ? 'tick odd' : 'tick';
    return html`<line x1="${x}%" x2="${x}%" y1="${line}" y2="${line + 5}"/><text class="${kind}" x="${x}%" y="${line + 19}">${Math.round(at * full) / 100}</text>`;
  });
}

/** The name stands before its tick, where there is room, and a fine line leads down to it. */
function namedTick(scale: Scale, one: NamedTick, y: number, line: number): Markup {
  const x = share(scale, one.score);
  const isBefore = x > 45;
  return html`<g class="${one.own ? 'named own' : 'named'}"><line x1="${x}%" x2="${x}%" y1="${y - 13}" y2="${line}"/><a href="${one.href}"><text class="${isBefore ? 'before' : 'after'}" x="${x}%" dx="${isBefore ? -5 : 5}" y="${y}">${one.text}</text></a></g>`;
}

/** A tick for each unit of a group, the first ones and the own one named at theirs. */
export function groupRuler(ruler: GroupRuler): Markup {
  const { stretch, ticks, median, named, label } = ruler;
  const line = named.length * ROW + TICK + 4;
  const rows = named.map((one, i) => namedTick(stretch, one, (i + 1) * ROW - 6, line));
  return html`<svg class="group-ruler" role="group" aria-label="${label}" width="100%" height="${line + BELOW}">
<line class="base" x1="2%" x2="98%" y1="${line}" y2="${line}"/>${letters(ruler, line)}<g class="${ticks.length > CROWD ? 'units crowd' : 'units'}">${ticks.map(
    (score) => {
      const x = share(stretch, score);
      return html`<line x1="${x}%" x2="${x}%" y1="${line - TICK}" y2="${line}"/>`;
    },
  )}</g>${median !== undefined && html`<circle cx="${share(stretch, median)}%" cy="${line}" r="4"/>`}${rows}
</svg>`;
}
