import { dataTable, framed } from '../../components/data-table.ts';
import type { Markup } from '../../components/html.ts';
import { html } from '../../components/html.ts';
import type { UnitScore } from '../../model/scores.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import type { SiteView } from '../site/site-view.ts';
import { linkWords } from '../words/change-words.ts';

/** In words why there is no comparison, where it is for what became of the unit. */
function whyNoChange(view: SiteView, of: AssessmentView, { unit }: UnitScore): Markup | undefined {
  const { lineage } = view.words;
  if (!of.lastYear || !of.findings) return undefined;
  const link = of.findings.links.units.get(unit.code);
  if (!link) {
    const told = view.report.anonymised ? lineage.notCompared : lineage.noLastYear;
    return html`<p>${told(unit.name)}</p>`;
  }
  const why = linkWords(view, of, unit.code, link);
  return why === undefined ? undefined : html`<p>${lineage.noChange(unit.name, why)}</p>`;
}

/** What moved the total since last year, in four parts that add up. */
export function unitChange(
  view: SiteView,
  of: AssessmentView,
  unit: UnitScore,
): Markup | undefined {
  const change = of.findings?.changes.get(unit.unit.code);
  if (!change) return whyNoChange(view, of, unit);
  const { site } = view.words;
  const decimals = of.scheme.rounding.total;
  const points = (x: number) => view.format.signed(x, decimals);
  const parts: [string, number, string][] = [
    [site.changeOwn, change.own, site.changeOwnNote],
    [site.changeOthers, change.others, site.changeOthersNote],
    [site.changeRules, change.rules, site.changeRulesNote],
    [site.changeScope, change.scope, site.changeScopeNote],
  ];
  const main = [...parts].sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))[0];
  const sentence = site.changeSentence({
    unit: unit.unit.name,
    change: change.total,
    points: view.format.number(Math.abs(change.total), decimals),
    main: main?.[0] ?? '',
    mainPoints: points(main?.[1] ?? 0),
  });
  const table = dataTable({
    caption: site.changeCaption,
    columns: [
      { head: site.changePart, align: 'words', rowHeader: true },
      { head: site.changePoints },
      { head: site.indicatorNote, align: 'words' },
    ],
    rows: parts.map(([name, x, note]) => [name, points(x), note]),
    sum: [site.changeTotal, points(change.total), site.changeTotalNote],
  });
  return html`<p>${sentence}</p>${framed(table, site.changeHead)}`;
}
