import { type Cell, dataTable } from '../../components/data-table.ts';
import { html, type Markup } from '../../components/html.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { relativeHref } from '../site/href.ts';
import { inFrame } from '../site/sections.ts';
import type { SiteView } from '../site/site-view.ts';
import { isMeantFor } from '../unit/unit-indicators.ts';
import { unitHead } from '../words/unit-noun.ts';

/** In a draft: which unit still owes which figures. */
export function owingTable(view: SiteView, of: AssessmentView): Markup | undefined {
  const { site } = view.words;
  if (!view.report.draft) return undefined;
  let cells = 0;
  const rows = of.scores.units.flatMap((unit): Cell[][] => {
    const owed = unit.indicators.filter(
      (one) =>
        one.kind === 'missing' &&
        (one.reason === 'not-reported' || one.reason === 'not-released') &&
        isMeantFor(one.indicator, unit.unit),
    );
    if (owed.length === 0) return [];
    cells += owed.length;
    const href = relativeHref(of.page('index.html'), of.unitPath(unit.unit.code));
    const names = view.format.list(owed.map(({ indicator }) => indicator.name));
    return [
      [
        {
          name: html`<a href="${href}">${unit.unit.name}</a>`,
          orders: of.nameOrders(unit.unit.code),
        },
        String(owed.length),
        html`<span class="wrap">${names}</span>`,
      ],
    ];
  });
  if (rows.length === 0) return undefined;
  const table = dataTable({
    caption: site.owingCaption,
    columns: [
      { head: unitHead(view, of), align: 'words', rowHeader: true },
      { head: site.owingCount },
      { head: site.owingIndicators, align: 'words' },
    ],
    rows,
  });
  return html`<p>${site.owingLead(rows.length, cells)}</p>${inFrame(table, site.owingHead)}`;
}
