import { tableCsv } from './csv.ts';
import { button, element } from './elements.ts';
import { flatDrawing } from './flat-drawing.ts';
import { fileName, saveFile } from './save-file.ts';
import { shownTable } from './shown-table.ts';
import { words } from './words.ts';

/** The table with the same numbers: in the figure itself, else the one that it names. */
function twinOf(figure: HTMLElement): HTMLTableElement | null {
  const own = figure.querySelector<HTMLTableElement>('table');
  if (own) return own;
  const { twin } = figure.dataset;
  return twin === undefined ? null : document.querySelector(`[data-twin-of="${twin}"] table`);
}

function addTools(figure: HTMLElement): void {
  const drawing = figure.querySelector<SVGSVGElement>('svg.drawing');
  if (!drawing) return;
  const title = figure.dataset.chart ?? document.title;
  const tools = element('p', { class: 'chart-tools no-print' });
  const picture = () => saveFile(fileName(title, 'svg'), flatDrawing(drawing), 'image/svg+xml');
  tools.append(button(words.picture, picture));
  const twin = twinOf(figure);
  if (twin) {
    const data = () => {
      const shown = shownTable(twin);
      saveFile(fileName(title, 'csv'), tableCsv(shown), 'text/csv;charset=utf-8');
    };
    tools.append(' ', button(words.chartData, data));
  }
  figure.append(tools);
}

/** What a chart can be taken away as. */
export function chartTools(): void {
  document.querySelectorAll<HTMLElement>('figure[data-chart]').forEach(addTools);
}
