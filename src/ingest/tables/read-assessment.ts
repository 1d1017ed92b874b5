import type { Assessment, Indicator } from '../../model/dataset.ts';
import { noRows } from '../../model/no-rows.ts';
import type { RulesVersion } from '../../model/rules-version.ts';
import { Scheme } from '../../model/scheme.ts';
import type { TableName } from '../../model/tables.ts';
import { nameIndex } from '../cells/find-name.ts';
import { missingMarks } from '../cells/missing-marks.ts';
import { statedYears } from '../check/guards/stated-year.ts';
import { checkIdleTargets } from '../check/idle-targets.ts';
import { checkIndicatorRows } from '../check/indicator-rows.ts';
import { checkMarksScale } from '../check/marks-scale.ts';
import { checkRatingsScale, checkRatingsTenth } from '../check/ratings-scale.ts';
import { settledScheme } from '../check/scheme-references.ts';
import { checkTables } from '../check/tables.ts';
import { checkWeights } from '../check/weights.ts';
import { addAll } from '../files/add-all.ts';
import type { TableGrid } from '../files/assign-tables.ts';
import { markLosses, noLostFigures, noteLoss } from '../files/lost-figures.ts';
import type { FilesRead } from '../files/read-files.ts';
import { schemeNames } from '../scheme/scheme-names.ts';
import { readBands } from './bands.ts';
import { tellCellMarks } from './cell-marks.ts';
import { readConfirmed } from './confirmed.ts';
import {
  readAdjustments,
  readAppeals,
  readDecisions,
  readDeductions,
  readReports,
  readVetoes,
} from './events.ts';
import { makeEntries } from './indicator-entries.ts';
import { readIndicators } from './indicators.ts';
import { readChanges, readLineage } from './lineage.ts';
import { readOfficial } from './official.ts';
import { readProgress } from './progress.ts';
import { readRatings } from './ratings.ts';
import type { Reading } from './reading.ts';
import { openLog, type TableLog } from './table-log.ts';
import { checkTexts } from './table-texts.ts';
import { optional, readUnits } from './units.ts';
import { takeFirstTables, takeOtherTables } from './unnamed-grids.ts';
import { readValues } from './values.ts';

/** What one assessment's files came to. */
export interface AssessmentRead {
  reading: Reading;
  assessment: Assessment;
}

/** Reads the tables of one assessment. Without its scheme, only what needs none is held against them. */
export function readAssessment(
  id: string,
  scheme: Scheme | undefined,
  files: FilesRead,
  rules?: RulesVersion,
): AssessmentRead {
  const reading = openReading(id, scheme);
  if (rules !== undefined) reading.rules = rules;
  addAll(reading.problems, files.problems);
  if (files.unread.size > 0) reading.losses.all = true;
  const of = (...names: TableName[]): TableLog[] =>
    files.tables
      .filter(({ table }) => names.includes(table))
      .map((table) => logFor(reading, table));

  takeFirstTables(files, reading.scheme.year);
  readUnits(of('units'), reading);
  const rows: Indicator[] = [
    ...of('indicators').flatMap((log) => readIndicators(log, reading, 'figure')),
    ...of('tasks').flatMap((log) => readIndicators(log, reading, 'task')),
  ];
  makeEntries(reading, rows);
  reading.scheme = settledScheme(reading);
  checkIndicatorRows(reading);
  checkWeights(reading);
  checkMarksScale(reading);
  checkIdleTargets(reading);
  const assessment = emptyAssessment(reading, rows);
  takeOtherTables(files, reading);
  checkTables(reading, files);
  addAll(reading.problems, statedYears(reading, files.tables));
  if (reading.units.length > 0 && reading.entries.length > 0) readOthers(reading, assessment, of);
  checkRatingsScale(reading, assessment.ballots);
  checkRatingsTenth(reading, assessment.ballots);
  finish(reading, assessment);
  return { reading, assessment };
}

/** The tables that speak of units and indicators. */
function readOthers(
  reading: Reading,
  assessment: Assessment,
  of: (...names: TableName[]) => TableLog[],
): void {
  for (const log of of('values', 'targets')) readValues(log, reading);
  readBands(of('bands'), reading, assessment.bands);
  readRatings(of('ratings'), reading, assessment.ballots);
  readDeductions(of('deductions'), reading, assessment.deductions);
  readAdjustments(of('adjustments'), reading, assessment.adjustments);
  readVetoes(of('vetoes'), reading, assessment.vetoes);
  readDecisions(of('decisions'), reading, assessment.decisions);
  readAppeals(of('appeals'), reading, assessment.appeals);
  readProgress(of('progress'), reading, assessment.progress);
  readReports(of('reports'), reading, assessment.reports);
  readOfficial(of('official'), reading, assessment.official);
  for (const log of of('lineage')) readLineage(log, reading, assessment.lineage);
  for (const log of of('changes')) readChanges(log, assessment.changes);
  for (const log of of('confirmed')) readConfirmed(log, reading, assessment);
}

/** A scheme that says nothing, to read tables by where theirs is broken. */
function blankScheme(id: string): Scheme {
  return Scheme.parse({ title: id, year: Number(id.slice(0, 4)) });
}

function openReading(id: string, given: Scheme | undefined): Reading {
  const scheme = given ?? blankScheme(id);
  return {
    id,
    scheme,
    schemeKnown: given !== undefined,
    marks: missingMarks(scheme.cells),
    problems: [],
    read: [],
    losses: noLostFigures(),
    weightsBroken: given === undefined,
    names: schemeNames(scheme),
    units: [],
    unitNames: nameIndex<number>([]),
    entries: [],
    entryNames: nameIndex<Reading['entries'][number]>([]),
    cellsOf: new Map(),
    unclear: [],
    marksOfOld: [],
    undirected: new Set(),
    beside: { totals: [], ranks: [] },
  };
}

function logFor(reading: Reading, { table, grid }: TableGrid): TableLog {
  const log = openLog(grid, table, {
    assessment: reading.id,
    problems: reading.problems,
    lose: (loss) => noteLoss(reading.losses, loss),
  });
  checkTexts(log);
  reading.read.push(log.read);
  tellCellMarks(log);
  return log;
}

function emptyAssessment(reading: Reading, rows: Indicator[]): Assessment {
  const inputs = rows.filter(({ settings }) => settings.rule === 'none');
  return {
    id: reading.id,
    scheme: reading.scheme,
    ...(reading.rules === undefined ? {} : { rules: reading.rules }),
    units: reading.units,
    indicators: rows.filter(({ settings }) => settings.rule !== 'none'),
    ...(inputs.length === 0 ? {} : { inputs }),
    figures: new Map(reading.entries.map(({ code, figures }) => [code, figures])),
    ...noRows(),
    absenceExplained: false,
    ...optional('dataDate', reading.scheme['data-date']),
  };
}

/** Decimals with which a computed figure is shown where nothing is said of them. */
const DERIVED_DECIMALS = 2;

/** What is known only after all tables: decimals as written, explained absences. */
function finish(reading: Reading, assessment: Assessment): void {
  for (const { rows, written } of reading.entries) {
    const given = rows.find(({ decimals }) => decimals >= 0)?.decimals;
    for (const row of rows) {
      if (row.decimals >= 0) continue;
      // A computed figure is not written anywhere.
      const least = row.settings.formula === undefined ? 0 : DERIVED_DECIMALS;
      row.decimals = given ?? Math.max(written, least);
    }
  }
  markLosses(reading, assessment.ballots);
  assessment.absenceExplained = reading.losses.all;
}
