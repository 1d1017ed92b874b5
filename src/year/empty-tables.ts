import type { Assessment } from '../model/dataset.ts';
import type { Rule } from '../model/settings.ts';
import { TABLES, type TableName } from '../model/tables.ts';
import type { TableText } from './carried-rows.ts';

/** Tables that start the year without a row, where the assessment has a use for them. */
export function emptyTables(assessment: Assessment): TableText[] {
  const { indicators, scheme } = assessment;
  const uses = (...rules: Rule[]): boolean =>
    indicators.some(({ settings }) => rules.includes(settings.rule));
  const wanted: [TableName, boolean][] = [
    ['ratings', uses('votes', 'ratings')],
    ['deductions', uses('deduction')],
    ['adjustments', Object.keys(scheme.adjustments).length > 0],
    ['vetoes', scheme.vetoes.length > 0],
  ];
  return wanted.flatMap(([name, used]) => (used ? [headersOnly(name)] : []));
}

function headersOnly(name: TableName): TableText {
  const known = TABLES.find((one) => one.name === name);
  if (!known) throw new Error(`no table ${name}`);
  const header = known.columns.map(({ key, zh }) => zh[0] ?? key);
  return { name, title: known.zh, header, rows: [] };
}
