import { basename, dirname } from 'node:path';
import type { Assessment, LineageRow } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import { findName, type NameIndex, nameIndex, suggestions } from './cells/find-name.ts';
import { type Finding, locatedProblem } from './cells/located-problem.ts';
import { readFiles } from './files/read-files.ts';
import { writtenLineage } from './tables/lineage.ts';
import { openLog } from './tables/table-log.ts';

/** Rows of a lineage table that one assessment is concerned by, with its own codes as former ones. */
export type LineageOf = Map<Assessment, LineageRow[]>;

/**
 * Reads a lineage table (沿革) that is handed over apart from the data folder, for a year that is yet
 * to begin: what becomes of the units and indicators of `before`. Former names have to be known there.
 *
 * @returns the rows by assessment, and everything that is wrong with the file
 */
export async function readLineageFile(
  path: string,
  before: readonly Assessment[],
  year: number,
): Promise<{ rows: LineageOf; problems: Problem[] }> {
  const file = basename(path);
  const read = await readFiles(dirname(path), { id: '', files: [file] });
  const problems = [...read.problems];
  const grids = [...read.tables.filter(({ table }) => table === 'lineage'), ...read.unnamed];
  const written = grids.flatMap(({ grid }) => {
    const log = openLog(grid, 'lineage', { assessment: '', problems, lose: () => undefined });
    return writtenLineage(log, year).rows.map(([, row]) => row);
  });
  const rows: LineageOf = new Map();
  for (const row of written) {
    const wrong = otherYear(row, year) ?? place(row, before, rows);
    if (wrong) problems.push(at(wrong, row));
  }
  return { rows, problems: problems.map((one) => ({ ...one, assessment: null })) };
}

function otherYear(row: LineageRow, year: number): Finding | undefined {
  if (row.year === year) return undefined;
  const params = { year: row.year, expected: year };
  return { level: 'error', code: 'out-of-range', text: 'lineage-other-year', params };
}

/** Notes a row under each assessment that has the former name; a new one under each of its kind. */
function place(
  row: LineageRow,
  before: readonly Assessment[],
  rows: LineageOf,
): Finding | undefined {
  const isUnits = row.table === 'units';
  if ((row.from === '' && row.kind !== 'new') || (row.to === '' && row.kind !== 'dropped'))
    return { level: 'error', code: 'missing-value', text: 'lineage-without-name', params: {} };
  const known = before.flatMap((assessment): [Assessment, string][] => {
    if (row.from === '') return [[assessment, '']];
    const code = findName(namesOf(assessment, isUnits), row.from);
    return code === undefined ? [] : [[assessment, code]];
  });
  for (const [assessment, from] of known)
    rows.set(assessment, [...(rows.get(assessment) ?? []), { ...row, from }]);
  if (known.length > 0) return undefined;
  const nearest = before.flatMap((one) => suggestions(namesOf(one, isUnits), row.from)).slice(0, 3);
  return {
    level: 'error',
    code: isUnits ? 'unknown-unit' : 'unknown-indicator',
    text: isUnits ? 'unknown-former-unit' : 'unknown-former-indicator',
    params: { before: before.map(({ id }) => id), nearest },
  };
}

function namesOf({ units, indicators, inputs = [] }: Assessment, isUnits: boolean) {
  const named: { code: string; name: string; short?: string; aliases?: string[] }[] = isUnits
    ? units
    : [...indicators, ...inputs];
  const byCode = new Map(named.map((one) => [one.code, { item: one.code, ...one }]));
  return nameIndex([...byCode.values()]) satisfies NameIndex<string>;
}

function at(finding: Finding, { at: { place, row, column }, from }: LineageRow): Problem {
  return locatedProblem(finding, {
    assessment: null,
    file: place.file,
    sheet: place.sheet,
    ...(row !== undefined && column !== undefined && { row, column }),
    found: from,
  });
}
