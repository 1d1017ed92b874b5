import type { Column, GuardCell } from './column.ts';
import { type Suspicion, suspect } from './suspicion.ts';

/** Years, dates and numbers of documents, which are no figures. */
const DATES =
  /(19|20)\d\d\s*[年./-]?(\s*\d{1,2}\s*[月./-])?(\s*\d{1,2}\s*日?)?|\d+\s*(年|月|日|号|季度|时)|第\s*\d+|[〔[(（]\d+[〕\])）]/g;
const NUMBER = /[-+]?\d+(\.\d+)?/;

/** A number in 备注 beside a figure that is blank: it may have slipped into the wrong column. */
export function notesWithFigures(column: Column): Suspicion[] {
  const cells: GuardCell[] = [];
  for (let place = 0; place < column.values.length; place++) {
    if (!Number.isNaN(column.values[place])) continue;
    const figure = column.figureAt(place);
    if (figure?.value !== undefined || figure?.reason !== 'not-reported') continue;
    const note = (figure.note ?? '').replaceAll(DATES, '');
    if (NUMBER.test(note)) cells.push({ column, field: 'value', place });
  }
  return cells.map((cell) => {
    const note = column.figureAt(cell.place)?.note ?? '';
    return suspect('warning', 'note-with-figure', 'note-with-figure', [cell], { note });
  });
}
