import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Report } from '../../src/model/report.ts';
import { makeReport } from '../../src/report.ts';
import { setSiteData } from '../../src/site-data.ts';
import { indicatorPage } from '../../src/view/indicator/indicator-page.ts';
import { unitPage } from '../../src/view/unit/unit-page.ts';
import { dataFolder } from '../ingest/data-folder.ts';

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

type Node = DefaultTreeAdapterTypes.Node;

const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);

const all = (node: Node, names: readonly string[]): Node[] =>
  childrenOf(node).flatMap((child) => [
    ...(names.includes(child.nodeName) ? [child] : []),
    ...all(child, names),
  ]);

const lettersOf = (node: Node): string =>
  'value' in node ? node.value : childrenOf(node).map(lettersOf).join('');

const plain = (node: Node): string => lettersOf(node).replaceAll(/\s+/g, ' ').trim();

function shown(markup: string): Shown {
  const root = parseFragment(markup);
  const rowsOf = (table: Node): string[][] =>
    all(table, ['tr']).map((row) => all(row, ['th', 'td']).map(plain));
  const found = all(root, ['table']);
  const captionOf = (table: Node): string => all(table, ['caption']).map(plain).join('');
  const tables = new Map(found.map((table) => [captionOf(table), rowsOf(table).slice(1)]));
  const rows = found[0] ? rowsOf(found[0]) : [];
  const drawings = [...markup.matchAll(/<svg class="drawing[\s\S]*?<\/svg>/g)].map(
    ([drawing]) => drawing,
  );
  return { text: plain(root), rows, tables, drawings };
}

/** A section of the page of a unit or an indicator; undefined where the page has none. */
export function section(
  report: Report,
  at: { year: string; unit: string } | { year: string; indicator: string },
  id: string,
): Shown | undefined {
  setSiteData(report);
  const page =
    'unit' in at
      ? unitPage(at.year, 'main', at.unit)
      : indicatorPage(at.year, 'main', at.indicator);
  const body = page.sections.find((one) => one.id === id)?.body;
  return body && shown(body.markup);
}
