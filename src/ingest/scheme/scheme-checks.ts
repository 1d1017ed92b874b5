import { type CategoryScheme, Scheme } from '../../model/scheme.ts';
import { nearest } from '../cells/nearest.ts';
import { isoDate } from '../cells/parse-date.ts';
import type { Yaml, YamlPath } from './read-yaml.ts';
import { type YamlFinding, yamlFinding } from './schema-findings.ts';

/** What makes a finding at a path of the scheme. */
interface Check {
  scheme: Scheme;
  categories: { category: CategoryScheme; path: YamlPath }[];
  at: (
    path: YamlPath,
    code: YamlFinding['finding']['code'],
    text: string,
    params?: YamlFinding['finding']['params'],
  ) => YamlFinding;
}

function categoriesWithPaths(
  categories: readonly CategoryScheme[],
  path: YamlPath,
): Check['categories'] {
  return categories.flatMap((category, place) => {
    const own = [...path, place];
    return [
      { category, path: own },
      ...categoriesWithPaths(category.categories ?? [], [...own, 'categories']),
    ];
  });
}

function duplicates(check: Check, named: { id: string; path: YamlPath }[]): YamlFinding[] {
  const seen = new Set<string>();
  return named.flatMap(({ id, path }) => {
    const again = seen.has(id);
    seen.add(id);
    return again ? [check.at(path, 'duplicate-code', 'scheme-duplicate', { id })] : [];
  });
}

function checkDuplicates(check: Check): YamlFinding[] {
  const { scheme, categories } = check;
  const ids = (key: 'groups' | 'raters' | 'vetoes') =>
    scheme[key].map(({ id }, place) => ({ id, path: [key, place, 'id'] }));
  return [
    ...duplicates(check, ids('groups')),
    ...duplicates(check, ids('raters')),
    ...duplicates(check, ids('vetoes')),
    ...duplicates(
      check,
      scheme.grades.map(({ name: id }, place) => ({ id, path: ['grades', place, 'name'] })),
    ),
    ...duplicates(
      check,
      categories.map(({ category: { id }, path }) => ({ id, path: [...path, 'id'] })),
    ),
  ];
}

function unknownCategory(
  check: Check,
  id: string,
  path: YamlPath,
  also: string[] = [],
): YamlFinding[] {
  const ids = [...check.categories.map(({ category }) => category.id), ...also];
  if (ids.includes(id)) return [];
  const near = nearest(id, ids);
  return [check.at(path, 'unknown-category', 'scheme-unknown-category', { id, near, known: ids })];
}

function checkCategoryNames(check: Check): YamlFinding[] {
  const { scheme } = check;
  return [
    ...unknownCategory(check, scheme.difficulty, ['difficulty'], ['total']),
    ...scheme.ranks['tie-break'].flatMap((id, place) =>
      unknownCategory(check, id, ['ranks', 'tie-break', place]),
    ),
    ...scheme.publish.hide.flatMap((id, place) =>
      unknownCategory(check, id, ['publish', 'hide', place]),
    ),
  ];
}

/** Which further key an effect needs. */
const NEEDED = {
  'cap-grade': 'grade',
  'drop-grade': 'by',
  'zero-category': 'category',
  'void-total': undefined,
} as const;

function checkVeto(check: Check, place: number): YamlFinding[] {
  const veto = check.scheme.vetoes[place];
  if (!veto) return [];
  const { effect, name } = veto;
  const path = ['vetoes', place];
  const needs = NEEDED[effect];
  const findings: YamlFinding[] = [];
  if (needs && veto[needs] === undefined) {
    findings.push(check.at(path, 'missing-setting', 'veto-needs', { name, effect, key: needs }));
  }
  for (const key of ['grade', 'by', 'category'] as const) {
    if (key === needs || veto[key] === undefined) continue;
    const idle = check.at([...path, key], 'idle-setting', 'veto-idle', { name, effect, key });
    findings.push({ ...idle, finding: { ...idle.finding, level: 'warning' } });
  }
  findings.push(...checkWhen(check, place));
  if (needs === 'category' && veto.category !== undefined) {
    findings.push(...unknownCategory(check, veto.category, [...path, 'category']));
  }
  const grades = check.scheme.grades.map((grade) => grade.name);
  const byGrade = effect === 'cap-grade' || effect === 'drop-grade';
  if (byGrade && grades.length === 0) {
    findings.push(check.at(path, 'unknown-grade', 'veto-without-grades', { name, effect }));
  } else if (effect === 'cap-grade' && veto.grade !== undefined && !grades.includes(veto.grade)) {
    const params = { name: veto.grade, near: nearest(veto.grade, grades), known: grades };
    findings.push(check.at([...path, 'grade'], 'unknown-grade', 'scheme-unknown-grade', params));
  }
  return findings;
}

