import type { Indicator } from '../../model/dataset.ts';
import type { OfficialComparison, Standing } from '../../model/findings.ts';
import { scoredUnder } from '../indicator/indicator-words.ts';
import type { PageContent, TablePart } from '../page.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { frameOf } from '../site/frame-of.ts';
import { relativeHref } from '../site/href.ts';
import { type PageParams, pageOf } from '../site/page-of.ts';
import type { SiteView } from '../site/site-view.ts';
import { type Cell, nameColumn, wordsColumn } from '../table.ts';
import { namesText, ownersText, responsibleText } from '../words/owners-text.ts';
import { movementCell, placeCell } from '../words/sort-cells.ts';
import { unitNoun } from '../words/unit-noun.ts';

const PAGE = 'standing.html';

/** Tasks have no lead units but those that are assessed by them. */
const leadHead = (of: AssessmentView): string =>
  of.indicators.some(({ kind }) => kind === 'task')
    ? of.words.site.leadOrResponsible
    : of.words.site.lead;

function ownerRow(of: AssessmentView, indicator: Indicator): Cell[] {
  const { site } = of.words;
  const href = (to: string) => relativeHref(of.page(PAGE), to);
  const scored = scoredUnder(of, indicator.code);
  const mean = scored.reduce((sum, { one }) => sum + one.score, 0) / scored.length;
  const { category } = indicator;
  return [
    { text: indicator.name, href: href(of.indicatorPath(indicator.code)) },
    category === undefined
      ? site.dash
      : { text: of.categoryName(category), href: href(of.categoryPath(category)) },
    of.format.weight(indicator.weight),
    scored.length === 0 || of.scores.partial
      ? site.dash
      : of.format.number(mean, of.scheme.rounding.indicator),
    ownersText(of, indicator.lead) ?? responsibleText(of, indicator) ?? site.dash,
    ownersText(of, indicator.support) ?? site.dash,
    indicator.leader ?? site.dash,
    indicator.assessor === undefined ? site.dash : namesText(of, indicator.assessor),
  ];
}

function owners(of: AssessmentView): TablePart {
  const { site } = of.words;
  const without = (of.findings?.withoutOwner ?? []).map(
    (code) => of.indicators.find((one) => one.code === code)?.name ?? code,
  );
  return {
    id: 'part.owners',
    title: site.ownersHead,
    note: without.length > 0 ? site.withoutOwner(of.format.list(without)) : undefined,
    table: {
      caption: site.ownersCaption,
      label: site.ownersHead,
      isWide: true,
      columns: [
        nameColumn(site.indicator),
        wordsColumn(site.category),
        { head: site.weight },
        { head: site.meanScore },
        wordsColumn(leadHead(of)),
        wordsColumn(site.support),
        wordsColumn(site.leader),
        wordsColumn(site.assessor),
      ],
      rows: of.indicators.map((indicator) => ownerRow(of, indicator)),
    },
  };
}

/** Which of two regions has the better place, as a number that sorts. */
const LEAD = { ahead: 1, level: 0, behind: -1 } as const;

function standingRow(of: AssessmentView, standing: Standing, rivals: readonly string[]): Cell[] {
  const { site, stage } = of.words;
  const indicator = of.indicators.find(({ code }) => code === standing.code);
  const name = (code: string) => of.unit(code)?.unit.name ?? code;
  const href = relativeHref(of.page(PAGE), of.indicatorPath(standing.code));
  return [
    { text: indicator?.name ?? standing.code, href },
    placeCell(of, standing),
    movementCell(of, standing.rankChange),
    ...rivals.map((rival) => {
      const versus = standing.rivals[rival];
      return versus === undefined ? site.dash : { shown: stage.versus[versus], sort: LEAD[versus] };
    }),
    standing.lost === undefined ? site.dash : of.format.number(standing.lost, 2),
    standing.toNext === undefined
      ? site.dash
      : of.format.difference(standing.toNext, indicator?.unit, indicator?.decimals),
    standing.rank === 1 ? site.dash : of.format.list(standing.best.slice(0, 3).map(name)),
    (indicator && ownersText(of, indicator.lead)) ??
      (indicator && responsibleText(of, indicator)) ??
      site.dash,
    indicator?.leader ?? site.dash,
    indicator?.assessor === undefined ? site.dash : namesText(of, indicator.assessor),
  ];
}

