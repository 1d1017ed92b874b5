import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A table of a recipe: its header, and its rows by header. */
export interface RecipeTable {
  headers: string[];
  rows: Record<string, string>[];
}

/** One heading of the cookbook with what stands below it. */
export interface Recipe {
  title: string;
  quote: string;
  yaml: string;
  tables: Map<string, RecipeTable>;
  working: string;
}

const COOKBOOKS = {
  'zh-CN': new URL('../../docs/zh-CN/计分办法怎么写.md', import.meta.url),
  en: new URL('../../docs/en/scoring-rules.md', import.meta.url),
};

/** Words of the English cookbook by which its parts are found; other headers stay English, as an office would write them. */
const LABELS = {
  Indicators: '指标',
  Figures: '完成情况',
  Result: '结果',
  Ratings: '评议',
  Deductions: '扣分',
  Adjustments: '加减分',
  Vetoes: '一票否决',
};
const HEADERS: Record<string, string> = {
  unit: '单位',
  indicator: '指标',
  value: '完成值',
  target: '目标值',
  period: '时段',
  score: '得分',
  total: '总分',
  grade: '等次',
};
const OF_INDICATORS: Record<string, string> = {
  name: '名称',
  weight: '权重',
  direction: '方向',
};

/** Columns that say what must come out, and are no part of a delivered table. */
export const RESULTS = ['得分', '总分', '等次', '名次'] as const;

const cells = (line: string): string[] =>
  line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());

function tableOf(lines: readonly string[]): RecipeTable {
  const [headers = [], , ...rows] = lines.map(cells);
  const named = rows.map((row) =>
    Object.fromEntries(headers.map((name, at) => [name, row[at] ?? ''])),
  );
  return { headers, rows: named };
}

function recipeOf(text: string): Recipe {
  const tables = new Map<string, RecipeTable>();
  for (const [, label = '', body = ''] of text.matchAll(/^(\S+)：\n\n((?:\|.*\n)+)/gm)) {
    tables.set(label, tableOf(body.trim().split('\n')));
  }
  return {
    title: /^\d+\. (.*)$/m.exec(text)?.[1] ?? '',
    quote: /^> (.*)$/m.exec(text)?.[1] ?? '',
    yaml: /```yaml\n([\s\S]*?)```/.exec(text)?.[1] ?? '',
    tables,
    working: /^算法：(.*)$/m.exec(text)?.[1] ?? '',
  };
}

/** A table with the headers that the test goes by in Chinese. */
function renamed(table: RecipeTable, names: Record<string, string>): RecipeTable {
  const rename = (name: string): string => names[name] ?? name;
  return {
    headers: table.headers.map(rename),
    rows: table.rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, cell]) => [rename(name), cell])),
    ),
  };
}

function inEnglish(text: string): Recipe {
  const labelled = Object.entries(LABELS)
    .reduce((rest, [from, to]) => rest.replace(`\n${from}:\n`, `\n${to}：\n`), text)
    .replace(/^Worked: /m, '算法：');
  const recipe = recipeOf(labelled);
  const tables = [...recipe.tables].map(([label, table]): [string, RecipeTable] => [
    label,
    renamed(table, label === '指标' ? OF_INDICATORS : HEADERS),
  ]);
  return { ...recipe, tables: new Map(tables) };
}

/** The recipes of a cookbook as they stand in its text. */
export function recipes(language: keyof typeof COOKBOOKS): Recipe[] {
  const text = readFileSync(COOKBOOKS[language], 'utf8').replaceAll(/^## .*$/gm, '');
  const read = language === 'en' ? inEnglish : recipeOf;
  return text
    .split(/^### /m)
    .slice(1)
    .map((recipe) => read(recipe));
}

const FIELDS = ['完成值', '目标值', '上年值', '时段'];

/** What a table of the recipe is as a delivered one: without results, with 指标 where one is understood. */
function delivered(label: string, table: RecipeTable, indicators: RecipeTable): RecipeTable {
  const results: readonly string[] = label === '完成情况' ? RESULTS : [];
  const headers = table.headers.filter((name) => !results.includes(name));
  const isLong = headers.some((name) => FIELDS.includes(name));
  if (label === '指标' && !headers.includes('方向'))
    return { ...table, headers: [...headers, '方向'] };
  if (label !== '完成情况' || !isLong || headers.includes('指标')) return { ...table, headers };
  const [only] = indicators.rows;
  const rows = table.rows.map((row) => ({ ...row, 指标: only?.名称 ?? '' }));
  return { headers: ['单位', '指标', ...headers.slice(1)], rows };
}

const csv = ({ headers, rows }: RecipeTable): string =>
  [headers, ...rows.map((row) => headers.map((name) => row[name] ?? ''))]
    .map((row) => row.map((cell) => `"${cell}"`).join(','))
    .join('\n');

/** Names of the units in the order in which the tables have them. */
function unitNames({ tables }: Recipe): string[] {
  const own = [...tables].filter(([label]) => !label.startsWith(UPPER)).map(([, table]) => table);
  const named = own.flatMap(({ rows }) => rows.flatMap((row) => row.单位 ?? []));
  return [...new Set(['甲', 'A', ...named].filter((name) => named.includes(name)))];
}

/** Tables of the assessment above begin with this. */
const UPPER = '市考';

/** The full score of which the rows are all: that of the categories, else of the rows of one group. */
function fullScore({ yaml, tables }: Recipe): number {
  const { categories } = (parse(yaml) ?? {}) as { categories?: { weight: number }[] };
  if (categories) return categories.reduce((sum, { weight }) => sum + weight, 0);
  const rows = tables.get('指标')?.rows ?? [];
  const first = rows.find((row) => row.适用组别)?.适用组别;
  const own = rows.filter((row) => !row.适用组别 || row.适用组别 === first);
  return own.reduce((sum, row) => sum + Number(row.权重 || 0), 0);
}

/** The recipe of the assessment above, of which 本区 is one of the assessed; undefined without one. */
export function upperOf(recipe: Recipe): Recipe | undefined {
  const tables = [...recipe.tables].filter(([label]) => label.startsWith(UPPER));
  if (tables.length === 0) return undefined;
  const named = tables.map(([label, table]) => [label.slice(UPPER.length), table] as const);
  return { ...recipe, tables: new Map(named), yaml: 'self: 本区\n' };
}

/** The files of a data folder that a recipe stands for: its rows and lines, and nothing else. */
export function folderOf(recipe: Recipe): { scheme: string; files: Record<string, string> } {
  const head = `title: 计分办法\nyear: 2024\nfull-score: ${fullScore(recipe)}\nmin-raters: 1\n`;
  const indicators = recipe.tables.get('指标') ?? { headers: [], rows: [] };
  const files: Record<string, string> = {};
  for (const [label, table] of recipe.tables) {
    if (label !== '结果' && !label.startsWith(UPPER))
      files[`${label}.csv`] = csv(delivered(label, table, indicators));
  }
  files['单位.csv'] ??= ['名称', ...unitNames(recipe)].join('\n');
  return { scheme: head + recipe.yaml, files };
}
