import type { Assessment, Indicator, OfficialRow, Owner, Unit } from '../model/dataset.ts';
import { formulaLine } from '../score/formula/evaluate-formula.ts';
import type { Cell } from '../score/formula/formula.ts';
import { type FormulaRows, formulaOf, formulaRows } from '../score/formula/formula-rows.ts';
import { bareColumn, NOWHERE } from './anonymous-figures.ts';
import { anonymousScheme, type SchemeNames } from './anonymous-scheme.ts';

export interface AssessmentNames extends SchemeNames {
  id: string;
  /** A unit's name by its letter. */
  unitName: (letter: string) => string;
  /** What stands for a unit where the upper assessment names it as an owner. */
  token: (code: string) => string;
  /** The tokens of the unit of a lower assessment that an owner's text names. */
  owners: (owner: Owner) => Owner[];
}

/** The assessment with letters for its units, in their order, and without free text. */
export function anonymousAssessment(old: Assessment, names: AssessmentNames): Assessment {
  const { renaming } = names;
  const letter = (code: string): string => names.unit(code) ?? code;
  const order = orderOf(old.units, letter);
  const given = formulaRows(old);
  const renamed = (one: Indicator) => anonymousIndicator(one, names, given);
  const indicators = old.indicators.map(renamed);
  const { codeOf, id } = renaming;
  const { confirmed: _confirmed, ...shown } = old;
  return {
    ...shown,
    id: names.id,
    scheme: anonymousScheme(old.scheme, names),
    units: order.flatMap((place) => {
      const unit = old.units[place];
      return unit ? [anonymousUnit(unit, names)] : [];
    }),
    indicators,
    ...(old.inputs && { inputs: old.inputs.map(renamed) }),
    figures: new Map(
      [...old.figures].map(([code, column]) => [codeOf(code), bareColumn(column, order)]),
    ),
    bands: old.bands.map((row) => ({
      ...row,
      indicator: codeOf(row.indicator),
      ...(row.group !== undefined && { group: id('group', row.group) }),
      standardsAt: row.standardsAt.map(() => NOWHERE),
      at: NOWHERE,
    })),
    ...rowsOf(old, names, letter),
    appeals: [],
    reports: [],
    changes: [],
    lineage: old.lineage.flatMap((row) => {
      const [from, to] = [row.from, row.to].map(renaming.codeOfText);
      if (row.table === 'units' || from === undefined || to === undefined) return [];
      return [{ ...row, from, to, at: NOWHERE }];
    }),
  };
}

/**
 * Results that the upper level published, of an indicator, a category or the total; only where
 * those of every unit are known, since of ours alone an office knows the most.
 */
function officialOfAll({ units, official }: Assessment): Assessment['official'] {
  const keyOf = ({ indicator, category, score, rank }: OfficialRow): string =>
    JSON.stringify([indicator, category, score !== undefined, rank !== undefined]);
  const known = new Map<string, Set<string>>();
  for (const row of official) {
    const key = keyOf(row);
    known.set(key, (known.get(key) ?? new Set()).add(row.unit));
  }
  return official.filter((row) => units.every(({ code }) => known.get(keyOf(row))?.has(code)));
}

/** By letter: the order in which an office lists its units would tell who they are. */
const byLetter = <R extends { unit: string }>(rows: readonly R[]): R[] =>
  rows.toSorted((a, b) =>
    keyOfLetter(a.unit) < keyOfLetter(b.unit) ? -1 : a.unit === b.unit ? 0 : 1,
  );

/** Shorter ones first. */
const keyOfLetter = (letter: string): string => letter.padStart(4);

/** Places in the table in the order of the letters. */
function orderOf(units: readonly Unit[], letter: (code: string) => string): number[] {
  const key = ({ code }: Unit): string => keyOfLetter(letter(code));
  return units
    .map((unit, place) => ({ key: key(unit), place }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ place }) => place);
}

function anonymousUnit(
  unit: Unit,
  { unit: letterOf, unitName, token, renaming }: AssessmentNames,
): Unit {
  const letter = letterOf(unit.code) ?? unit.code;
  const { group, difficulty, ranked } = unit;
  return {
    code: letter,
    name: unitName(letter),
    ...(group !== undefined && { group: renaming.id('group', group) }),
    aliases: [token(unit.code)],
    difficulty,
    ranked,
    predecessors: [],
    at: NOWHERE,
  };
}

