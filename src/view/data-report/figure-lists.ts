import { confirmedFigures } from '../../analyse/confirmed-figures.ts';
import { missingCells } from '../../analyse/missing-cells.ts';
import type { TablePart } from '../page.ts';
import type { SiteView } from '../site/site-view.ts';
import type { Cell } from '../table.ts';
import { wordsColumn } from '../table.ts';
import { dateCell } from '../words/sort-cells.ts';
import { listPart } from './list-part.ts';

/** Every missing figure with what was done about it, by the bureau that delivers it. */
export function missingList(view: SiteView): TablePart {
  const { figureLists: text, site } = view.words;
  const rows = view.assessments.flatMap((of) =>
    [...missingCells(of.scores)].flatMap(([bureau, cells]) =>
      cells.map(({ unit, indicator, reason, done }): Cell[] => [
        of.scheme.title,
        bureau === '' ? site.dash : bureau,
        unit,
        indicator,
        text.reasons[reason],
        text.done[done] ?? done,
      ]),
    ),
  );
  const heads = [site.assessment, text.bureau, site.unit, site.indicator];
  return listPart({ id: 'part.missing', title: text.missingHead }, text.missingNone, {
    caption: text.missingCaption,
    columns: [...heads, text.reason, text.treatment].map(wordsColumn),
    rows,
  });
}

/** Figures that look wrong and were found to be right, with the reasons. */
export function confirmedList(view: SiteView): TablePart {
  const { figureLists: text, site } = view.words;
  const rows = view.assessments.flatMap((of) =>
    confirmedFigures(of.scores.assessment).map(
      ({ unit, indicator, field, value, reason, date }): Cell[] => [
        of.scheme.title,
        unit,
        indicator,
        text.fields[field],
        String(value),
        reason ?? site.dash,
        dateCell(view, date),
      ],
    ),
  );
  const heads = [site.assessment, site.unit, site.indicator, text.field, text.number];
  return listPart({ id: 'part.confirmed', title: text.confirmedHead }, text.confirmedNone, {
    caption: text.confirmedCaption,
    columns: [...heads, text.why, text.date].map(wordsColumn),
    rows,
  });
}
