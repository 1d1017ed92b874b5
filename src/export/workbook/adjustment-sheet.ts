import type { WorkbookMessages } from '../../i18n/zh-CN/workbook.ts';
import type { AdjustmentKind } from '../../model/scheme.ts';
import type { XlsxCell, XlsxSheet } from '../xlsx/xlsx.ts';
import { cellOf, type Live, literal, type Plan, type Row } from './plan.ts';

const FIRST_ROW = 4;

/** Kinds of adjustment that any unit has, in the order in which they come. */
export interface Kind {
  id: string;
  name: string;
  sign: 1 | -1;
  cap: number | undefined;
}

export function kindsOf(plan: Plan, texts: WorkbookMessages): Kind[] {
  const { adjustments } = plan.scores.assessment.scheme;
  const found = new Map<string, Kind>();
  for (const { unit } of plan.rows) {
    for (const { kind: id, sign } of unit.adjustments) {
      const own =
        id === 'total' || id === 'max-total'
          ? undefined
          : (adjustments[id] as AdjustmentKind | undefined);
      const builtIn = id === 'bonus' || id === 'deduction' ? texts.kind[id] : id;
      found.set(id, { id, name: own?.name ?? builtIn, sign, cap: own?.cap });
    }
  }
  return [...found.values()];
}

interface Line {
  row: Row;
  line: Row['unit']['adjustments'][number];
}

const linesOf = (plan: Plan): Line[] =>
  plan.rows.flatMap((row) => row.unit.adjustments.map((line) => ({ row, line })));

/** All awards and deductions, with what each counted. */
export function adjustmentSheet(plan: Plan, texts: WorkbookMessages): XlsxSheet[] {
  const lines = linesOf(plan);
  if (lines.length === 0) return [];
  const kinds = new Map(kindsOf(plan, texts).map((kind) => [kind.id, kind.name]));
  const headers = [
    texts.code,
    texts.unit,
    texts.kind.bonus + texts.kind.deduction,
    texts.points,
    texts.counted,
    texts.reason,
    texts.document,
    texts.date,
  ];
  headers[2] = texts.category;
  return [
    {
      name: plan.names.adjustments,
      title: [
        texts.sheetTitle(plan.scores.assessment.scheme.title, texts.sheets.adjustments),
        texts.notes.adjustments,
      ],
      columns: headers.map((header) => ({ header })),
      rows: lines.map(({ row, line }) => [
        row.unit.unit.code,
        row.unit.unit.name,
        kinds.get(line.kind) ?? line.kind,
        pointsCell(plan, row, line),
        { value: line.counted ? 1 : 0, role: 'input' },
        line.reason ?? null,
        line.document ?? null,
        line.date ?? null,
      ]),
      frozenColumns: 2,
    },
  ];
}

/** Points of the table as given; those that an indicator makes follow its score. */
function pointsCell(plan: Plan, row: Row, { indicator, points }: Line['line']): XlsxCell {
  if (indicator === undefined || !plan.columns.has(indicator))
    return { value: points, role: 'input' };
  return { value: points, formula: cellOf(plan, 'scores', indicator, row) };
}

/** Points of one kind for one unit, at most its cap. */
export function kindFormula(plan: Plan, row: Row, kind: Kind): Live {
  const last = FIRST_ROW + plan.adjustmentLines - 1;
  const column = (letter: string): string =>
    `${plan.sheets.adjustments}${letter}$${FIRST_ROW}:${letter}$${last}`;
  const sum = row.unit.adjustments
    .filter((line) => line.kind === kind.id && line.counted)
    .reduce((total, { points }) => total + points, 0);
  const name = `"${kind.name.replaceAll('"', '""')}"`;
  const text = `SUMPRODUCT((${column('A')}=$A${row.number})*(${column('C')}=${name})*${column('E')}*${column('D')})`;
  if (kind.cap === undefined) return { text, value: sum };
  return { text: `MIN(${text},${literal(kind.cap)})`, value: Math.min(sum, kind.cap) };
}
