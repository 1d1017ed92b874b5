import { cellOf, type Sheet, type UnitJson } from './example.ts';
import {
  categoriesOf,
  categoryScore,
  isTied,
  isTiedInGroup,
  median,
  rankedOf,
  spreadOf,
  totalsOf,
} from './groups-worked.ts';
import {
  type Book,
  type Expected,
  rowKey,
  same,
  says,
  showsChart,
  showsTable,
  tableNamed,
} from './page-book.ts';
import { categoryPoints, inPoints, pointsText, totalRest } from './points-worked.ts';
import { dotsStand } from './positions.ts';
import { amongOf, partSaid, type SheetProofs, stretchOf, ticksOf } from './proofs.ts';
import { proveHeat } from './prove-heat.ts';
import { proveMovement } from './prove-movement.ts';
import { proveLines } from './prove-places.ts';
import { grades, vetoEffect } from './written-lists.ts';
import { linkBack } from './years-worked.ts';

export const total = ({ sheet, write }: SheetProofs, x: number): string =>
  write.fixed(x, sheet.input.scheme.rounding.total);

export const grouped = ({ input }: Sheet): boolean => input.scheme.groups.length > 1;

/** Places won over all since last year. */
export const moved = ({ found }: Sheet, unit: UnitJson): number | undefined =>
  found.get(unit.code)?.change?.rank ?? undefined;

/** Nothing of the unit has been delivered yet: no total, whatever vetoes do. */
const isEmpty = ({ totalExact }: UnitJson): boolean => (totalExact ?? null) === null;

/** 列前3位的是青岚区（94.17分）、…; with each place where one is shared. */
function topOf(proofs: SheetProofs, units: readonly UnitJson[], inGroup: boolean): string {
  const { sheet, words, write } = proofs;
  const rankOf = (unit: UnitJson) => (inGroup ? unit.groupRank : unit.rank) ?? Infinity;
  const tied = inGroup ? isTiedInGroup : isTied;
  const first = units
    .filter((unit) => rankOf(unit) <= 3)
    .sort((a, b) => rankOf(a) - rankOf(b))
    .slice(0, 5);
  const totalOf = (unit: UnitJson) => total(proofs, unit.total ?? Number.NaN);
  if (!first.some((unit) => tied(sheet, unit)))
    return words.site.leadFirst(
      first.length,
      write.list(first.map((unit) => words.site.leadWithTotal(unit.name, totalOf(unit)))),
    );
  return write.list(
    first.map((unit) => {
      const place = write.place(rankOf(unit), tied(sheet, unit));
      return words.site.leadTopOne(unit.name, place, totalOf(unit));
    }),
  );
}

function groupLeads(proofs: SheetProofs): string[] {
  const { sheet, words } = proofs;
  return sheet.input.scheme.groups.flatMap(({ id, name }) => {
    const ranked = sheet.units.filter(({ group, groupRank }) => group === id && groupRank !== null);
    if (ranked.length === 0) return [];
    const text = topOf(proofs, ranked, true);
    return [words.site.leadGroup({ group: name, count: ranked.length, ranked: text })];
  });
}

/** The place of a unit over all and in its group, as its sentence says them. */
function placesText(proofs: SheetProofs, unit: UnitJson): string {
  const { sheet, words, write } = proofs;
  const { scheme } = sheet.input;
  const overall = words.site.placeAmong({
    count: sheet.units.filter(({ rank }) => rank !== null).length,
    noun: scheme['unit-noun'] ?? words.site.defaultNoun,
    overall: write.place(unit.rank ?? Number.NaN, isTied(sheet, unit)),
  });
  const group = scheme.groups.find(({ id }) => id === unit.group)?.name;
  if (!grouped(sheet) || group === undefined || unit.groupRank === null) return overall;
  const inGroup = write.place(unit.groupRank, isTiedInGroup(sheet, unit));
  return words.site.placeBoth(overall, group, inGroup);
}

function distanceText(proofs: SheetProofs, unit: UnitJson): string {
  const { sheet } = proofs;
  const ranked = rankedOf(sheet, unit).sort((a, b) => (a.groupRank ?? 0) - (b.groupRank ?? 0));
  const isFirst = unit.groupRank === 1;
  const other = isFirst ? ranked.find(({ groupRank }) => groupRank !== 1) : ranked[0];
  const compared = amongOf(proofs);
  if (!other || unit.total === null || other.total === null) return '';
  const points = total(proofs, Math.abs(unit.total - other.total));
  return isFirst ? compared.leadAhead(points) : compared.leadGapFirst(points);
}

