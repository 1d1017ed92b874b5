const VARIABLE = /var\((--[a-z-]+)(?:,\s*([^)]+))?\)/g;
const LENGTHS = ['x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'width', 'height'] as const;
const HALO = ['stroke', 'stroke-width', 'stroke-linejoin', 'paint-order'] as const;

const rounded = (x: number): string => String(Math.round(x * 100) / 100);

type Measured = Record<string, SVGAnimatedLength | SVGAnimatedLengthList | undefined>;

/** A length of an element that is laid out, in pixels. */
function pixels(element: SVGElement, name: string): number {
  const length = (element as unknown as Measured)[name]?.baseVal;
  if (length === undefined) return 0;
  if ('value' in length) return length.value;
  return length.numberOfItems > 0 ? length.getItem(0).value : 0;
}

/** Letters: where they stand, without the shift beside it. */
function settleText(text: SVGElement): void {
  for (const [place, shift] of [
    ['x', 'dx'],
    ['y', 'dy'],
  ] as const) {
    text.setAttribute(place, rounded(pixels(text, place) + pixels(text, shift)));
    text.removeAttribute(shift);
  }
}

function settle(element: SVGElement): void {
  if (element.tagName === 'text') settleText(element);
  for (const name of LENGTHS)
    if (element.hasAttribute(name)) element.setAttribute(name, rounded(pixels(element, name)));
}

/** A drawing within the drawing as a group that is moved, and stretched where it is. */
function groupOf(inner: SVGSVGElement): SVGGElement {
  const group = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  const [x, y] = [pixels(inner, 'x'), pixels(inner, 'y')];
  const box = inner.viewBox.baseVal;
  const scale =
    inner.hasAttribute('viewBox') && box.width > 0
      ? ` scale(${pixels(inner, 'width') / box.width} ${pixels(inner, 'height') / box.height})`
      : '';
  group.setAttribute('transform', `translate(${rounded(x)} ${rounded(y)})${scale}`);
  for (const { name, value } of inner.attributes)
    if (/^(fill|stroke|font|text)/.test(name)) group.setAttribute(name, value);
  return group;
}

/** Fills `to` with what `from` holds. What is hidden is left out; halos hide letters in some programs. */
function flatten(from: Element, to: Element): void {
  for (const child of from.children) {
    const element = child as SVGElement;
    if (element.getAttribute('display') === 'none') continue;
    if (element.tagName === 'a') {
      flatten(element, to);
      continue;
    }
    const isDrawing = element instanceof SVGSVGElement;
    if (!isDrawing) settle(element);
    const copy = isDrawing ? groupOf(element) : (element.cloneNode(false) as SVGElement);
    if (copy.hasAttribute('paint-order')) for (const name of HALO) copy.removeAttribute(name);
    to.append(copy);
    if (element.tagName === 'text') copy.textContent = element.textContent;
    else flatten(element, copy);
  }
}

/**
 * A drawing as a file of its own, in its wide form, all in pixels and without drawings in the drawing:
 * text processors know little of the rest. Colours are those of light paper.
 */
export function flatDrawing(drawing: SVGSVGElement): string {
  const wide = drawing.cloneNode(true) as SVGSVGElement;
  for (const band of wide.querySelectorAll('.band')) band.remove();
  for (const part of [wide, ...wide.querySelectorAll('[class], [id]')]) {
    part.removeAttribute('class');
    part.removeAttribute('id');
  }
  const room = document.createElement('div');
  room.className = 'hidden';
  room.append(wide);
  document.body.append(room);
  wide.getBoundingClientRect(); // WebKit does not lay out for the lengths read below
  const flat = wide.cloneNode(false) as SVGSVGElement;
  const width = rounded(pixels(wide, 'width'));
  const height = rounded(pixels(wide, 'height'));
  flat.setAttribute('height', height);
  flat.setAttribute('viewBox', `0 0 ${width} ${height}`);
  flatten(wide, flat);
  room.remove();
  const text = new XMLSerializer().serializeToString(flat);
  return text.replace(VARIABLE, (_whole, _name, fallback?: string) => fallback ?? '#000');
}
