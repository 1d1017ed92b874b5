import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { readContent } from '../../../src/ingest/content/read-content.ts';
import { readDataset } from '../../../src/ingest/read-dataset.ts';
import type { ContentDocument } from '../../../src/model/content.ts';
import type { Assessment, Dataset, Figure, Indicator, Unit } from '../../../src/model/dataset.ts';
import type {
  Counts,
  Gap,
  Link,
  LostPoints,
  MethodRanks,
  OfficialComparison,
  Owned,
  ProgressFinding,
  RankInterval,
  Standing,
  YearChange,
} from '../../../src/model/findings.ts';
import type { Language } from '../../../src/model/site.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');

export interface CellJson {
  code: string;
  kind: 'scored' | 'filled' | 'missing';
  reason?: string;
  by?: string;
  value?: number | string;
  bounds?: { satisfactory: number | [number, number]; unallowable: number | [number, number] };
  coefficient?: number;
  score?: number;
  scoreExact?: number;
  weight: number;
  effectiveWeight: number;
  points?: number;
  sources: { file: string; sheet: string | null; cell?: string }[];
}

export interface UnitJson {
  code: string;
  name: string;
  group?: string;
  total: number | null;
  totalExact?: number;
  adjustment: number;
  vetoes: string[];
  grade: string | null;
  rank: number | null;
  groupRank: number | null;
  categories: { id: string; parent?: string; score?: number; scoreExact?: number }[];
  indicators: CellJson[];
}

export type ProgressJson = Omit<ProgressFinding, 'unit' | 'pace'> & {
  pace?: number;
  pacePerMonth?: number;
};

export interface UnitFindingsJson {
  code: string;
  lost: LostPoints[];
  gaps: Gap[];
  change?: YearChange;
  /** What the unit was last year, where something happened to it since. */
  lineage?: Link;
  progress: ProgressJson[];
  owned: Owned[];
}

export interface FindingsJson {
  asOf?: string;
  daysLeft?: number;
  units: UnitFindingsJson[];
  counts: Counts;
  standingIn?: string;
  standing: Standing[];
  official: OfficialComparison[];
  firmness?: { intervals: RankInterval[]; methods: MethodRanks[] };
}

/** One assessment: what stands in its files, and what `score` and `findings` print of it. */
export interface Sheet {
  id: string;
  /** What its units are named in, and its numbers are written in. */
  language: Language;
  input: Assessment;
  units: UnitJson[];
  findings: FindingsJson;
  lastYear: Sheet | undefined;
  /** Parts of it are hidden in the edition. */
  isCut: boolean;
  unitOf: Map<string, UnitJson>;
  inputUnits: Map<string, Unit>;
  found: Map<string, UnitFindingsJson>;
  /** One row of each code. */
  indicators: Indicator[];
}

export interface Example {
  dataset: Dataset;
  /** What the office wrote itself, with titles of its own. */
  texts: ContentDocument[];
  sheets: Sheet[];
  check: CheckJson;
}

export interface CheckJson {
  problems: { level: string }[];
  read: {
    assessment?: string | null;
    file: string;
    sheet: string | null;
    table: string;
    encoding: string | null;
    rows: number;
    skipped: { row: number; why: string; text?: string }[];
    skippedColumns: { column: string; header: string; why: string }[];
    changed: { cell: string; from: string; to: string; why: string }[];
  }[];
}

/** Where an example is, and whether it may have gaps. */
export interface ExampleSource {
  data?: string;
  draft?: boolean;
}

const run = promisify(execFile);

async function command<T>(args: readonly string[]): Promise<T> {
  const bin = resolve(PROJECT, 'src/cli/biaochi.mjs');
  const all = [bin, ...args, '--format', 'json', '--quiet'];
  const { stdout } = await run(process.execPath, all, { cwd: PROJECT, maxBuffer: 1e9 });
  return JSON.parse(stdout) as T;
}

/** `check` fails where it finds errors, as a draft may have, and prints them all the same. */
async function checked(data: string): Promise<CheckJson> {
  try {
    return await command<CheckJson>(['check', '--data', data]);
  } catch (error) {
    const { stdout = '' } = error as { stdout?: string };
    const { problems, read } = JSON.parse(stdout) as CheckJson;
    return { problems: problems.filter(({ level }) => level !== 'error'), read };
  }
}