/** The sentence on one unit: total, places, change, distance, veto, grade. */
export function unitSentence(proofs: SheetProofs, unit: UnitJson): string {
  const { sheet, words, write } = proofs;
  const { scheme } = sheet.input;
  const { site } = words;
  const items = scheme.vetoes.filter(({ id }) => unit.vetoes.includes(id)).map(({ name }) => name);
  const { computed, decided } = grades(sheet, unit);
  const grade =
    decided !== undefined && decided !== computed
      ? site.unitGradeDecided(computed ?? site.none, decided)
      : computed === undefined
        ? ''
        : site.unitGrade(computed);
  const veto = items.length > 0 ? site.unitVeto(write.list(items)) : '';
  if (isEmpty(unit)) return site.unitNoTotal(unit.name);
  if (unit.total === null) return site.unitVoid(unit.name, write.list(items)) + grade;
  if (unit.rank === null)
    return site.unitUnranked(unit.name, total(proofs, unit.total)) + veto + grade;
  const change = moved(sheet, unit);
  const sentence = site.leadSelf({
    unit: unit.name,
    total: total(proofs, unit.total),
    rank: placesText(proofs, unit),
    change: change === undefined ? '' : site.leadChange(change, write.moved(change)),
    gap: distanceText(proofs, unit),
  });
  return sentence + veto + grade;
}

/** The sentences that open the page of an assessment and its entry on the home page. */
export function leads(proofs: SheetProofs): string[] {
  const { sheet, words } = proofs;
  const { scheme } = sheet.input;
  const self = scheme.self ? sheet.unitOf.get(scheme.self) : undefined;
  if (grouped(sheet) && !self) return groupLeads(proofs);
  const ranked = sheet.units.filter(({ rank }) => rank !== null);
  const overall = words.site.leadTop({
    noun: scheme['unit-noun'] ?? words.site.defaultNoun,
    count: ranked.length,
    ranked: topOf(proofs, ranked, false),
  });
  return self ? [unitSentence(proofs, self), overall] : [overall];
}

function proveChart(book: Book, proofs: SheetProofs): void {
  const { sheet, words, write } = proofs;
  const { site } = words;
  const ranked = sheet.units.filter((unit) => unit.rank !== null && unit.total !== null);
  const [first, last] = [ranked[0], ranked.at(-1)];
  if (!first || !last) return;
  const [high, low] = [first.total ?? 0, last.total ?? 0];
  const title = site.rankingChart({
    first: first.name,
    high: total(proofs, high),
    last: last.name,
    low: total(proofs, low),
    spread: total(proofs, high - low),
  });
  says(book, title);
  says(book, amongOf(proofs).rankingChartSub(write.written(sheet.input.scheme['full-score'])));
  const medians: string[] = [];
  const heads: string[] = [];
  const names: string[] = [];
  const figures: string[] = [];
  const stand = { scores: [] as number[], medians: [] as number[] };
  const groups = grouped(sheet) ? sheet.input.scheme.groups : [{ id: undefined, name: '' }];
  for (const { id, name } of groups) {
    const among = sheet.units.filter(({ group }) => id === undefined || group === id);
    const dots = among.filter((unit) => unit.rank !== null && unit.total !== null);
    if (dots.length === 0) continue;
    heads.push(name);
    if (dots.length > 3) {
      const middle = median(totalsOf(dots));
      medians.push(site.medianIs(total(proofs, middle)));
      stand.medians.push(middle);
    }
    for (const unit of dots) {
      const place = (grouped(sheet) ? unit.groupRank : unit.rank) ?? Number.NaN;
      names.push(unit.name);
      stand.scores.push(unit.total ?? Number.NaN);
      figures.push(total(proofs, unit.total ?? 0), write.place(place));
    }
  }
  showsChart(book, title, [
    ...ticksOf(stretchOfTotals(sheet)),
    ...medians,
    ...heads,
    ...names,
    ...figures,
  ]);
  dotsStand(book, title, stand);
}

/** What stands for the place of a unit outside the ranking. */
export function outside({ words: { site } }: SheetProofs, unit: UnitJson): string {
  if (unit.total !== null) return site.unranked;
  return isEmpty(unit) ? site.noTotal : site.void;
}

function rankingRow(proofs: SheetProofs, unit: UnitJson): Expected {
  const { sheet, words, write } = proofs;
  const { site } = words;
  const { scheme } = sheet.input;
  const { dash } = site;
  const category = (id: string) => {
    const score = categoryScore(unit, id);
    if (score === undefined) return dash;
    if (inPoints(sheet)) return pointsText(proofs, categoryPoints(sheet, unit, id));
    return write.fixed(score, scheme.rounding.category);
  };
  const headOf = ({
    name,
    short,
    weight,
  }: {
    name: string;
    short?: string | undefined;
    weight: number;
  }) => (inPoints(sheet) ? site.headOf(short ?? name, write.written(weight)) : (short ?? name));
  const rest = totalRest(proofs, unit);
  const hasLines = sheet.input.adjustments.length > 0;
  return {
    [grouped(sheet) ? site.overallRank : site.rank]:
      unit.rank === null ? outside(proofs, unit) : String(unit.rank),
    ...(grouped(sheet)
      ? { [site.groupRank]: unit.groupRank === null ? dash : String(unit.groupRank) }
      : {}),
    [site.total]: unit.total === null ? dash : total(proofs, unit.total),
    ...(sheet.lastYear ? { [site.change]: movementText(proofs, unit) } : {}),
    ...Object.fromEntries(
      categoriesOf(scheme.categories).map((one) => [headOf(one), category(one.id)]),
    ),
    ...(hasLines
      ? { [site.adjustments]: unit.adjustment === 0 ? dash : write.signed(unit.adjustment, 2) }
      : {}),
    ...(sheet.units.some((one) => totalRest(proofs, one) !== 0)
      ? { [site.roundingRest]: rest === 0 ? dash : write.signed(rest, scheme.rounding.total) }
      : {}),
  };
}

