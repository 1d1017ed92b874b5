import { type Columns, columnsOf } from '../../analyse/columns.ts';
import { type Place, placeTable } from '../../analyse/places.ts';
import { type History, historyOf } from '../../analyse/years/series.ts';
import type { Assessment, Figure, Indicator } from '../../model/dataset.ts';
import type { Findings } from '../../model/findings.ts';
import type { AssessmentReport, Report } from '../../model/report.ts';
import type { CategoryScheme, Scheme } from '../../model/scheme.ts';
import type { IndicatorScore, Scores, UnitScore } from '../../model/scores.ts';
import { hasPrevious } from '../words/year-on-year.ts';
import { addressesOf } from './addresses.ts';
import { type Firmness, firmnessOf } from './firmness.ts';
import { type NameOrders, nameOrders } from './name-orders.ts';
import { type Scale, scaleFor } from './scale.ts';
import type { SiteView } from './site-view.ts';
import { ALL, type Spread, type Spreads, spreadsOf } from './spreads.ts';
import { type Ties, tiesOf } from './ties.ts';
import type { Wording } from './wording.ts';

/** One assessment with what pages keep asking for, beside the words they say it in. */
export interface AssessmentView extends Wording {
  /** The whole that it is one of. */
  site: SiteView;
  id: string;
  /** First and second part of the id: `2024`, `counties`. */
  year: string;
  name: string;
  scores: Scores;
  findings: Findings | undefined;
  scheme: Scheme;
  full: number;
  scale: Scale;
  spreads: Spreads;
  /** What the figures bring besides their values: columns that would be empty are left out. */
  shows: { targets: boolean; previous: boolean };
  ties: Ties;
  groupNames: ReadonlyMap<string, string>;
  /** Site path of one of its pages: `method.html`. */
  page: (file: string) => string;
  unitPath: (code: string) => string;
  unitAddress: (code: string) => string;
  indicatorPath: (code: string) => string;
  /** Address of an indicator within its pages, and its anchor on a unit's page. */
  indicatorAddress: (code: string) => string;
  categoryPath: (id: string) => string;
  categoryAddress: (id: string) => string;
  categoryName: (id: string) => string;
  /** One row for each code; rows of other weights and settings left out. */
  indicators: Indicator[];
  /** The scores under an indicator, in the order of the ranking. */
  scoresUnder: (code: string) => readonly { unit: UnitScore; one: IndicatorScore }[];
  /** Places of a unit in the orders of names: the office's, by pinyin, by strokes. */
  nameOrders: (unit: string) => string;
  /** Middle and best of those that a unit is compared with under an indicator. */
  indicatorSpread: (unit: UnitScore, indicator: Indicator) => Spread | undefined;
  /** Place of a unit under an indicator, among those that it is compared with. */
  placeOf: (unit: string, indicator: string) => Place | undefined;
  /** Units with a place over all, in the order of the ranking. */
  ranked: readonly UnitScore[];
  /** Units with a place in a group, the first before the last. */
  rankedIn: (group: string | undefined) => readonly UnitScore[];
  unit: (code: string) => UnitScore | undefined;
  unitAt: (address: string) => UnitScore | undefined;
  /** What the tables say of a unit under an indicator. */
  figure: (unit: string, indicator: string) => Figure | undefined;
  /** This assessment through the years, up to its own. */
  history: () => History;
  /** The columns of its scores, for the analysis. */
  columns: () => Columns;
  /** How firm its ranks are; for the office alone. */
  firmness: () => Firmness | undefined;
  /** The same assessment a year before, where there is one. */
  lastYear: AssessmentView | undefined;
}

const at = (addresses: ReadonlyMap<string, string>, code: string) => addresses.get(code) ?? code;

/** Made once for each key: a site asks for the same few paths hundreds of thousands of times. */
function once(make: (key: string) => string): (key: string) => string {
  const known = new Map<string, string>();
  return (key) => {
    let found = known.get(key);
    if (found === undefined) {
      found = make(key);
      known.set(key, found);
    }
    return found;
  };
}

const codesOf = (items: readonly { code: string; name: string }[]) => addressesOf(items);

function flatCategories(categories: readonly CategoryScheme[]): { code: string; name: string }[] {
  return categories.flatMap(({ id, name, categories: inner }) => [
    { code: id, name },
    ...flatCategories(inner ?? []),
  ]);
}

function scoresByCode(scores: Scores): Map<string, { unit: UnitScore; one: IndicatorScore }[]> {
  const found = new Map<string, { unit: UnitScore; one: IndicatorScore }[]>();
  for (const unit of scores.units) {
    for (const one of unit.indicators) {
      const list = found.get(one.indicator.code);
      if (list) list.push({ unit, one });
      else found.set(one.indicator.code, [{ unit, one }]);
    }
  }
  return found;
}

