import { element, shape } from '../elements.ts';
import {
  type ChartName,
  drawingsOnPage,
  isOfRows,
  nameAt,
  namesIn,
  rowSaid,
} from './chart-names.ts';
import { type UnitPlaces, unitOf, unitPlaces } from './unit-places.ts';

const MARKED = 'marked';

/** A band through the row of a chart, below what is drawn there. */
function bandThrough({ text, drawing }: ChartName): SVGElement {
  const y = text.getAttribute('y') ?? 0;
  const band = shape('rect', { class: 'band', y, width: '100%', height: '1em' }) as SVGElement;
  drawing.querySelector('svg')?.prepend(band);
  return band;
}

/** The line between two years of a name that stands at its end. */
function slopeOf({ text, drawing }: ChartName): Element | undefined {
  const at = namesIn(drawing).findIndex((name) => name.text === text);
  return drawing.querySelectorAll('g > line')[at];
}

/** Marks a name in its chart; gives back what takes the mark away. */
function markName(name: ChartName): () => void {
  const parts = [name.link, ...(isOfRows(name.drawing) ? [] : [slopeOf(name)])];
  for (const part of parts) part?.classList.add(MARKED);
  const band = isOfRows(name.drawing) ? bandThrough(name) : undefined;
  return () => {
    for (const part of parts) part?.classList.remove(MARKED);
    band?.remove();
  };
}

function markRow(row: HTMLTableRowElement): () => void {
  row.classList.add(MARKED);
  return () => row.classList.remove(MARKED);
}

/** Marks one unit at a time, wherever it stands, with what each chart says of it below the chart. */
function marker(drawings: readonly SVGSVGElement[]) {
  const lines = new Map<SVGSVGElement, HTMLElement>();
  for (const drawing of drawings) {
    const line = element('p', { class: 'chart-line no-print', role: 'status' });
    drawing.after(line);
    lines.set(drawing, line);
  }
  let places: Map<string, UnitPlaces> | undefined;
  let shown: Element | undefined;
  let marks: (() => void)[] = [];
  const say = (name: ChartName, text: string): void => {
    const line = lines.get(name.drawing);
    if (line) line.textContent = text;
  };
  const clear = (): void => {
    for (const unmark of marks) unmark();
    for (const line of lines.values()) line.textContent = '';
    [shown, marks] = [undefined, []];
  };
  const show = (link: Element, own?: ChartName): void => {
    if (shown === link) return;
    clear();
    places ??= unitPlaces();
    const found = places.get(unitOf(link) ?? '');
    const elsewhere = (found?.names ?? []).filter(({ drawing }) => drawing !== own?.drawing);
    const names = own ? [own, ...elsewhere] : elsewhere;
    for (const name of names) say(name, rowSaid(name));
    marks = [...names.map(markName), ...(found?.rows ?? []).map(markRow)];
    shown = link;
  };
  return { show, clear };
}

/** The name that is pointed at in a chart: by itself, or anywhere in its row. */
function nameUnder(target: Element, height: number | undefined): ChartName | undefined {
  const drawing = target.closest<SVGSVGElement>('figure svg.drawing');
  if (!drawing) return undefined;
  const link = target.closest('a');
  const known = link && namesIn(drawing).find((name) => name.link.isSameNode(link));
  return known ?? (height === undefined ? undefined : nameAt(drawing, height));
}

/**
 * Pointing at a unit, or reaching its link by the keyboard, marks it in every table and chart of the
 * page, and charts say in a line what they show of it. A row of a chart leads where its name does.
 */
export function liveCharts(): void {
  const drawings = drawingsOnPage();
  const main = document.querySelector('main');
  if (drawings.length === 0 || !main) return;
  const { show, clear } = marker(drawings);
  const follow = (target: EventTarget | null, height?: number): void => {
    if (!(target instanceof Element)) return;
    const name = nameUnder(target, height);
    const link = name?.link ?? target.closest('[data-table] tbody tr')?.querySelector('th a');
    if (link) show(link, name);
    else clear();
  };
  main.addEventListener('pointermove', ({ target, clientY }) => follow(target, clientY));
  main.addEventListener('pointerleave', clear);
  main.addEventListener('focusin', ({ target }) => follow(target));
  main.addEventListener('focusout', clear);
  for (const drawing of drawings)
    drawing.addEventListener('click', ({ target, clientY }) => {
      if (target instanceof Element && target.closest('a')) return;
      const href = nameAt(drawing, clientY)?.link.getAttribute('href');
      if (href) location.href = href;
    });
}