/** Settings with the new codes that a formula takes, and the new name of a kind of adjustment. */
function anonymousSettings(
  one: Indicator,
  { renaming }: AssessmentNames,
  given: FormulaRows,
): Indicator['settings'] {
  const { formula: _formula, into, ...settings } = one.settings;
  const formula = formulaOf(one);
  const cell = ({ code, field }: Cell): string => {
    const known = renaming.codeOf(given.codeOf(code) ?? '');
    return field === 'value' ? `[${known}]` : `[${known}.${field}]`;
  };
  return {
    ...settings,
    ...(into !== undefined && { into: renaming.id('kind', into) }),
    ...(formula && { formula: formulaLine(formula, cell) }),
  };
}

function anonymousIndicator(one: Indicator, names: AssessmentNames, given: FormulaRows): Indicator {
  const { renaming, unit, owners } = names;
  const { dataSource: _source, note: _note, requirement: _asked, ...rest } = one;
  const { leader: _leader, assessor: _assessor, unit: measure, ...named } = rest;
  const { nameEn: _english, given: _given, ...kept } = named;
  return {
    ...kept,
    ...renaming.indicator(one.code),
    ...(one.category !== undefined && { category: renaming.id('category', one.category) }),
    ...(measure !== undefined && !renaming.tells(measure) && { unit: measure }),
    settings: anonymousSettings(one, names, given),
    settingsAt: Object.fromEntries(Object.keys(one.settingsAt).map((name) => [name, NOWHERE])),
    ...(one.groups && { groups: one.groups.map((group) => renaming.id('group', group)) }),
    ...(one.units && { units: one.units.flatMap((code) => unit(code) ?? []) }),
    lead: one.lead.flatMap(owners),
    support: one.support.flatMap(owners),
    at: NOWHERE,
  };
}

type Rows = Pick<
  Assessment,
  'ballots' | 'deductions' | 'adjustments' | 'vetoes' | 'decisions' | 'progress' | 'official'
>;

/** The rows of the other tables: numbers, dates and states alone. */
function rowsOf(
  old: Assessment,
  { renaming }: AssessmentNames,
  letter: (code: string) => string,
): Rows {
  const { codeOf, id, number } = renaming;
  const dated = (date: string | undefined) => (date === undefined ? {} : { date });
  const rows: Rows = {
    ballots: old.ballots.map((row) => ({
      ...row,
      unit: letter(row.unit),
      indicator: codeOf(row.indicator),
      ...(row.rater !== undefined && { rater: id('rater', row.rater) }),
      at: NOWHERE,
    })),
    deductions: old.deductions.map(({ unit, indicator, points, date }) => ({
      unit: letter(unit),
      indicator: codeOf(indicator),
      points,
      ...dated(date),
      at: NOWHERE,
    })),
    adjustments: old.adjustments.map(({ unit, kind, points, event, date }) => ({
      unit: letter(unit),
      kind: id('kind', kind),
      points,
      ...(event !== undefined && { event: number('event', event) }),
      ...dated(date),
      at: NOWHERE,
    })),
    vetoes: old.vetoes.map(({ unit, item, date }) => ({
      unit: letter(unit),
      item: id('item', item),
      ...dated(date),
      at: NOWHERE,
    })),
    decisions: old.decisions.map(({ unit, grade, date }) => ({
      unit: letter(unit),
      ...(grade !== undefined && { grade }),
      ...dated(date),
      at: NOWHERE,
    })),
    progress: old.progress.map(({ text: _text, ...row }) => ({
      ...row,
      unit: letter(row.unit),
      indicator: codeOf(row.indicator),
      at: NOWHERE,
    })),
    official: officialOfAll(old).map((row) => ({
      ...row,
      unit: letter(row.unit),
      ...(row.indicator !== undefined && { indicator: codeOf(row.indicator) }),
      ...(row.category !== undefined && { category: id('category', row.category) }),
      at: NOWHERE,
    })),
  };
  return {
    ballots: byLetter(rows.ballots),
    deductions: byLetter(rows.deductions),
    adjustments: byLetter(rows.adjustments),
    vetoes: byLetter(rows.vetoes),
    decisions: byLetter(rows.decisions),
    progress: byLetter(rows.progress),
    official: byLetter(rows.official),
  };
}
