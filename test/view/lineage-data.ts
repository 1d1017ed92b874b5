import { drawingOf } from '../../src/components/charts/drawing-of.ts';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Report } from '../../src/model/report.ts';
import { makeReport } from '../../src/report.ts';
import type { Chart } from '../../src/view/chart.ts';
import { indicatorPage } from '../../src/view/indicator/indicator-page.ts';
import { siteViewOf } from '../../src/view/site/site-view.ts';
import type { Table } from '../../src/view/table.ts';
import { unitPage } from '../../src/view/unit/unit-page.ts';
import { dataFolder } from '../ingest/data-folder.ts';
import { partOf, rowsOf, wordsOf } from './page-words.ts';

/** A year in a few words: rows of each table without its header. */
export interface YearText {
  units: string[];
  /** `code,name` each; weight 1, fixed bounds 10 and 0 and 亿元 unless more columns say otherwise. */
  indicators: string[];
  /** `unit,indicator,value`. */
  values: string[];
  lineage?: string[];
  scheme?: string;
}

const csv = (header: string, rows: readonly string[]): string =>
  `${[header, ...rows].join('\n')}\n`;

function filesOf(year: string, text: YearText): Record<string, string> {
  const files: Record<string, string> = {
    'scheme.yaml': [
      `title: ${year}年度考核`,
      `year: ${year}`,
      'weights: relative',
      'defaults: { rule: efficacy, bounds: fixed, satisfactory: 10, unallowable: 0 }',
      'missing: { not-reported: reallocate }',
      'groups: [{ id: city, name: 市辖区 }, { id: county, name: 县 }]',
      text.scheme ?? '',
      '',
    ].join('\n'),
    'units.csv': csv('代码,名称,组别,原单位', text.units),
    'indicators.csv': csv(
      '代码,名称,权重,计量单位,方向,类别',
      text.indicators.map((row) => (row.split(',').length > 2 ? row : `${row},1,亿元,正向`)),
    ),
    'values.csv': csv('单位,指标,完成值', text.values),
    ...(text.lineage && { '沿革.csv': csv('对象,原名称,新名称,年度,类型', text.lineage) }),
  };
  return Object.fromEntries(
    Object.entries(files).map(([name, content]) => [`${year}/main/${name}`, content]),
  );
}

/** Reads the years from a folder and makes the report, as a build does. */
export async function reportOf(
  years: Record<string, YearText>,
  edition: Report['edition'] = 'office',
): Promise<{ report: Report; problems: Problem[] }> {
  const files = Object.entries(years).map(([year, text]) => filesOf(year, text));
  const folder = dataFolder(Object.assign({}, ...files));
  const dataset = await readDataset(folder);
  // The folder comes with an assessment of its own.
  dataset.assessments = dataset.assessments.filter(({ id }) => id.endsWith('/main'));
  dataset.problems = dataset.problems.filter(({ assessment }) => assessment?.endsWith('/main'));
  return makeReport(dataset, {
    draft: false,
    edition,
    version: '1',
    fingerprint: { ofYear: () => '', ofAll: () => '' },
  });
}

/** One section of a page, its letters alone; the drawing of a chart on its own. */
export interface Shown {
  text: string;
  /** Of its first table. */
  rows: string[][];
  /** Rows of all tables by their captions, without the heads. */
  tables: Map<string, string[][]>;
  drawings: string[];
}

function shown(part: {
  table?: Table;
  tables?: readonly Table[];
  charts?: readonly Chart[];
}): Shown {
  const tables = part.tables ?? (part.table ? [part.table] : []);
  return {
    text: wordsOf({ ...part, title: undefined, see: undefined }),
    rows: rowsOf(tables[0]),
    tables: new Map(tables.map((table) => [table.caption, rowsOf(table).slice(1)])),
    drawings: (part.charts ?? []).map(({ drawing, title }) => drawingOf(drawing, title).markup),
  };
}

/** A section of the page of a unit or an indicator; undefined where the page has none. */
export function section(
  report: Report,
  at: { year: string; unit: string } | { year: string; indicator: string },
  id: string,
): Shown | undefined {
  const view = siteViewOf(report);
  const params = { ...at, name: 'main' };
  const part = partOf('unit' in at ? unitPage(view, params) : indicatorPage(view, params), id);
  return part && shown(part as Parameters<typeof shown>[0]);
}