function standings(of: AssessmentView): TablePart | undefined {
  const { site } = of.words;
  const { findings } = of;
  if (!findings || findings.standingIn !== of.id || findings.standing.length === 0)
    return undefined;
  const { rivals } = of.scheme;
  return {
    id: 'part.standing',
    title: site.standingHead,
    table: {
      caption: site.standingCaption(of.unit(of.scheme.self ?? '')?.unit.name ?? ''),
      label: site.standingHead,
      isWide: true,
      columns: [
        nameColumn(site.indicator),
        { head: site.rank },
        wordsColumn(site.change),
        ...rivals.map((rival) => wordsColumn(site.versus(of.unit(rival)?.unit.name ?? rival))),
        { head: site.lost },
        { head: site.toNext },
        wordsColumn(site.firstPlace),
        wordsColumn(leadHead(of)),
        wordsColumn(site.leader),
        wordsColumn(site.assessor),
      ],
      rows: findings.standing.map((standing) => standingRow(of, standing, rivals)),
    },
  };
}

/** The most decimals among the published and own scores, so that none is shortened. */
function mostDecimals(rows: readonly OfficialComparison[]): number {
  const count = (x: number | null): number =>
    x === null ? 0 : (String(x).split('.')[1]?.length ?? 0);
  const scores = rows.filter(({ field }) => field === 'score');
  return Math.max(0, ...scores.flatMap(({ ours, theirs }) => [count(ours), count(theirs)]));
}

function official(of: AssessmentView): TablePart | undefined {
  const { site } = of.words;
  const rows = of.findings?.official ?? [];
  if (rows.length === 0) return undefined;
  const names = new Map(of.indicators.map(({ code, name }) => [code, name]));
  const sorted = [...rows].sort(
    (a, b) => Number(a.ours === a.theirs) - Number(b.ours === b.theirs),
  );
  const decimals = mostDecimals(rows);
  const figure = (field: 'score' | 'rank', x: number | null) =>
    x === null ? site.dash : field === 'rank' ? String(x) : of.format.number(x, decimals);
  return {
    id: 'part.official',
    title: site.officialHead,
    note: site.officialNote(rows.length, rows.filter(({ ours, theirs }) => ours !== theirs).length),
    table: {
      caption: site.officialCaption,
      label: site.officialHead,
      columns: [
        nameColumn(unitNoun(of)),
        wordsColumn(site.officialWhat),
        wordsColumn(site.officialField),
        { head: site.officialOurs },
        { head: site.officialTheirs },
        { head: site.officialDifference },
      ],
      rows: sorted.map(({ unit, code, field, ours, theirs }) => [
        of.unit(unit)?.unit.name ?? unit,
        code === undefined ? site.total : (names.get(code) ?? of.categoryName(code)),
        site.officialFields[field],
        figure(field, ours),
        figure(field, theirs),
        ours === null || ours === theirs
          ? site.dash
          : of.format.signed(ours - theirs, field === 'rank' ? 0 : decimals),
      ]),
    },
  };
}

function leadOf(of: AssessmentView): string[] {
  const { site } = of.words;
  const tasks = of.indicators.filter(({ kind }) => kind === 'task').length;
  const first = site.standingLead({ figures: of.indicators.length - tasks, tasks });
  const { findings } = of;
  if (!findings || findings.standingIn !== of.id) return [first];
  const self = of.unit(of.scheme.self ?? '')?.unit.name ?? '';
  const places = findings.counts.places
    .filter(({ count }) => count > 0)
    .map(({ from, to, count }) => site.placesCount(from, to, count));
  const rivals = findings.counts.rivals.map(({ rival, ahead, level, behind }) =>
    site.rivalCount({ rival: of.unit(rival)?.unit.name ?? rival, ahead, level, behind }),
  );
  const placed = findings.counts.places.reduce((sum, { count }) => sum + count, 0);
  const without = of.indicators.length - placed;
  return [
    first + (places.length > 0 ? site.standingPlaces(self, of.format.list(places), without) : ''),
    ...(rivals.length > 0 ? [site.rivalCounts(rivals)] : []),
  ];
}

export interface StandingPage extends PageContent {
  standing: TablePart | undefined;
  owners: TablePart;
  official: TablePart | undefined;
}

/** 指标支撑: every indicator with its owners, and where the publisher stands in it. */
export function standingPage(view: SiteView, params: PageParams): StandingPage {
  const of = pageOf(view, params);
  const { site } = view.words;
  const title = site.indicatorsEntry;
  const longTitle = site.unitTitle(title, of.scheme.title);
  return {
    frame: frameOf(view, { path: of.page(PAGE), title, longTitle, of }),
    title,
    aside: of.scheme.title,
    lead: leadOf(of),
    standing: standings(of),
    owners: owners(of),
    official: official(of),
  };
}
