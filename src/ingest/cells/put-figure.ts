import type { Figure } from '../../model/dataset.ts';
import { firstCharacters } from '../../model/first-characters.ts';
import type { MissingReason } from '../../model/scheme.ts';
import type { Source } from '../../model/source.ts';
import {
  type FigureCell,
  type FigureField,
  type FigureRemarks,
  type FigureSeries,
  reportAt,
  sourceIn,
} from './figure-series.ts';
import { namedOtherwise } from './named-otherwise.ts';
import { placeText } from './place-text.ts';

/** Whether a figure says nothing yet: blank and not reported never speak against anything. */
const isOpen = ({ value, reason }: Figure): boolean =>
  value === undefined && (reason ?? 'not-reported') === 'not-reported';

/** Puts a value into its figure; what is there already must be the same. */
export function putValue(series: FigureSeries, at: FigureCell, value: number | string): void {
  const { figure } = at;
  const source = sourceIn(series, at);
  if (isOpen(figure)) {
    delete figure.reason;
    delete figure.mark;
    figure.value = value;
    figure.at = source;
    addRemarks(figure, at.remarks);
    return;
  }
  const equal = figure.value === value;
  if (equal) figure.alsoAt = [...(figure.alsoAt ?? []), source];
  reportTwice(series, at, { other: figure.at, equal });
}

/** Puts the reason for a missing value into its figure. */
export function putReason(series: FigureSeries, at: FigureCell, reason: MissingReason): void {
  const { figure } = at;
  if (isOpen(figure)) {
    figure.reason = reason;
    const mark = firstCharacters(at.cell.text.trim(), 100);
    if (mark !== '') figure.mark = mark;
    if (figure.at === undefined || reason !== 'not-reported') figure.at = sourceIn(series, at);
    addRemarks(figure, at.remarks);
    return;
  }
  if (reason === 'not-reported') return;
  reportTwice(series, at, { other: figure.at, equal: figure.reason === reason });
}

function addRemarks(figure: Figure, remarks: FigureRemarks | undefined): void {
  if (remarks?.source !== undefined) figure.source = remarks.source;
  if (remarks?.note !== undefined) figure.note = remarks.note;
}

const HEADERS: Record<FigureField, string> = {
  value: '完成值',
  target: '目标值',
  previous: '上年值',
};

/** The same cell twice: equal ones are listed, different ones are an error. */
export function reportTwice(
  series: FigureSeries,
  at: FigureCell,
  { other, equal }: { other: Source | undefined; equal: boolean },
): void {
  if (equal && namedOtherwise(series, at, other)) return;
  const code = equal ? 'duplicate-value' : 'conflicting-value';
  const params = {
    field: series.field,
    header: HEADERS[series.field],
    other: other ? placeText(other) : undefined,
  };
  reportAt(series, at, { level: equal ? 'warning' : 'error', code, text: code, params }, other);
}
