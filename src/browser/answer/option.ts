import { element, shape } from '../elements.ts';
import { besideScript } from '../load-script.ts';
import type { Answers, Drawn, Entry } from './entry.ts';

/** The ruler of a table cell, which says in a picture what stands beside it. */
function rulerOf([line, path, middle]: Drawn, lines: Answers['lines']): SVGElement {
  const svg = shape('svg', { class: 'r', 'aria-hidden': 'true' });
  svg.append(shape('path', { class: 'line', d: lines[line] ?? '' }));
  if (middle !== undefined) svg.append(shape('circle', { cx: middle }));
  svg.append(shape('path', { d: path }));
  return svg;
}

const piece = (name: string, ...content: (string | Node)[]): HTMLSpanElement =>
  element('span', { class: name }, ...content);

/** A suggestion that is the answer already, and a link to the page that explains it. */
export function optionOf(entry: Entry, id: string, lines: Answers['lines']): HTMLAnchorElement {
  const [name, address, of, , answer, ruler] = entry;
  const option = element(
    'a',
    { id, href: besideScript(address), tabindex: -1, role: 'option', 'aria-selected': 'false' },
    ...[piece('asked', name), ' ', piece('of', of), ' '],
  );
  option.append(piece('said', ...answer.map((text) => piece('whole', text))));
  if (ruler) option.append(rulerOf(ruler, lines));
  return option;
}