function rankedByGroup({ units }: Scores): Map<string | undefined, UnitScore[]> {
  const place = ({ groupRank }: UnitScore) => groupRank ?? 0;
  const ranked = units.filter(({ groupRank }) => groupRank !== null);
  return Map.groupBy(
    ranked.sort((a, b) => place(a) - place(b)),
    ({ unit }) => unit.group,
  );
}

function distinctIndicators(scores: Scores): Indicator[] {
  const byCode = new Map<string, Indicator>();
  for (const one of scores.assessment.indicators) {
    if (!byCode.has(one.code)) byCode.set(one.code, one);
  }
  return [...byCode.values()];
}

function showsOf({ indicators, figures }: Assessment): AssessmentView['shows'] {
  const all = [...figures.values()].flat();
  return {
    targets:
      indicators.some(({ settings }) => settings.target !== undefined) ||
      all.some((figure) => figure?.target !== undefined),
    previous: all.some(hasPrevious),
  };
}

/** Folder of an assessment on the site: its id, each part made an address. */
function folderOf(id: string, report: Report): string {
  const parts = id.split('/');
  const parent = parts.slice(0, -1).join('/');
  const siblings = report.assessments
    .filter((one) => one.id.startsWith(`${parent}/`))
    .map((one) => one.id.slice(parent.length + 1))
    .filter((name) => !name.includes('/'))
    .sort()
    .map((name) => ({ code: name, name }));
  const own = parts.at(-1) ?? id;
  return [...parts.slice(0, -1), codesOf(siblings).get(own) ?? own].join('/');
}

export function assessmentView(one: AssessmentReport, site: SiteView): AssessmentView {
  const { report, words, format } = site;
  const { scores } = one;
  const { assessment } = scores;
  const { scheme } = assessment;
  const base = folderOf(one.id, report);
  const units = codesOf(assessment.units);
  const distinct = distinctIndicators(scores);
  const indicators = codesOf(distinct);
  const spreads = spreadsOf(scores);
  const columns = (): Columns => columnsOf(scores);
  const isOffice = report.edition === 'office' && !report.anonymised;
  let firmness: Firmness | undefined;
  let orders: NameOrders | undefined;
  let under: ReturnType<typeof scoresByCode> | undefined;
  let groups: ReturnType<typeof rankedByGroup> | undefined;
  const all = flatCategories(scheme.categories);
  const categories = codesOf(all);
  const names = new Map(all.map((category) => [category.code, category.name]));
  const byCode = new Map(scores.units.map((unit) => [unit.unit.code, unit]));
  const places = new Map(assessment.units.map(({ code }, place) => [code, place]));
  const full = scheme['full-score'];
  const totals = scores.units.flatMap(({ total }) =>
    total === null ? [] : [(total * 100) / full],
  );
  const byAddress = new Map(scores.units.map((one) => [at(units, one.unit.code), one]));
  const [year = '', ...rest] = base.split('/');
  return {
    site,
    report,
    words,
    format,
    id: one.id,
    year,
    name: rest.join('/'),
    scores,
    findings: one.findings,
    scheme,
    full,
    scale: scaleFor(totals),
    spreads,
    shows: showsOf(assessment),
    ties: tiesOf(scores),
    groupNames: new Map(scheme.groups.map(({ id, name }) => [id, name])),
    page: (file) => `${base}/${file}`,
    unitPath: once((code) => `${base}/units/${at(units, code)}.html`),
    unitAddress: (code) => at(units, code),
    indicatorPath: once((code) => `${base}/indicators/${at(indicators, code)}.html`),
    indicatorAddress: (code) => at(indicators, code),
    categoryPath: (id) => `${base}/categories/${at(categories, id)}.html`,
    categoryAddress: (id) => at(categories, id),
    categoryName: (id) => names.get(id) ?? id,
    indicators: distinct,
    scoresUnder: (code) => {
      under ??= scoresByCode(scores);
      return under.get(code) ?? [];
    },
    nameOrders: (code) => {
      orders ??= nameOrders(assessment.units);
      return orders.get(code) ?? '';
    },
    indicatorSpread: ({ unit }, { code, settings }) =>
      spreads.get(settings.compare === 'all' ? ALL : (unit.group ?? ''))?.indicator(code),
    placeOf: (unit, code) => {
      if (scores.partial) return undefined;
      return placeTable(columns())(code, places.get(unit) ?? -1);
    },
    ranked: scores.units.filter(({ groupRank }) => groupRank !== null),
    rankedIn: (group) => {
      groups ??= rankedByGroup(scores);
      return groups.get(group) ?? [];
    },
    unit: (code) => byCode.get(code),
    unitAt: (address) => byAddress.get(address),
    figure: (unit, indicator) => assessment.figures.get(indicator)?.[places.get(unit) ?? -1],
    columns,
    history: () => historyOf([columns()]),
    firmness: () => {
      if (isOffice) firmness ??= firmnessOf(scores);
      return firmness;
    },
    lastYear: undefined,
  };
}
