import { attribute, classed, type Element, elements } from './page-reader.ts';
import { type Stretch, ticksOf } from './proofs.ts';

/** What the marks of a small ruler stand for, all on 0–100. */
export interface Marks {
  score?: number | undefined;
  median?: number | undefined;
  best?: number | undefined;
}

/** LOOK: the line runs from 4 to 128 of 132 pixels; marks stand on half pixels. */
const placeOf = ([low, high]: Stretch, score: number): number => {
  const share = Math.min(1, Math.max(0, (score - low) / (high - low)));
  return Math.round((4 + share * 124) * 2) / 2;
};

/** The line that all small rulers of a page show, from the page that an element stands in. */
function sharedLine(inside: Element): string {
  let root: Element | Element['parentNode'] = inside;
  while (root && 'parentNode' in root && root.parentNode) root = root.parentNode;
  const all = root && 'childNodes' in root ? [...elements(root as Element)] : [];
  const symbol = all.find((one) => one.tagName === 'symbol' && attribute(one, 'id') === 'r.');
  const path = symbol && [...elements(symbol)].find(({ tagName }) => tagName === 'path');
  return (path && attribute(path, 'd')) ?? '';
}

/** What is wrong with the line and the ticks below the marks: one at each step of the scale. */
export function axisFault(inside: Element, scale: Stretch): string | undefined {
  const line = sharedLine(inside);
  const ticks = [...line.matchAll(/M([\d.]+) 11v-[\d.]+/g)].map((one) => Number(one[1]));
  const wanted = ticksOf(scale).map((at) => placeOf(scale, Number(at)));
  if (!line.startsWith('M4 11H128')) return `has a line ${line.slice(0, 12)}`;
  return ticks.join() === wanted.join() ? undefined : `has ticks at ${ticks}, not ${wanted}`;
}

/** Where a ruler has its circle, its short line and its filled mark. */
function drawnMarks(row: Element): Marks | undefined {
  const svg = [...elements(row)].find((one) => one.tagName === 'svg' && classed(one, 'r'));
  if (!svg) return undefined;
  const inside = [...elements(svg)];
  const circle = inside.find(({ tagName }) => tagName === 'circle');
  const path = inside.find(({ tagName }) => tagName === 'path');
  const line = path ? (attribute(path, 'd') ?? '') : '';
  const number = (found: RegExpExecArray | null) => (found ? Number(found[1]) : undefined);
  return {
    median: circle ? Number(attribute(circle, 'cx')) : undefined,
    best: number(/M([\d.]+) 7v7/.exec(line)),
    score: number(/M([\d.]+) 10l-3-7h6z/.exec(line)),
  };
}

/** What is wrong with the ruler of a row; nothing where its marks stand right. */
export function rulerFault(
  row: Element,
  scale: Stretch,
  marks: Marks | undefined,
): string | undefined {
  const drawn = drawnMarks(row);
  if (!marks || marks.score === undefined) return drawn ? 'has a ruler without a score' : undefined;
  const [low, high] = scale;
  for (const name of ['score', 'median', 'best'] as const) {
    const at = marks[name];
    const isOutside = at !== undefined && name === 'score' && (at < low || at > high);
    const expected = at === undefined || isOutside ? undefined : placeOf(scale, at);
    if (drawn?.[name] !== expected) return `has its ${name} at ${drawn?.[name]}, not ${expected}`;
  }
  return undefined;
}
