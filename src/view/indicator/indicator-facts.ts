import { html, type Markup } from '../../components/html.ts';
import type { Indicator } from '../../model/dataset.ts';
import { rulesOf } from '../method/method-rules.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { relativeHref } from '../site/href.ts';
import type { SiteView } from '../site/site-view.ts';
import { namesText, ownersText, responsibleText } from '../words/owners-text.ts';

interface Fact {
  name: string;
  text: string | Markup | undefined;
}

const linesOfText = (text: string | undefined): Markup | undefined =>
  text === undefined
    ? undefined
    : html`${text.split(/\r?\n/).map((line, i) => html`${i > 0 && html`<br>`}${line}`)}`;

function weightsText(view: SiteView, of: AssessmentView, code: string): string {
  const rows = of.scores.assessment.indicators.filter((one) => one.code === code);
  const [first] = rows;
  if (!first || rows.length === 1) return first ? view.format.weight(first.weight) : '';
  const names = (row: Indicator) => [
    ...(row.groups ?? []).map((group) => of.groupNames.get(group) ?? group),
    ...(row.units ?? []).map((unit) => of.unit(unit)?.unit.name ?? unit),
  ];
  return view.format.list(
    rows.map((row) =>
      view.words.site.weightFor(view.format.weight(row.weight), view.format.list(names(row))),
    ),
  );
}

/** Its rules by the names that they have on the method page, linked to their headings there. */
function rulesText(view: SiteView, of: AssessmentView, code: string): Markup {
  const page = relativeHref(of.indicatorPath(code), of.page('method.html'));
  const links = rulesOf(view, of, code).map(
    ({ name, id }) => html`<a href="${page}#${id}">${name}</a>`,
  );
  return html`${links.map((link, i) => html`${i > 0 && view.words.site.semicolon}${link}`)}`;
}

/** What an indicator is, who owns it, and how it is scored. */
export function indicatorFacts(view: SiteView, of: AssessmentView, indicator: Indicator): Markup {
  const { site, stage } = view.words;
  const href = (to: string) => relativeHref(of.indicatorPath(indicator.code), to);
  const { category } = indicator;
  const facts: Fact[] = [
    {
      name: site.category,
      text:
        category === undefined
          ? undefined
          : html`<a href="${href(of.categoryPath(category))}">${of.categoryName(category)}</a>`,
    },
    { name: site.weight, text: weightsText(view, of, indicator.code) },
    { name: site.measureUnit, text: indicator.unit },
    {
      name: site.direction,
      // Points taken off have their own: the fewer the better.
      text:
        indicator.settings.rule === 'deduction' ? undefined : stage.directions[indicator.direction],
    },
    { name: site.measure, text: indicator.measure && stage.measures[indicator.measure] },
    { name: site.nature, text: indicator.nature && stage.natures[indicator.nature] },
    {
      name: site.rule,
      text: rulesText(view, of, indicator.code),
    },
    { name: site.lead, text: ownersText(view, indicator.lead) },
    { name: site.responsible, text: responsibleText(view, of, indicator) },
    { name: site.support, text: ownersText(view, indicator.support) },
    { name: site.leader, text: indicator.leader },
    { name: site.assessor, text: indicator.assessor && namesText(view, indicator.assessor) },
    { name: site.requirement, text: linesOfText(indicator.requirement) },
    { name: site.due, text: indicator.due && view.format.date(indicator.due) },
    { name: site.dataSource, text: indicator.dataSource },
    { name: site.indicatorNote, text: linesOfText(indicator.note) },
  ];
  const shown = facts.filter(({ text }) => text !== undefined && text !== '');
  return html`<dl class="facts">${shown.map(({ name, text }) => html`<div><dt>${name}</dt><dd>${text}</dd></div>`)}</dl>`;
}
