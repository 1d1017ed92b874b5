import type { Ballot, Figure, Indicator } from '../../../src/model/dataset.ts';
import type { Source } from '../../../src/model/source.ts';
import { cellOf, figureOf, rowFor, type Sheet, type UnitJson } from './example.ts';
import { groupOf, mean, peersOf, placeUnder } from './groups-worked.ts';
import type { SheetProofs } from './proofs.ts';

export interface CellProofs extends SheetProofs {
  unit: UnitJson;
  code: string;
}

/** `values.csv C2`, `values.xlsx 完成情况!F12`, in the letters of a spreadsheet. */
export function cellName({ place, row, column }: Source): string {
  let letters = '';
  for (let rest = column ?? 0; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  const cell = row === undefined ? '' : `${letters}${row}`;
  const sheet = place.sheet === null ? ' ' : ` ${place.sheet}${cell === '' ? '' : '!'}`;
  return `${place.file}${sheet}${cell}`.trim();
}

/** All numbers within the settings of a row. */
function settingNumbers(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (value && typeof value === 'object') return Object.values(value).flatMap(settingNumbers);
  return [];
}

const figuresOf = (figure: Figure | undefined): Figure[] =>
  figure ? [figure, ...(figure.periods?.values() ?? [])] : [];

function figureNumbers(figure: Figure | undefined): number[] {
  return figuresOf(figure)
    .flatMap(({ value, target, previous }) => [value, target, previous])
    .filter((x) => typeof x === 'number');
}

/** Mean, deviation, best, worst, count of those that a unit is compared with. */
function peerNumbers({ sheet, unit, code }: CellProofs, row: Indicator): number[] {
  const { rule, bounds = 'peers' } = row.settings;
  const isSettled = rule === 'efficacy' && (bounds === 'fixed' || bounds === 'target');
  const values = peersOf(sheet, unit, code)
    .map((one) => cellOf(one, code).value)
    .filter((x) => typeof x === 'number');
  if (values.length === 0 || isSettled) return [];
  const middle = mean(values);
  const squares = values.reduce((sum, x) => sum + (x - middle) ** 2, 0);
  const place = placeUnder(sheet, unit, code);
  const before = figureOf(sheet, unit.code, code)?.previous ?? Number.NaN;
  const better = values.filter((x) => (row.direction === 'reverse' ? x < before : x > before));
  const isFilled = cellOf(unit, code).by === 'previous';
  return [
    Math.max(...values),
    Math.min(...values),
    middle,
    Math.sqrt(squares / values.length),
    ...(values.length > 1 ? [Math.sqrt(squares / (values.length - 1))] : []),
    values.length,
    ...(place ? [place.place, place.of] : []),
    ...(isFilled ? [better.length + 1] : []),
  ];
}

/** The five standards of the group, else of all, the coefficients, and how far x is from them. */
function bandNumbers({ sheet, unit, code }: CellProofs, row: Indicator): number[] {
  const { value } = cellOf(unit, code);
  const rows = sheet.input.bands.filter(({ indicator }) => indicator === code);
  const own = rows.find(({ group }) => group === unit.group);
  const standards = (own ?? rows.find(({ group }) => group === undefined))?.standards ?? [];
  if (rows.length === 0 || typeof value !== 'number') return [];
  const distances = standards.map((standard) => Number((value - standard).toPrecision(12)));
  return [...standards, ...distances, ...(row.settings.coefficients ?? [1, 0.8, 0.6, 0.4, 0.2])];
}

const ballots = new WeakMap<Sheet, Map<string, Ballot[]>>();

/** The ballots on a unit under an indicator. */
export function ballotsOf({ sheet, unit, code }: CellProofs): Ballot[] {
  let known = ballots.get(sheet);
  if (!known) {
    known = Map.groupBy(sheet.input.ballots, (one) => `${one.unit} ${one.indicator}`);
    ballots.set(sheet, known);
  }
  return known.get(`${unit.code} ${code}`) ?? [];
}

/** Mean and number of the valid ballots of each rater group that voted. */
export function raterMeans(
  proofs: CellProofs,
  row: Indicator,
): { name: string; weight: number; mean: number; ballots: number }[] {
  const { raters } = proofs.sheet.input.scheme;
  const { tiers: written = [], scale } = row.settings;
  const full = scale === 'marks' ? row.weight : 100;
  const tiers = new Map(
    written.map(({ name, score }) => [name, score === null ? null : (100 * score) / full]),
  );
  return raters.flatMap(({ id, name, weight }) => {
    const own = ballotsOf(proofs).filter(({ rater }) => rater === id);
    const marks = own.flatMap(({ tier, votes, rating }): number[] => {
      if (rating !== undefined) return [rating];
      const score = tiers.get(tier ?? '');
      return typeof score === 'number' ? new Array<number>(votes ?? 0).fill(score) : [];
    });
    const trim = row.settings.trim ?? 0;
    const kept = trim === 0 ? marks : [...marks].sort((a, b) => a - b).slice(trim, -trim);
    if (kept.length === 0) return [];
    return [{ name, weight, mean: mean(kept), ballots: marks.length }];
  });
}

/** Steps above or below the target, whole and in part. */
function stepNumbers(
  row: Indicator,
  cell: { value?: number | string },
  target: number | undefined,
): number[] {
  const { value } = cell;
  if (row.settings.rule !== 'steps' || typeof value !== 'number' || target === undefined) return [];
  const steps = Number(((value - target) / (row.settings.step ?? 1)).toPrecision(12));
  return [Math.abs(steps), Math.trunc(Math.abs(steps))];
}

/** What a filled score comes from: the mean of the group, or the value of last year. */
function filledNumbers({ sheet, unit, code }: CellProofs): number[] {
  const scores = groupOf(sheet, unit)
    .map((one) => cellOf(one, code))
    .flatMap((one) => (one.kind === 'scored' ? [one.scoreExact ?? Number.NaN] : []));
  return scores.length > 0 ? [mean(scores)] : [];
}

export interface UpperPart {
  code: string;
  name: string;
  role: 'lead' | 'support';
  share: number;
  weight: number;
  score: number;
}

/** What a department leads and supports above, with the exact score and weight of `self` there. */
export function upperParts({ example, sheet, unit }: CellProofs, row: Indicator): UpperPart[] {
  const owned = sheet.found.get(unit.code)?.owned ?? [];
  const upper = example.sheets.find(({ id }) => id === sheet.input.scheme.upper);
  const self = upper?.unitOf.get(upper.input.scheme.self ?? '');
  if (!upper || !self) return [];
  return owned.flatMap(({ code, role }) => {
    const { kind, scoreExact, effectiveWeight } = cellOf(self, code);
    if (kind === 'missing' || scoreExact === undefined) return [];
    const name = upper.indicators.find((one) => one.code === code)?.name ?? code;
    const share = role === 'lead' ? 1 : (row.settings['support-share'] ?? 0.5);
    return [{ code, name, role, share, weight: effectiveWeight, score: scoreExact }];
  });
}

/** Every number that the working of one score may start from. */
export function startingNumbers(proofs: CellProofs): number[] {
  const { sheet, unit, code } = proofs;
  const row = rowFor(sheet, unit, code);
  if (!row) return [];
  const cell = cellOf(unit, code);
  const figure = figureOf(sheet, unit.code, code);
  const target = figure?.target ?? row.settings.target;
  const bounds = cell.bounds ? [cell.bounds.satisfactory, cell.bounds.unallowable].flat() : [];
  const deductions = sheet.input.deductions.filter(
    (one) => one.unit === unit.code && one.indicator === code,
  );
  return [
    ...[0, 1, 2, 100, cell.weight, cell.effectiveWeight, row.settings.base],
    ...settingNumbers(row.settings),
    ...(row.settings.rule === 'efficacy' ? [row.settings.span ?? 40] : []),
    ...(typeof cell.value === 'number' ? [cell.value] : []),
    ...figureNumbers(figure),
    ...bounds,
    ...peerNumbers(proofs, row),
    ...bandNumbers(proofs, row),
    ...stepNumbers(row, cell, target),
    ...(cell.kind === 'filled' ? filledNumbers(proofs) : []),
    ...deductions.map(({ points }) => points),
    ...raterMeans(proofs, row).flatMap((one) => [one.mean, one.weight, one.ballots]),
    ...(row.settings.rule === 'linked'
      ? upperParts(proofs, row).flatMap((one) => [one.share, one.weight, one.score])
      : []),
    sheet.inputUnits.get(unit.code)?.difficulty ?? 1,
  ];
}

/** Texts that may stand in the brackets of a working: cells, and what was written in them. */
export function bracketTexts(proofs: CellProofs): string[] {
  const { sheet, unit, code } = proofs;
  const row = rowFor(sheet, unit, code);
  const figure = figureOf(sheet, unit.code, code);
  const figures = figuresOf(figure);
  const places = [
    ...figures.flatMap(({ at, alsoAt, targetAt, previousAt }) => [
      at,
      ...(alsoAt ?? []),
      targetAt,
      previousAt,
    ]),
    ...Object.values(row?.settingsAt ?? {}),
    ...sheet.input.bands
      .filter(({ indicator }) => indicator === code)
      .flatMap(({ standardsAt }) => standardsAt),
  ].filter((one) => one !== undefined);
  const json = cellOf(unit, code).sources.map(({ file, sheet: page, cell }) =>
    `${file} ${page === null ? '' : `${page}!`}${cell ?? ''}`.trim(),
  );
  const changes = figures.flatMap((one) => one.changes ?? []).map(({ from }) => `“${from}”`);
  return [...places.map(cellName), ...json, ...changes];
}
