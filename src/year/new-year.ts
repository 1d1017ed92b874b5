import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, moveFolder } from '../archive/folders.ts';
import { located } from '../archive/located.ts';
import { syncBelow, syncPath } from '../archive/sync.ts';
import { writeCsv } from '../export/csv.ts';
import type { Assessment } from '../model/dataset.ts';
import { carriedTables, type TableText } from './carried-rows.ts';
import { emptyTables } from './empty-tables.ts';
import { nextScheme } from './next-scheme.ts';
import { emptyTargets, emptyValues } from './value-rows.ts';

const MAKING = '.making-';

/**
 * Makes the folder of a new year from the assessments of an earlier one: rules, units, indicators
 * and tasks carried over, last year’s figures as values of before, targets and figures to be
 * filled in. It appears by one rename. Returns the files made, below the data folder.
 */
export function newYear(
  dataDir: string,
  assessments: readonly Assessment[],
  { from, to }: { from: number; to: number },
): string[] {
  for (const name of readdirSync(dataDir))
    if (name.startsWith(MAKING)) rmSync(join(dataDir, name), { recursive: true, force: true });
  const making = join(dataDir, `${MAKING}${to}`);
  try {
    const write = () =>
      assessments.flatMap((assessment) => {
        const name = assessment.id.slice(assessment.id.indexOf('/') + 1);
        makeFolder(join(making, name));
        const scheme = readFileSync(join(dataDir, assessment.id, 'scheme.yaml'), 'utf8');
        writeFileSync(join(making, name, 'scheme.yaml'), nextScheme(scheme, from, to));
        return [`${name}/scheme.yaml`, ...writeTables(join(making, name), name, assessment)];
      });
    const folder = join(dataDir, String(to));
    const files = located(folder, () => {
      const files = write();
      syncBelow(making);
      return files;
    });
    moveFolder(making, folder);
    syncPath(dataDir);
    return files.map((path) => `${to}/${path}`);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    throw error;
  }
}

function writeTables(folder: string, name: string, assessment: Assessment): string[] {
  const toFillIn = [emptyTargets(assessment), emptyValues(assessment)];
  const tables = [
    ...carriedTables(assessment),
    ...toFillIn.filter(({ rows }) => rows.length > 0),
    ...emptyTables(assessment),
  ];
  return tables.map((one) => {
    writeFileSync(join(folder, `${one.title}.csv`), tableCsv(one));
    return `${name}/${one.title}.csv`;
  });
}

/** A table as a text file that Excel and WPS open. */
export const tableCsv = ({ header, rows }: TableText): string => writeCsv([header, ...rows]);

/** Whether a year may be made: nothing lies there yet. */
export const yearIsFree = (dataDir: string, year: number): boolean =>
  !existsSync(join(dataDir, String(year)));