/** The example as `score`, `findings` and `check` print it, and as its files say it. */
export async function readExample({ data, draft }: ExampleSource = {}): Promise<Example> {
  const folder = data ?? resolve(PROJECT, 'data');
  const dataset = await readDataset(folder, { draft: draft === true });
  const options = ['--data', folder, ...(draft ? ['--draft'] : [])];
  const sheets: Sheet[] = [];
  for (const input of dataset.assessments) {
    const [scores, findings] = await Promise.all([
      command<{ units: UnitJson[] }>(['score', input.id, ...options]),
      command<FindingsJson>(['findings', input.id, ...options]),
    ]);
    sheets.push(sheetOf(input, scores.units, findings));
  }
  linkYears(sheets);
  const check = await checked(folder);
  const { documents: texts } = readContent(resolve(PROJECT, 'content'), dataset);
  return { dataset, texts, sheets, check: withTexts(check, dataset) };
}

/** Ties each sheet to that of the year before. */
export function linkYears(sheets: readonly Sheet[]): void {
  for (const sheet of sheets) {
    const [year, name] = sheet.id.split('/');
    sheet.lastYear = sheets.find(({ id }) => id === `${Number(year) - 1}/${name}`);
  }
}

/** `check` names neither the assessment nor the text of what it skipped: the reading does. */
function withTexts({ problems, read }: CheckJson, { read: tables }: Dataset): CheckJson {
  const named = read.map((one, i) => {
    const table = tables[i];
    const skipped = one.skipped.map((row, j) => ({ ...row, text: table?.skipped[j]?.text ?? '' }));
    return { ...one, assessment: table?.assessment ?? null, skipped };
  });
  return { problems, read: named };
}

function sheetOf(input: Assessment, units: UnitJson[], findings: FindingsJson): Sheet {
  const language = 'zh-CN';
  return link({
    id: input.id,
    language,
    input,
    units,
    findings,
    lastYear: undefined,
    isCut: false,
  });
}

/** The lists of a sheet by their codes. */
export function link(
  sheet: Pick<Sheet, 'id' | 'language' | 'input' | 'units' | 'findings' | 'lastYear' | 'isCut'>,
): Sheet {
  const byCode = new Map<string, Indicator>();
  for (const one of sheet.input.indicators) if (!byCode.has(one.code)) byCode.set(one.code, one);
  return {
    ...sheet,
    unitOf: new Map(sheet.units.map((unit) => [unit.code, unit])),
    inputUnits: new Map(sheet.input.units.map((unit) => [unit.code, unit])),
    found: new Map(sheet.findings.units.map((unit) => [unit.code, unit])),
    indicators: [...byCode.values()],
  };
}

/** Whether a row of the indicator table is meant for a unit. */
export const isMeant = ({ groups, units }: Indicator, unit: UnitJson): boolean =>
  (!groups || groups.includes(unit.group ?? '')) && (!units || units.includes(unit.code));

/** The row of an indicator that applies to a unit, if any does. */
export const rowFor = (sheet: Sheet, unit: UnitJson, code: string): Indicator | undefined =>
  sheet.input.indicators.find((one) => one.code === code && isMeant(one, unit));

/** The vice-head in charge of an indicator of a unit. */
export const leaderOf = (sheet: Sheet, unit: UnitJson, code: string): string | undefined =>
  (isOwn(sheet, unit) ? rowFor(sheet, unit, code)?.leader : undefined) ??
  sheet.inputUnits.get(unit.code)?.leader;

/** The vice-heads of the indicators are the publisher's, where it is one of the units. */
const isOwn = ({ input, units }: Sheet, { code }: UnitJson): boolean =>
  units.every((one) => one.code !== input.scheme.self) || code === input.scheme.self;

export function figureOf(sheet: Sheet, unit: string, code: string): Figure | undefined {
  const at = sheet.input.units.findIndex((one) => one.code === unit);
  return sheet.input.figures.get(code)?.[at];
}

export const cellOf = (unit: UnitJson, code: string): CellJson => {
  const cell = unit.indicators.find((one) => one.code === code);
  if (!cell) throw new Error(`no ${code} of ${unit.code}`);
  return cell;
};

/** The numbers that any unit has in an indicator. */
export const everyValue = ({ units }: Sheet, code: string): number[] =>
  units.flatMap(({ indicators }) =>
    indicators.flatMap((one) =>
      one.code === code && typeof one.value === 'number' ? [one.value] : [],
    ),
  );
