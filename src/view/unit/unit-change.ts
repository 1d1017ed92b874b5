import type { UnitScore } from '../../model/scores.ts';
import type { TablePart } from '../page.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { nameColumn, wordsColumn } from '../table.ts';
import { linkWords } from '../words/change-words.ts';

/** In words why there is no comparison, where it is for what became of the unit. */
function whyNoChange(of: AssessmentView, { unit }: UnitScore): string | undefined {
  const { lineage } = of.words;
  if (!of.lastYear || !of.findings) return undefined;
  const link = of.findings.links.units.get(unit.code);
  if (!link) return (of.report.anonymised ? lineage.notCompared : lineage.noLastYear)(unit.name);
  const why = linkWords(of, unit.code, link);
  return why === undefined ? undefined : lineage.noChange(unit.name, why);
}

/** What moved the total since last year, in four parts that add up. */
export function unitChange(of: AssessmentView, unit: UnitScore): TablePart | undefined {
  const { site } = of.words;
  const head = { id: 'part.change', title: site.changeHead };
  const change = of.findings?.changes.get(unit.unit.code);
  if (!change) {
    const why = whyNoChange(of, unit);
    return why === undefined ? undefined : { ...head, said: [why] };
  }
  const decimals = of.scheme.rounding.total;
  const points = (x: number) => of.format.signed(x, decimals);
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
    points: of.format.number(Math.abs(change.total), decimals),
    main: main?.[0] ?? '',
    mainPoints: points(main?.[1] ?? 0),
  });
  return {
    ...head,
    said: [sentence],
    table: {
      caption: site.changeCaption,
      label: site.changeHead,
      columns: [
        nameColumn(site.changePart),
        { head: site.changePoints },
        wordsColumn(site.indicatorNote),
      ],
      rows: parts.map(([name, x, note]) => [name, points(x), note]),
      sum: [site.changeTotal, points(change.total), site.changeTotalNote],
    },
  };
}