/** An automatic veto goes by one thing, and by its target or by a line. */
function checkWhen(check: Check, place: number): YamlFinding[] {
  const veto = check.scheme.vetoes[place];
  const when = veto?.when;
  if (veto === undefined || when === undefined) return [];
  const path = ['vetoes', place, 'when'];
  const { indicator, category, missed } = when;
  const named = (indicator === undefined ? 0 : 1) + (category === undefined ? 0 : 1);
  const lines = (missed === undefined ? 0 : 1) + (when['score-below'] === undefined ? 0 : 1);
  if (named !== 1 || lines !== 1 || (category !== undefined && missed)) {
    const code = named === 0 || lines === 0 ? 'missing-setting' : 'wrong-type';
    return [check.at(path, code, 'veto-when', { name: veto.name })];
  }
  return category === undefined ? [] : unknownCategory(check, category, [...path, 'category']);
}

function checkGrades({ scheme: { grades, ranks }, at }: Check): YamlFinding[] {
  return grades.flatMap((grade, place) => {
    const path = ['grades', place];
    const { name, min, quota, count } = grade;
    const open = min === undefined && quota === undefined && count === undefined;
    const isLast = place === grades.length - 1;
    if (isLast !== open) {
      const text = isLast ? 'last-grade-limited' : 'grade-without-limit';
      return [at(path, 'out-of-range', text, { name })];
    }
    const limited = quota !== undefined || count !== undefined;
    if (quota !== undefined && count !== undefined)
      return [at([...path, 'count'], 'wrong-type', 'grade-quota-and-count', { name })];
    if (limited && grade.scope === 'all' && !ranks.overall)
      return [at([...path, 'scope'], 'wrong-type', 'grade-over-all', { name })];
    const better = grades.slice(0, place).findLast(({ min }) => min !== undefined);
    if (grade.min === undefined || better?.min === undefined || grade.min <= better.min) return [];
    const params = { name: grade.name, min: grade.min, better: better.name, limit: better.min };
    return [at([...path, 'min'], 'out-of-range', 'grade-lines-order', params)];
  });
}

function checkClamp({ scheme: { defaults }, at }: Check): YamlFinding[] {
  return (['top', 'bottom', 'floor'] as const).flatMap((key) => {
    const both = defaults.clamp?.[key] !== undefined && defaults[key] !== undefined;
    return both ? [at(['defaults', key], 'wrong-type', 'clamp-and-plain', { key })] : [];
  });
}

function checkDates({ scheme: { progress }, at }: Check): YamlFinding[] {
  const day = progress['as-of'];
  if (day === undefined || isoDate(day) !== undefined) return [];
  return [at(['progress', 'as-of'], 'not-a-date', 'not-a-date')];
}

/** Pages go by the folder and sentences by the scheme: last year's file, copied, would mix both. */
const checkYear = ({ scheme, at }: Check, folder: number): YamlFinding[] =>
  scheme.year === folder ? [] : [at(['year'], 'out-of-range', 'year-of-folder', { folder })];

/**
 * What the schema cannot say: names that must be elsewhere in the scheme, and keys that go together.
 *
 * @param year that of the folder
 */
export function checkScheme(scheme: Scheme, yaml: Yaml, year: number): YamlFinding[] {
  const context = { schema: Scheme, yaml, data: yaml.data };
  const check: Check = {
    scheme,
    categories: categoriesWithPaths(scheme.categories, ['categories']),
    at: (path, code, text, params) => yamlFinding(context, path, code, text, params),
  };
  return [
    ...checkYear(check, year),
    ...checkDuplicates(check),
    ...checkCategoryNames(check),
    ...scheme.vetoes.flatMap((_, place) => checkVeto(check, place)),
    ...checkGrades(check),
    ...checkClamp(check),
    ...checkDates(check),
  ];
}
