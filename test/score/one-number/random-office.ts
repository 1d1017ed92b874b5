import { generator } from '../../ingest/slips/office.ts';
import { type Draw, drawFrom, randomRow, type WrittenRow } from './random-row.ts';

/** A data folder of a made-up office: whatever scheme comes out of a seed, as its files. */
export type Files = Record<string, string>;

interface Category {
  id: string;
  aggregation?: string | undefined;
  cap?: number | undefined;
  rows: WrittenRow[];
}

/** Files of one assessment `2024/main`; the same for the same seed. */
export function randomOffice(seed: number): Files {
  const draw = drawFrom(generator(seed));
  const isPoints = draw.chance(0.6);
  const groups = draw.chance(0.4) ? ['g0', 'g1'] : [];
  const units = Array.from({ length: draw.whole(4, 7) }, (_, at) => ({
    code: `u${at}`,
    group: groups[at % 2] ?? '',
    difficulty: draw.one(['1', '1', '1.05', '0.98']),
  }));
  let made = 0;
  const rowsOf = (count: number, into: boolean): WrittenRow[] =>
    Array.from({ length: count }, () => {
      made += 1;
      return randomRow(draw, { code: `x${made}`, isPoints, into, units: units.map((u) => u.code) });
    });
  const categories = Array.from({ length: draw.whole(1, 3) }, (_, at): Category => {
    const rows = rowsOf(draw.whole(1, 4), false);
    const whole = rows.reduce((sum, { weight }) => sum + weight, 0);
    return {
      id: `c${at}`,
      aggregation: draw.chance(0.3) ? draw.one(['min', 'max', 'arithmetic']) : undefined,
      cap: draw.chance(0.25) ? (isPoints ? Number((whole * 0.9).toFixed(2)) : 88) : undefined,
      rows,
    };
  });
  const awards = draw.chance(0.6) ? rowsOf(draw.whole(1, 2), true) : [];
  const scored = categories.flatMap(({ id, rows }) =>
    rows.map((row) => ({ ...row, category: id })),
  );
  const all = [...scored, ...awards.map((row) => ({ ...row, category: '' }))];
  const inputs = all.flatMap((row) => row.inputs);
  const unitTexts = units.map(
    (one) => `${one.code},单位${one.code},${one.group},${one.difficulty}`,
  );
  return {
    'site.yaml': 'title: 试题\n',
    '2024/main/scheme.yaml': schemeText(draw, { isPoints, groups, categories }),
    '2024/main/units.csv': `代码,名称,组别,难度系数\n${unitTexts.join('\n')}\n`,
    '2024/main/indicators.csv': indicatorsText([...all, ...inputs]),
    '2024/main/values.csv': valuesText([...all, ...inputs]),
    ...tableOf(
      'bands',
      '指标,优秀,良好,平均,较低,较差',
      all.map(({ code, bands }) => bands && `${code},${bands}`),
    ),
    ...tableOf(
      'deductions',
      '单位,指标,分值,事由',
      all.flatMap(({ deductions = [] }) => deductions),
    ),
    ...tableOf(
      'adjustments',
      '单位,类型,分值,事项,同一事项',
      units.map(({ code }) =>
        draw.chance(0.4)
          ? `${code},${draw.one(['加分', '扣分'])},${draw.whole(1, 40) / 10},事项${code},`
          : undefined,
      ),
    ),
  };
}

function tableOf(name: string, header: string, rows: readonly (string | undefined)[]): Files {
  const kept = rows.filter((row) => row !== undefined);
  return kept.length === 0 ? {} : { [`2024/main/${name}.csv`]: `${header}\n${kept.join('\n')}\n` };
}

function schemeText(
  draw: Draw,
  { isPoints, groups, categories }: { isPoints: boolean; groups: string[]; categories: Category[] },
): string {
  const sum = (rows: readonly WrittenRow[]): number =>
    Number(rows.reduce((all, { weight }) => all + weight, 0).toFixed(4));
  // Twice as much as the parts of lowest or highest makes no sense: each such part is the whole.
  const weightOf = ({ rows }: Category): number => sum(rows);
  const full = Number(categories.reduce((all, one) => all + weightOf(one), 0).toFixed(4));
  const listed = categories.map((one) => {
    const more = [
      one.aggregation && `aggregation: ${one.aggregation}`,
      one.cap !== undefined && `cap: ${one.cap}`,
    ].filter(Boolean);
    const weight = isPoints ? weightOf(one) : draw.whole(1, 9);
    return `  - { id: ${one.id}, name: 类别${one.id}, weight: ${weight}${more.map((text) => `, ${text}`).join('')} }`;
  });
  const missing = draw.one(['reallocate', 'base', 'zero', 'group-mean', 'full']);
  return [
    'title: 试题',
    'year: 2024',
    `weights: ${isPoints ? 'points' : 'relative'}`,
    ...(isPoints ? [`full-score: ${full}`] : [`full-score: ${draw.one([100, 100, 120])}`]),
    ...(groups.length === 0
      ? []
      : [`groups: [${groups.map((id) => `{ id: ${id}, name: 组${id} }`).join(', ')}]`]),
    'categories:',
    ...listed,
    `missing: { not-reported: ${missing} }`,
    `rounding: { indicator: ${draw.one([1, 2])}, category: 2, total: ${draw.one([1, 2])}, sum: ${draw.one(['exact', 'exact', 'rounded'])} }`,
    `difficulty: ${draw.one(['total', 'total', 'c0'])}`,
    `adjustments: { bonus: { cap: ${draw.whole(2, 5)} }, deduction: { cap: 4 }, total: { cap: 6 }${draw.chance(0.3) ? `, max-total: ${full}` : ''} }`,
    '',
  ].join('\n');
}

function indicatorsText(rows: readonly (WrittenRow & { category?: string })[]): string {
  const names = [...new Set(rows.flatMap(({ settings }) => Object.keys(settings)))];
  const header = ['代码', '名称', '类别', '权重', '方向', ...names].join(',');
  const lines = rows.map(({ code, category = '', isScored, weight, direction, settings }) =>
    [
      code,
      `指标${code}`,
      category,
      isScored ? weight : '',
      direction,
      ...names.map((name) => settings[name] ?? ''),
    ]
      .map((cell) => (/[,"]/.test(String(cell)) ? `"${cell}"` : String(cell)))
      .join(','),
  );
  return `${header}\n${lines.join('\n')}\n`;
}

function valuesText(rows: readonly WrittenRow[]): string {
  const lines = rows.flatMap(({ code, figures }) =>
    figures.map(({ unit, value, target, previous }) =>
      [unit, code, value, target, previous].join(','),
    ),
  );
  return `单位,指标,完成值,目标值,上年值\n${lines.join('\n')}\n`;
}
