import { besideScript } from '../load-script.ts';
import { shape } from '../shape.ts';
import type { Answers, Drawn, Entry } from './entry.ts';

/** The ruler of a table cell, which says in a picture what stands beside it. */
function rulerOf([line, path, middle]: Drawn, lines: Answers['lines']): SVGElement {
  const svg = shape('svg', { class: 'r', 'aria-hidden': 'true' });
  svg.append(shape('path', { class: 'line', d: lines[line] ?? '' }));
  if (middle !== undefined) svg.append(shape('circle', { cx: middle }));
  svg.append(shape('path', { d: path }));
  return svg;
}

function piece(className: string, ...content: (string | Node)[]): HTMLSpanElement {
  const span = document.createElement('span');
  span.className = className;
  span.append(...content);
  return span;
}

/** A suggestion that is the answer already, and a link to the page that explains it. */
export function optionOf(entry: Entry, id: string, lines: Answers['lines']): HTMLAnchorElement {
  const [name, address, of, , answer, ruler] = entry;
  const option = document.createElement('a');
  option.id = id;
  option.href = besideScript(address);
  option.tabIndex = -1;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  option.append(piece('asked', name), ' ', piece('of', of), ' ');
  option.append(piece('said', ...answer.map((text) => piece('whole', text))));
  if (ruler) option.append(rulerOf(ruler, lines));
  return option;
}
