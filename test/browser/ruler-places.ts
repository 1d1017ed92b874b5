/**
 * Runs in the page: what of its rulers stands elsewhere on the screen than at its number, by more
 * than a pixel. The style sheet has a part in it, which a reading of the attributes does not see.
 */
export function rulerPlaces(): { marks: number; faults: string[] } {
  const faults: string[] = [];
  let marks = 0;
  const middle = (element: Element): number => {
    const { left, right } = element.getBoundingClientRect();
    return (left + right) / 2;
  };
  const is = (what: string, drawn: number, wanted: number): void => {
    marks += 1;
    if (!(Math.abs(drawn - wanted) <= 1)) faults.push(`${what} is at ${drawn}, not ${wanted}`);
  };
  const numberIn = (text: Element | null): number =>
    Number(/[\d.]+$/.exec(text?.textContent ?? '')?.[0]);

  const wide = document.querySelector('svg.wide-ruler');
  const ticks = [...(wide?.querySelectorAll('text.tick') ?? [])]
    .filter((text) => text.getBoundingClientRect().width > 0)
    .map((text) => ({ value: numberIn(text), x: middle(text) }));
  const [first, last] = [ticks[0], ticks.at(-1)];
  if (wide && first && last) {
    const step = (last.x - first.x) / (last.value - first.value);
    const at = (value: number): number => first.x + (value - first.value) * step;
    const uprights = [...wide.querySelectorAll('line:not([class])')].map(middle);
    for (const { value, x } of ticks) {
      is(`the tick of ${value}`, x, at(value));
      const nearest = uprights.sort((a, b) => Math.abs(a - x) - Math.abs(b - x))[0] ?? 0;
      is(`the mark of ${value}`, nearest, at(value));
    }
    const score = wide.querySelector('text.score');
    is('the unit', middle(wide.querySelector('path.m') as Element), at(numberIn(score)));
    is('its number', middle(score as Element), at(numberIn(score)));
    const letters = [...wide.querySelectorAll('text.before, text.after')].map(numberIn);
    const others = [...wide.querySelectorAll('line.best, circle.median')].map(middle);
    others.forEach((x, i) => {
      is('another mark', x, at(letters[i] ?? Number.NaN));
    });
  }
  for (const ruler of document.querySelectorAll<SVGSVGElement>('svg.r')) {
    const { left, width } = ruler.getBoundingClientRect();
    if (width === 0) continue;
    for (const part of ruler.querySelectorAll<SVGGraphicsElement>('use, circle, path')) {
      const { a, e } = part.getScreenCTM() as DOMMatrix;
      is('a part of a small ruler', e, left);
      is('its length', a * 132, width);
    }
  }
  return { marks, faults: [...new Set(faults)] };
}
