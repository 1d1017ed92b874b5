import type { WorkbookMessages } from '../../i18n/zh-CN/workbook.ts';
import { finalGrade } from '../../model/grade-decision.ts';
import type { XlsxCell, XlsxSheet } from '../xlsx/xlsx.ts';
import { type Kind, kindFormula, kindsOf } from './adjustment-sheet.ts';
import { EXACT_DECIMALS, liveCell } from './cells.ts';
import { leadingCells, leadingColumns } from './matrix-sheets.ts';
import { totalFormula } from './means.ts';
import { countAbove, peerRows } from './peers.ts';
import { type Live, letters, literal, type Plan, type Row } from './plan.ts';
import { rounded } from './rounding.ts';

/** Places of the columns after code, name and group: difficulty, exact total, kinds, and so on. */
interface Columns {
  difficulty: string;
  exact: string;
  kinds: string[];
  net: string;
  before: string;
  total: string;
  ranked: string;
}

/** Letters of what is told of a unit, by how many kinds of adjustments there are. */
export function columnsOf(kinds: readonly Kind[]): Columns {
  const at = letters;
  const after = 2 + kinds.length;
  return {
    difficulty: at(0),
    exact: at(1),
    kinds: kinds.map((_, index) => at(2 + index)),
    net: at(after),
    before: at(after + 1),
    total: at(after + 2),
    ranked: at(after + 3),
  };
}

/** The unit's difficulty coefficient, as other sheets name it. */
export const difficultyCell = (plan: Plan, row: Row): string =>
  `${plan.sheets.totals}${letters(0)}${row.number}`;

interface Context {
  plan: Plan;
  texts: WorkbookMessages;
  kinds: Kind[];
  columns: Columns;
}

/** From the weighted mean to total, rank and grade, one step a column. */
export function totalSheet(plan: Plan, texts: WorkbookMessages): XlsxSheet {
  const kinds = kindsOf(plan, texts);
  const context: Context = { plan, texts, kinds, columns: columnsOf(kinds) };
  const headers = [
    texts.difficulty,
    texts.exact,
    ...kinds.map(({ name }) => name),
    texts.net,
    texts.beforeRounding,
    texts.total,
    texts.ranked,
    texts.rank,
    texts.groupRank,
    texts.grade,
    texts.vetoes,
  ];
  return {
    name: plan.names.totals,
    title: [
      texts.sheetTitle(plan.scores.assessment.scheme.title, texts.sheets.totals),
      texts.notes.totals,
    ],
    columns: [...leadingColumns(texts), ...headers.map((header) => ({ header }))],
    rows: plan.rows.map((row) => [...leadingCells(plan, row), ...cells(context, row)]),
    frozenColumns: 2,
  };
}

function cells(context: Context, row: Row): (XlsxCell | string | null)[] {
  const { unit } = row;
  const { plan, kinds, texts } = context;
  const { total: decimals } = plan.scores.assessment.scheme.rounding;
  const exact =
    unit.totalExact === null ? null : number(context, exactTotal(context, row), unit.totalExact);
  return [
    { value: unit.difficulty, role: 'input' },
    exact,
    ...kinds.map((kind) => (unit.withheld ? null : kindCell(context, row, kind))),
    unit.withheld ? null : number(context, net(context, row), unit.adjustment),
    before(context, row),
    unit.total === null
      ? null
      : number(
          context,
          rounded(`${context.columns.before}${row.number}`, decimals, unit.total),
          unit.total,
          decimals,
        ),
    unit.total === null || !unit.unit.ranked
      ? null
      : { value: unit.total, formula: `${context.columns.total}${row.number}`, format: decimals },
    rankCell(context, row, 'rank'),
    rankCell(context, row, 'groupRank'),
    finalGrade(unit),
    unit.vetoes.map(({ name }) => name).join(texts.comma) || null,
  ];
}

const number = (
  { texts }: Context,
  live: Live | undefined,
  exact: number,
  decimals = EXACT_DECIMALS,
): XlsxCell => liveCell(live, exact, decimals, texts.fromSystem);

function exactTotal({ plan, columns }: Context, row: Row): Live | undefined {
  const { scheme } = plan.scores.assessment;
  const mean = totalFormula(plan, row);
  if (mean === undefined) return undefined;
  const full = scheme['full-score'];
  const scale: Live =
    full === 100 ? mean : { text: `${mean.text}*${full}/100`, value: (mean.value * full) / 100 };
  if (scheme.difficulty !== 'total') return scale;
  return {
    text: `${columns.difficulty}${row.number}*${scale.text}`,
    value: row.unit.difficulty * scale.value,
  };
}

function kindCell({ plan }: Context, row: Row, kind: Kind): XlsxCell {
  const { text, value } = kindFormula(plan, row, kind);
  return { value, formula: text, format: 2 };
}

/** Awards less deductions, within the cap in total. */
function net({ plan, kinds, columns }: Context, row: Row): Live {
  const terms = kinds.map(
    (kind, index) => `${kind.sign < 0 ? '-' : '+'}${columns.kinds[index]}${row.number}`,
  );
  const sum = kinds.reduce(
    (total, kind) => total + kind.sign * kindFormula(plan, row, kind).value,
    0,
  );
  const text = terms.join('').replace(/^\+/, '') || '0';
  const cap = plan.scores.assessment.scheme.adjustments.total?.cap;
  if (cap === undefined) return { text, value: sum };
  return { text: `MAX(-${cap},MIN(${cap},${text}))`, value: Math.max(-cap, Math.min(cap, sum)) };
}

function before({ plan, columns }: Context, row: Row): XlsxCell | null {
  const { totalExact, adjustment, total } = row.unit;
  if (totalExact === null || total === null) return null;
  const limit = plan.scores.assessment.scheme.adjustments['max-total'];
  const sum = `${columns.exact}${row.number}+${columns.net}${row.number}`;
  const value = totalExact + adjustment;
  const live: Live =
    limit === undefined
      ? { text: sum, value }
      : { text: `MIN(${sum},${literal(limit)})`, value: Math.min(value, limit) };
  return { value: live.value, formula: live.text, format: EXACT_DECIMALS };
}

const KNOWN_TOTALS = new WeakMap<readonly Row[], readonly number[]>();

/** Totals that take part, ascending; sorted once for all units that compare with them. */
function rankedTotals(rows: readonly Row[]): readonly number[] {
  const known = KNOWN_TOTALS.get(rows);
  if (known !== undefined) return known;
  const totals: number[] = [];
  for (const { unit } of rows) if (unit.unit.ranked && unit.total !== null) totals.push(unit.total);
  totals.sort((a, b) => a - b);
  KNOWN_TOTALS.set(rows, totals);
  return totals;
}

/** RANK over the totals that take part; ties that other categories break are the system's. */
function rankCell(context: Context, row: Row, which: 'rank' | 'groupRank'): XlsxCell | null {
  const { plan, columns } = context;
  const exact = row.unit[which];
  if (exact === null || row.unit.total === null) return null;
  const peers = peerRows(plan, row, which === 'rank' ? 'all' : 'group');
  const [first, last] = [peers[0]?.number, peers.at(-1)?.number];
  const range = `${columns.ranked}$${first}:${columns.ranked}$${last}`;
  const mine = row.unit.total;
  const better = countAbove(rankedTotals(peers), mine);
  return number(
    context,
    { text: `RANK(${columns.ranked}${row.number},${range},0)`, value: 1 + better },
    exact,
    0,
  );
}
