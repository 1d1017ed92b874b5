import type { Figure, Indicator } from '../../../src/model/dataset.ts';
import type { CellJson, UnitJson } from './example.ts';
import { figureOf, rowFor, type Sheet } from './example.ts';
import type { SheetProofs } from './proofs.ts';

/** Rules whose value is a mean or a sum and is shown with at least two decimals. */
const COMPUTED = ['votes', 'ratings', 'deduction', 'linked'];
export const isComputed = ({ settings }: Indicator): boolean => COMPUTED.includes(settings.rule);

export const decimalsOf = (row: Indicator): number =>
  isComputed(row) ? Math.max(2, row.decimals) : row.decimals;

/** Votes come to a score, which is not counted in votes. */
export const unitOf = ({ unit, settings }: Indicator): string | undefined =>
  settings.rule === 'votes' ? undefined : unit;

export function valueText({ write }: SheetProofs, row: Indicator, value: number | string): string {
  return typeof value === 'string' ? value : write.fixed(value, decimalsOf(row));
}

export function valueCell(proofs: SheetProofs, row: Indicator, cell: CellJson): string {
  const { site, stage } = proofs.words;
  const reasons: Record<string, string> = stage.reasons;
  const fills: Record<string, string> = stage.fills;
  const reason = reasons[cell.reason ?? ''] ?? '';
  if (cell.kind === 'missing') return reason;
  if (cell.kind === 'filled') return site.filledAs(reason, fills[cell.by ?? ''] ?? '');
  if (cell.value !== undefined) return valueText(proofs, row, cell.value);
  return row.settings.periods ? site.byPeriod : site.dash;
}

export function weightCell({ words, write }: SheetProofs, cell: CellJson): string {
  const weight = write.written(cell.weight);
  const same = Math.abs(cell.effectiveWeight - cell.weight) < 1e-9;
  if (cell.kind === 'missing' || same) return weight;
  return words.site.weightLocal(weight, write.fixed(cell.effectiveWeight, 2));
}

const SHARE = /^(%|％|‰|个百分点)/;

/** Against last year: rates in percentage points, amounts as a growth rate. */
export function againstLastYear(
  { words, write }: SheetProofs,
  row: Indicator,
  cell: CellJson,
  figure: Figure | undefined,
): string {
  const { dash } = words.site;
  const before = figure?.previous;
  if (cell.kind !== 'scored' || typeof cell.value !== 'number' || before === undefined) return dash;
  const isRate = row.measure === 'growth' || row.measure === 'reduction';
  if (SHARE.test(row.unit ?? '') || isRate) return write.sharePoints(cell.value - before, row.unit);
  return before > 0 ? write.growth((cell.value / before - 1) * 100) : dash;
}

export interface CellInput {
  row: Indicator;
  figure: Figure | undefined;
  target: number | undefined;
}

/** What the tables say of a unit under an indicator. */
export function inputOf(sheet: Sheet, unit: UnitJson, code: string): CellInput | undefined {
  const row = rowFor(sheet, unit, code);
  if (!row) return undefined;
  const figure = figureOf(sheet, unit.code, code);
  return { row, figure, target: figure?.target ?? row.settings.target };
}

const columns = new WeakMap<Sheet, { targets: boolean; previous: boolean }>();

/** Whether any figure of the assessment has a target, or a value of last year. */
export function columnsOf(sheet: Sheet): { targets: boolean; previous: boolean } {
  const known = columns.get(sheet);
  if (known) return known;
  const { figures, indicators } = sheet.input;
  const all = [...figures.values()].flat();
  const found = {
    targets:
      all.some((one) => one?.target !== undefined) ||
      indicators.some(({ settings }) => settings.target !== undefined),
    previous: all.some((one) => one?.previous !== undefined),
  };
  columns.set(sheet, found);
  return found;
}
