import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder, moveFolder } from '../archive/folders.ts';
import { located } from '../archive/located.ts';
import { syncBelow, syncPath } from '../archive/sync.ts';
import { writeCsv } from '../export/csv.ts';
import { writeXlsx } from '../export/xlsx/xlsx.ts';
import { messages } from '../i18n/messages.ts';
import type { Assessment, LineageRow } from '../model/dataset.ts';
import type { Language } from '../model/site.ts';
import type { TableName } from '../model/tables.ts';
import { carriedTables, lineageTable, type TableText } from './carried-rows.ts';
import { emptyTables } from './empty-tables.ts';
import type { Carried } from './next-lineage.ts';
import { nextScheme } from './next-scheme.ts';
import { yearSheets } from './next-workbook.ts';
import { emptyTargets, emptyValues } from './value-rows.ts';

const MAKING = '.making-';

/** A file of the new year, below the data folder, and the tables in it. */
export interface MadeFile {
  path: string;
  tables: readonly TableName[];
}

/**
 * Makes the folder of a new year from what it takes over from an earlier one: rules, units, indicators
 * and tasks, last year’s figures as values of before, targets and figures to be filled in. The tables
 * are one workbook where those of last year were in workbooks, else text files. It appears by one
 * rename.
 */
export async function newYear(
  dataDir: string,
  carried: readonly Carried[],
  { from, to, language }: { from: number; to: number; language: Language },
): Promise<MadeFile[]> {
  for (const name of readdirSync(dataDir))
    if (name.startsWith(MAKING)) rmSync(join(dataDir, name), { recursive: true, force: true });
  const making = join(dataDir, `${MAKING}${to}`);
  const folder = join(dataDir, String(to));
  try {
    const files: (MadeFile & { content: string | Uint8Array })[] = [];
    for (const { assessment, lineage } of carried) {
      const name = assessment.id.slice(assessment.id.indexOf('/') + 1);
      const scheme = readFileSync(join(dataDir, assessment.id, 'scheme.yaml'), 'utf8');
      const content = nextScheme(scheme, from, to);
      files.push({ path: `${name}/scheme.yaml`, tables: [], content });
      const title = content.match(/^title: *(.*)$/m)?.[1] ?? name;
      const made = await tableFiles(assessment, tablesOf(assessment, lineage), { title, language });
      files.push(...made.map((one) => ({ ...one, path: `${name}/${one.path}` })));
    }
    located(folder, () => {
      for (const { path, content } of files) {
        makeFolder(dirname(join(making, path)));
        writeFileSync(join(making, path), content);
      }
      syncBelow(making);
    });
    moveFolder(making, folder);
    syncPath(dataDir);
    return files.map(({ path, tables }) => ({ path: `${to}/${path}`, tables }));
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    throw error;
  }
}

function tablesOf(assessment: Assessment, lineage: readonly LineageRow[]): TableText[] {
  const toFillIn = [emptyTargets(assessment), emptyValues(assessment)];
  return [
    ...carriedTables(assessment),
    ...toFillIn.filter(({ rows }) => rows.length > 0),
    ...emptyTables(assessment),
    ...(lineage.length > 0 ? [lineageTable(lineage)] : []),
  ];
}

const WORKBOOK = /\.xls[xm]?$/i;

async function tableFiles(
  assessment: Assessment,
  tables: readonly TableText[],
  { title, language }: { title: string; language: Language },
): Promise<(MadeFile & { content: string | Uint8Array })[]> {
  const inWorkbook = WORKBOOK.test(assessment.units[0]?.at.place.file ?? '');
  if (!inWorkbook)
    return tables.map((one) => ({
      path: `${one.title}.csv`,
      tables: [one.name],
      content: tableCsv(one),
    }));
  const content = await writeXlsx(yearSheets(assessment, tables, language), { title });
  const path = `${messages(language).firstYear.workbook}.xlsx`;
  return [{ path, tables: tables.map(({ name }) => name), content }];
}

/** A table as a text file that Excel and WPS open. */
export const tableCsv = ({ header, rows }: TableText): string => writeCsv([header, ...rows]);

/** Whether a year may be made: nothing lies there yet. */
export const yearIsFree = (dataDir: string, year: number): boolean =>
  !existsSync(join(dataDir, String(year)));
