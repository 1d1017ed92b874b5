import type { Change, ChangeReason } from '../../model/dataset.ts';
import type { MissingReason } from '../../model/scheme.ts';
import type { Finding } from './located-problem.ts';
import type { FigureOptions, ParsedFigure } from './parse-number.ts';
import { trimText } from './trim-text.ts';

export const NONE: readonly never[] = [];

/** A figure on its way from a cell's text to a number, with what was changed so far. */
export interface Draft {
  /** As it stands now; the next change starts from here. */
  shown: string;
  changes: Change[];
}

export function change(draft: Draft, to: string, why: ChangeReason): void {
  if (draft.shown !== to) draft.changes.push({ from: draft.shown, to, why });
  draft.shown = to;
}

export const value = (
  number: number,
  changes: readonly Change[],
  percent = false,
): ParsedFigure => ({
  kind: 'value',
  value: number === 0 ? 0 : number,
  changes,
  warnings: NONE,
  percent,
});

export function wrong(
  code: Finding['code'],
  text: string,
  options: FigureOptions,
  params = {},
): ParsedFigure {
  const known = { unit: options.unit, statedUnit: options.statedUnit };
  return {
    kind: 'problem',
    problem: { level: 'error', code, text, params: { ...known, ...params } },
  };
}

const SIGN: Finding = { level: 'warning', code: 'sign', text: 'reduction-negative', params: {} };

/** Bare negative numbers under 降幅 may be meant the other way round. */
export function signMinded(figure: ParsedFigure, options: FigureOptions): ParsedFigure {
  if (options.measure !== 'reduction' || figure.kind !== 'value' || figure.value >= 0)
    return figure;
  return { ...figure, warnings: [SIGN] };
}

/** A mark for “none” is told as a change; a blank cell is not. */
export function missing(text: string, reason: MissingReason): ParsedFigure {
  const from = trimText(text);
  const changes: readonly Change[] =
    from === '' ? NONE : [{ from, to: reason, why: 'missing-mark' }];
  return { kind: 'missing', reason, changes };
}
