import { element, shape } from '../elements.ts';
import { format, words } from './words.ts';

const LINE = 44;

export interface TrialRuler {
  /** Ends of the scale of the page's rulers, on 0–100. */
  low: number;
  high: number;
  /** Points that a full score has. */
  full: number;
  decimals: number;
}

/** Totals in points; null where there is none. */
export interface Totals {
  now: number | null;
  tried: number | null;
  others: readonly (number | null)[];
}

/** The ruler with the total as it is, as it would be, and those of the others. */
export function trialRuler(scale: TrialRuler, totals: Totals): HTMLElement {
  const { now, tried } = totals;
  const text = (total: number | null): string =>
    total === null ? words.noTotal : format.number(total, scale.decimals);
  const svg = shape('svg', {
    class: 'wide-ruler trial-ruler',
    role: 'img',
    'aria-label': words.rulerLabel(text(now), text(tried)),
    width: '100%',
    height: '84',
  });
  svg.append(shape('line', { class: 'base', x1: '2%', x2: '98%', y1: `${LINE}`, y2: `${LINE}` }));
  svg.append(...tens(scale));
  for (const other of totals.others) {
    if (other !== null) svg.append(tick(share(scale, other), 12, -1, 'rival'));
  }
  if (now !== null) svg.append(...mark(scale, now, { kind: 'now', lettering: words.rulerNow }));
  if (tried !== null && tried !== now)
    svg.append(...mark(scale, tried, { kind: 'then', lettering: words.rulerThen }));
  return element('figure', {}, svg, element('figcaption', { class: 'note' }, words.rulerKey));
}

/** Beyond the scale at its end. */
function share({ low, high, full }: TrialRuler, total: number): string {
  const at = ((total * 100) / full - low) / (high - low);
  return `${Math.round((2 + Math.min(1, Math.max(0, at)) * 96) * 100) / 100}%`;
}

const tick = (x: string, above: number, below: number, kind?: string): SVGElement =>
  shape('line', { class: kind, x1: x, x2: x, y1: `${LINE - above}`, y2: `${LINE - below}` });

function tens(scale: TrialRuler): SVGElement[] {
  const marks: SVGElement[] = [];
  for (let at = Math.ceil(scale.low / 10) * 10; at <= scale.high; at += 10) {
    const total = (at * scale.full) / 100;
    const x = share(scale, total);
    const isOdd = scale.low === 0 && at % 20 !== 0;
    const text = { class: isOdd ? 'tick odd' : 'tick', x, y: `${LINE + 17}` };
    marks.push(tick(x, at === 60 || at === 100 ? 14 : 8, 0));
    marks.push(shape('text', text, format.number(total, 0)));
  }
  return marks;
}

/** Lettered away from the other mark: what is now below the line, what would be above it. */
function mark(
  scale: TrialRuler,
  total: number,
  { kind, lettering }: { kind: 'now' | 'then'; lettering: (score: string) => string },
): SVGElement[] {
  const x = share(scale, total);
  const side = Number.parseFloat(x) > 60 ? 'before' : 'after';
  const text = {
    class: `${side} ${kind}`,
    x,
    y: `${kind === 'now' ? LINE + 36 : LINE - 24}`,
    dx: side === 'before' ? '-4' : '4',
  };
  const path = shape('path', { class: kind === 'then' ? 'm' : 'm now', d: 'M0 16l-6-16h12z' });
  const place = shape('svg', { x, y: `${LINE - 17}`, overflow: 'visible' }, path);
  return [place, shape('text', text, lettering(format.number(total, scale.decimals)))];
}