/** All rulers of the ranking show the same stretch, so that groups compare. */
const stretchOfTotals = (sheet: Sheet) =>
  stretchOf(
    sheet,
    sheet.units.flatMap(({ total }) => total ?? []),
  );

function proveRanking(book: Book, proofs: SheetProofs): void {
  const { sheet, words } = proofs;
  const { site } = words;
  const { scheme } = sheet.input;
  const noun = scheme['unit-noun'] ?? site.unit;
  const caption = site.rankingCaption(scheme.title);
  const nameOf = (unit: UnitJson) =>
    rowKey(
      [
        unit.name,
        ...(unit.code === scheme.self ? [site.ownUnit] : []),
        ...(unit.vetoes.length > 0 ? [site.vetoHead] : []),
      ].join(' '),
    );
  const rows = new Map(sheet.units.map((unit) => [nameOf(unit), rankingRow(proofs, unit)]));
  const marks = new Map(
    sheet.units.map((unit) => {
      const totals = totalsOf(rankedOf(sheet, unit));
      const score = unit.total ?? undefined;
      return [nameOf(unit), { score, ...spreadOf(totals) }];
    }),
  );
  if (inPoints(sheet))
    for (const { name, short, weight } of categoriesOf(scheme.categories))
      says(book, site.headOf(short ?? name, proofs.write.written(weight)));
  const scale = stretchOfTotals(sheet);
  says(book, site.rulerHead(scale[0], scale[1]));
  const part = partSaid(proofs, scale);
  const points = inPoints(sheet) ? [site.rankingPointsNote] : [];
  const lines = proveLines(book, proofs, nameOf);
  says(book, [site.rankingNote, ...points, ...lines, ...part].join(site.between));
  for (const text of part) says(book, text);
  showsTable(book, { caption, keys: [noun], rows, rulers: { scale, marks } });
  const changes = new Map(sheet.units.map((unit) => [unit.name, moved(sheet, unit)]));
  const names = [...changes.keys()].sort((a, b) => b.length - a.length);
  for (const { row, cells } of tableNamed(book, caption)?.rows ?? []) {
    const name = names.find((one) => cells.get(noun)?.text.startsWith(one));
    const cell = cells.get(site.change)?.element;
    const sorted = book.pieces.find(
      ({ attribute, element, within }) =>
        attribute === 'data-v' && element === cell && within.get('tr') === row,
    );
    if (sorted) same(book, sorted, String(changes.get(name ?? '')), 'the key of sorting');
  }
}

/** 前进1位, or why there is no change. */
function movementText({ sheet, words, write, anonymised }: SheetProofs, unit: UnitJson): string {
  const change = moved(sheet, unit);
  if (change !== undefined) return write.moved(change);
  const link = linkBack(sheet, 'units', unit.code);
  if (!link) return anonymised ? words.lineage.broken : words.lineage.newcomer;
  return link.comparable ? words.site.dash : words.lineage.broken;
}

/** Vetoes above the ranking: effects worked from the scheme, the rest quoted. */
function proveVetoes(book: Book, proofs: SheetProofs): void {
  const { sheet, words } = proofs;
  for (const item of sheet.input.scheme.vetoes) {
    const used = sheet.units.some(({ vetoes }) => vetoes.includes(item.id));
    if (used) says(book, vetoEffect(item, sheet, words));
  }
}

/** The page of an assessment. */
export function proveAssessment(book: Book, proofs: SheetProofs): void {
  for (const sentence of leads(proofs)) says(book, sentence);
  proveVetoes(book, proofs);
  proveChart(book, proofs);
  proveRanking(book, proofs);
  proveHeat(book, proofs, {
    caption: proofs.words.site.heatRankingCaption(proofs.sheet.input.scheme.title),
    decimals: proofs.sheet.input.scheme.rounding.category,
    columns: categoriesOf(proofs.sheet.input.scheme.categories).map(({ id, name, short }) => ({
      head: short ?? name,
      score: (unit) => categoryScore(unit, id),
    })),
  });
  proveMovement(book, proofs);
}

export const valueUnder = (unit: UnitJson, code: string): number | string | undefined =>
  cellOf(unit, code).value;
