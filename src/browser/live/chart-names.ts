/** A name in a chart that leads to a page, and the drawing that it stands in. */
export interface ChartName {
  link: SVGAElement;
  text: SVGTextElement;
  drawing: SVGSVGElement;
}

export const drawingsOnPage = (): SVGSVGElement[] => [
  ...document.querySelectorAll<SVGSVGElement>('figure svg.drawing:has(a)'),
];

export const namesIn = (drawing: SVGSVGElement): ChartName[] =>
  [...drawing.querySelectorAll<SVGAElement>('a')].flatMap((link) => {
    const text = link.querySelector('text');
    return text ? [{ link, text, drawing }] : [];
  });

export const isOfRows = (drawing: SVGSVGElement): boolean => drawing.matches('.rows');

/** The name at a height of the screen: a row of a chart is more than its name. */
export function nameAt(drawing: SVGSVGElement, height: number): ChartName | undefined {
  const rows = drawing.querySelector('svg');
  if (!isOfRows(drawing) || !rows) return undefined;
  const top = drawing.getBoundingClientRect().top + rows.y.baseVal.value;
  const all = rows.height.baseVal.value;
  const half = Number.parseFloat(getComputedStyle(drawing).fontSize) / 2;
  const middle = ({ text }: ChartName): number =>
    top + (Number.parseFloat(text.getAttribute('y') ?? '') * all) / 100;
  return namesIn(drawing).find((name) => Math.abs(middle(name) - height) <= half);
}

/** Of two years: the place then stands at the other end of the line. */
function slopeSaid({ text, drawing }: ChartName): string {
  const at = namesIn(drawing).findIndex((name) => name.text === text);
  const before = drawing.querySelectorAll('[text-anchor="end"] text')[at]?.textContent ?? '';
  return `${before} → ${text.textContent?.split('　')[0] ?? ''}`;
}

/** What a chart says of a row: the name and the figures at its height. */
export function rowSaid(name: ChartName): string {
  const { link, text, drawing } = name;
  if (!isOfRows(drawing)) return slopeSaid(name);
  const figures = [...drawing.querySelectorAll(`text[y="${text.getAttribute('y')}"]`)]
    .filter((one) => one !== text)
    .map((one) => one.textContent ?? '');
  return [link.getAttribute('aria-label') ?? text.textContent ?? '', ...figures].join('　');
}
