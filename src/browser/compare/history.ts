import type { DrawHistory, Explore, Line } from '../history.ts';
import { loadScript } from '../load-script.ts';
import { words } from '../words.ts';
import type { CompareData } from './data.ts';
import type { Pick } from './picks.ts';

/** A line for each unit through the years, the earliest first; a break where it has no total. */
function linesOf({ years }: CompareData, picks: readonly Pick[]): Line[] {
  const units = [...new Set(picks.map(({ unit }) => unit))];
  return units.map(({ name, own, scores }) => ({
    name,
    own,
    values: years
      .map(({ full }, i) => {
        const total = scores[i]?.[0];
        return total === null || total === undefined ? null : (total * 100) / full;
      })
      .reverse(),
  }));
}

/** Draws the totals of the units chosen through the years, where there is more than one year. */
export async function showHistory(
  place: HTMLElement,
  data: CompareData,
  picks: readonly Pick[],
): Promise<void> {
  const labels = data.years.map(({ year }) => year).reverse();
  const lines = linesOf(data, picks);
  place.hidden = lines.every(({ values }) => values.filter((x) => x !== null).length < 2);
  if (place.hidden) return;
  let canvas = place.querySelector('canvas');
  if (!canvas) {
    canvas = document.createElement('canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', words.compareHistory);
    place.append(canvas);
  }
  let draw: DrawHistory;
  try {
    draw = (await loadScript<Explore>('explore.js', 'biaochiExplore')).drawHistory;
  } catch {
    place.hidden = true;
    return;
  }
  draw(canvas, { title: words.compareHistory, labels, lines });
}
