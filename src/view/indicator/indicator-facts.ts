import type { Indicator } from '../../model/dataset.ts';
import { rulesOf } from '../method/method-rules.ts';
import type { Part } from '../page.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { relativeHref } from '../site/href.ts';
import { namesText, ownersText, responsibleText } from '../words/owners-text.ts';
import { weightHead } from '../words/unit-points.ts';

export interface IndicatorFacts extends Part {
  facts: Fact[];
}

export interface Fact {
  name: string;
  /** One below the other, unless `between` stands between them. */
  lines: FactLine[];
  between?: string;
}

export interface FactLine {
  text: string;
  href?: string;
}

const linesOf = (text: string): FactLine[] => text.split(/\r?\n/).map((line) => ({ text: line }));

function weightsText(of: AssessmentView, code: string): string {
  const rows = of.scores.assessment.indicators.filter((one) => one.code === code);
  const [first] = rows;
  if (!first || rows.length === 1) return first ? of.format.weight(first.weight) : '';
  const names = (row: Indicator) => [
    ...(row.groups ?? []).map((group) => of.groupNames.get(group) ?? group),
    ...(row.units ?? []).map((unit) => of.unit(unit)?.unit.name ?? unit),
  ];
  return of.format.list(
    rows.map((row) =>
      of.words.site.weightFor(of.format.weight(row.weight), of.format.list(names(row))),
    ),
  );
}

/** Its rules by the names that they have on the method page, linked to their headings there. */
function rules(of: AssessmentView, code: string): FactLine[] {
  const page = relativeHref(of.indicatorPath(code), of.page('method.html'));
  return rulesOf(of, code).map(({ name, id }) => ({ text: name, href: `${page}#${id}` }));
}

/** What an indicator is, who owns it, and how it is scored. */
export function indicatorFacts(of: AssessmentView, indicator: Indicator): IndicatorFacts {
  const { site } = of.words;
  const facts = [...meaning(of, indicator), ...owners(of, indicator)];
  return {
    id: 'part.facts',
    title: site.definitionHead,
    facts: facts.filter(({ lines }) => lines.some(({ text }) => text !== '')),
  };
}

const fact = (name: string, text: string | undefined): Fact => ({
  name,
  lines: text === undefined ? [] : [{ text }],
});

const prose = (name: string, text: string | undefined): Fact => ({
  name,
  lines: text === undefined ? [] : linesOf(text),
});

function meaning(of: AssessmentView, indicator: Indicator): Fact[] {
  const { site, stage } = of.words;
  const { category, code, measure, nature, settings, direction } = indicator;
  const categoryLine = (id: string): FactLine => ({
    text: of.categoryName(id),
    href: relativeHref(of.indicatorPath(code), of.categoryPath(id)),
  });
  // Points taken off have no direction of their own: the fewer the better.
  const isTakenOff = settings.rule === 'deduction';
  return [
    { name: site.category, lines: category === undefined ? [] : [categoryLine(category)] },
    fact(weightHead(of), weightsText(of, code)),
    fact(site.measureUnit, indicator.unit),
    fact(site.direction, isTakenOff ? undefined : stage.directions[direction]),
    fact(site.measure, measure && stage.measures[measure]),
    fact(site.nature, nature && stage.natures[nature]),
    { name: site.rule, lines: rules(of, code), between: site.semicolon },
  ];
}

function owners(of: AssessmentView, indicator: Indicator): Fact[] {
  const { site } = of.words;
  const { lead, support, leader, assessor, due } = indicator;
  return [
    fact(site.lead, ownersText(of, lead)),
    fact(site.responsible, responsibleText(of, indicator)),
    fact(site.support, ownersText(of, support)),
    fact(site.leader, leader),
    fact(site.assessor, assessor && namesText(of, assessor)),
    prose(site.requirement, indicator.requirement),
    fact(site.due, due && of.format.date(due)),
    fact(site.dataSource, indicator.dataSource),
    prose(site.indicatorNote, indicator.note),
  ];
}
