import { missingMarks } from '../../ingest/cells/missing-marks.ts';
import { parseFigure } from '../../ingest/cells/parse-number.ts';
import type { Problem } from '../../model/problem.ts';
import type { Scheme } from '../../model/scheme.ts';
import type { Field } from './fields.ts';

/** What was typed: a value, nothing (the figure stays as it is), or what is wrong with it. */
export type Entry =
  | { kind: 'value'; value: number | string }
  | { kind: 'blank' }
  | { kind: 'wrong'; problem?: Pick<Problem, 'text' | 'params' | 'found'> };

/** Reads a figure as a cell of the office's tables is read: 1,205.5 or 93.9% or 下降3.3. */
export function readEntry({ row, words }: Field, scheme: Scheme, text: string): Entry {
  const typed = text.trim();
  if (typed === '') return { kind: 'blank' };
  if (words !== undefined) {
    return words.includes(typed) ? { kind: 'value', value: typed } : { kind: 'wrong' };
  }
  const { unit, measure } = row;
  const parsed = parseFigure({ text }, { unit, measure, marks: missingMarks(scheme.cells) });
  if (parsed.kind === 'value') return { kind: 'value', value: parsed.value };
  if (parsed.kind === 'missing') return { kind: 'wrong' };
  const { text: key, params } = parsed.problem;
  const known = { ...params, indicator: row.name };
  return { kind: 'wrong', problem: { text: key, params: known, found: typed } };
}
