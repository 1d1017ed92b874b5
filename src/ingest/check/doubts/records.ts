import type { Adjustment, Assessment, Indicator, ProgressRow } from '../../../model/dataset.ts';
import type { Problem } from '../../../model/problem.ts';
import type { IndicatorEntry, Reading } from '../../tables/reading.ts';
import { figureKind } from '../guards/figure-kind.ts';
import { doubtAt, placesByCode } from './doubt.ts';

/** What the records of an assessment say against each other: progress, notes, documents. */
export function contradictingRecords(reading: Reading, assessment: Assessment): Problem[] {
  return [
    ...doubtfulProgress(reading, assessment.progress),
    ...doneAgainstNote(reading),
    ...awardedTwice(reading, assessment.adjustments),
  ];
}

/** Figures of a date within the year, or soon after it, which belong to its progress. */
function doubtfulProgress(reading: Reading, progress: readonly ProgressRow[]): Problem[] {
  const places = placesByCode(reading);
  const { year } = reading.scheme;
  const isOwn = ({ asOf }: ProgressRow): boolean =>
    asOf >= `${year}-01-01` && asOf <= `${year + 1}-03-31`;
  const others = progress.filter((row) => !isOwn(row));
  const byFile = Map.groupBy(others, ({ at }) => at.place);
  const problems = [...byFile.values()].flatMap((rows) => {
    const [first] = rows;
    if (!first) return [];
    const { unit, indicator, asOf, at } = first;
    const name = reading.units[places.get(unit) ?? -1]?.name;
    const about = { unit: name, indicator: nameOf(reading, indicator), date: asOf, year };
    const params = { ...about, count: rows.length };
    return [doubtAt(reading, at, { text: 'progress-of-other-year', params, found: asOf })];
  });
  return [...problems, ...beyondYear(reading, progress.filter(isOwn), places)];
}

const nameOf = ({ entries }: Reading, code: string): string =>
  entries.find((entry) => entry.code === code)?.name ?? code;

/** So much less than the running total is a correction; more is another figure. */
const CORRECTED = 0.995;

/** Figures of the year below what the unit had reached within it; told once for an indicator. */
function beyondYear(
  reading: Reading,
  progress: readonly ProgressRow[],
  places: ReadonlyMap<string, number>,
): Problem[] {
  const byIndicator = Map.groupBy(progress, ({ indicator }) => indicator);
  return reading.entries.flatMap((entry) => {
    const rows = adds(entry) ? byIndicator.get(entry.code) : undefined;
    const byUnit = Map.groupBy(rows ?? [], ({ unit }) => unit);
    const below = [...byUnit.values()].flatMap((own) => {
      const most = own.reduce((a, b) => ((b.value ?? 0) > (a.value ?? 0) ? b : a));
      const place = places.get(most.unit) ?? -1;
      const { value, at } = entry.figures[place] ?? {};
      if (typeof value !== 'number' || value >= CORRECTED * (most.value ?? 0)) return [];
      const { asOf: date, value: reached } = most;
      return [{ at, params: { unit: reading.units[place]?.name, date, reached, value } }];
    });
    const [first] = below;
    if (!first) return [];
    const params = { ...first.params, indicator: entry.name, count: below.length };
    const found = String(first.params.value);
    return [doubtAt(reading, first.at, { text: 'year-below-progress', params, found })];
  });
}

/** Whether figures add up over the year. */
function adds({ rows: [row] }: IndicatorEntry): boolean {
  return row !== undefined && row.direction === 'positive' && figureKind(row) === 'level';
}

/** Words of a note that something is not done, or went wrong. */
const UNDONE =
  /(未完成|未能|未全|未达|未通过|未通车|未贯通|未开工|未竣工|未验收|未投入|尚未|没有完成|(?<!未|无|没有)(滞后|逾期|超期|发生.{0,6}(事故|火灾))|完成.{0,8}?(?<![\d.])[1-7]?\d(\.\d+)?[%％])/;

/** A task with the best word and a note that says the contrary. */
function doneAgainstNote(reading: Reading): Problem[] {
  return reading.entries.flatMap(({ name, rows, byUnit, figures }) => {
    if (!rows.some(({ settings }) => settings.rule === 'tiers')) return [];
    return figures.flatMap((figure, place) => {
      const { value, note = '', at } = figure ?? {};
      if (note === '' || value === undefined || value !== bestWord(byUnit[place])) return [];
      if (!UNDONE.test(note)) return [];
      const params = { indicator: name, unit: reading.units[place]?.name, word: value, note };
      return [doubtAt(reading, at, { text: 'done-against-note', params, found: String(value) })];
    });
  });
}

function bestWord(row: Indicator | undefined): string | undefined {
  const tiers = row?.settings.tiers ?? [];
  const most = Math.max(...tiers.map(({ score }) => score ?? 0));
  return tiers.find(({ score }) => score === most)?.name;
}

/** Two awards of a unit under one document and date that are not named as one event. */
function awardedTwice(reading: Reading, adjustments: readonly Adjustment[]): Problem[] {
  const places = placesByCode(reading);
  const documented = adjustments.filter(({ document = '' }) => document !== '');
  const byDocument = Map.groupBy(documented, ({ unit, kind, document, date = '' }) =>
    [unit, kind, document, date].join('\n'),
  );
  return [...byDocument.values()].flatMap((own) => {
    const [first, second] = own;
    if (!first || !second || own.length > 2 || first.points !== second.points) return [];
    if (first.reason === second.reason) return [];
    if (first.event !== undefined && first.event === second.event) return [];
    const params = {
      unit: reading.units[places.get(first.unit) ?? -1]?.name,
      reason: first.reason,
      second: second.reason,
      document: first.document,
    };
    return [doubtAt(reading, second.at, { text: 'awarded-twice', params })];
  });
}
