import type { MethodVariant } from '../../model/findings.ts';
import type { FirmnessMessages } from '../zh-CN/firmness.ts';

const VARIANTS: Record<MethodVariant, string> = {
  linear: 'a linear curve',
  exponential: 'an exponential curve',
  arithmetic: 'an arithmetic mean',
  geometric: 'a geometric mean',
  fixed: 'fixed bounds',
  peers: 'peer bounds',
};

/** How firm the ranks are when weights and methods vary; for the office alone. */
export const firmness: FirmnessMessages = {
  head: 'How firm the ranks are',
  note: 'For the office; not in the public edition.',
  draws: ({ perturb, draws }) =>
    `All weights were drawn within ±${perturb}% ${draws} times, and totals and ranks formed anew. `,
  allFirm: (count) =>
    `The ranks of all ${count} ranked units are firm, the same in at least 90% of draws`,
  someFirm: ({ count, firm }) =>
    `Of ${count} ranked units ${firm} ${firm === 1 ? 'has a firm rank' : 'have firm ranks'}, the same in at least 90% of draws`,
  widest: ({ unit, low, high }) => `${unit} moves most, between place ${low} and place ${high}`,
  methodSame: (methods) => `With ${methods} no rank changes`,
  methodMoves: ({ method, count, most }) =>
    `With ${method} ${count} ${count === 1 ? 'unit changes its rank' : 'units change their ranks'}, by ${most} at most`,
  stop: '. ',
  chartTitle: ({ firm, open }) =>
    open === 0
      ? `Ranks of all ${firm} units stay when weights vary`
      : `When weights vary, ${firm} ${firm === 1 ? 'unit keeps its rank' : 'units keep their ranks'}, ${open} ${open === 1 ? 'does' : 'do'} not`,
  chartSub: (where, perturb) =>
    `${where}. ◆ by the scheme, ○ median of the draws (where it differs); the line spans 90% of them; weights vary by ±${perturb}%`,
  caption: 'Ranks under other weights and methods',
  median: 'Median',
  range: '90% of draws',
  rangeOf: (low, high) => (low === high ? String(low) : `${low}–${high}`),
  under: (method) => VARIANTS[method],
  tableCut: ({ shown, count }) =>
    `There are many units, so no chart is drawn, and the table lists the ${shown} with the widest ranges; the other ${count - shown} are on the pages of the units.`,
  chartCut: (count) =>
    `There are ${count} units, too many for a chart; the table lists all of them.`,
  unitFirm: ({ perturb, where, rank }) =>
    `${where}: stays ${rank} in at least 90% of draws when all weights vary within ±${perturb}%.`,
  unitOpen: ({ perturb, where, low, high, median }) =>
    `${where}: between ${low} and ${high} in 90% of draws when all weights vary within ±${perturb}%, with a median of ${median}.`,
  unitMethod: ({ method, rank }) => `With ${method} it would be ${rank}`,
};
