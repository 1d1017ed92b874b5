import type { Figure } from '../../model/dataset.ts';
import { firstCharacters } from '../../model/first-characters.ts';
import type { MissingReason } from '../../model/scheme.ts';
import type { Source } from '../../model/source.ts';
import {
  type FigureCell,
  type FigureField,
  type FigureRemarks,
  type FigureSlot,
  reportAt,
  sourceIn,
} from './figure-slot.ts';
import { namedOtherwise } from './named-otherwise.ts';
import { placeText } from './place-text.ts';

/** Whether a figure says nothing yet: blank and not reported never speak against anything. */
const isOpen = ({ value, reason }: Figure): boolean =>
  value === undefined && (reason ?? 'not-reported') === 'not-reported';

/** Puts a value into its figure; what is there already must be the same. */
export function putValue(slot: FigureSlot, at: FigureCell, value: number | string): void {
  const { figure } = at;
  const source = sourceIn(slot, at);
  if (isOpen(figure)) {
    delete figure.reason;
    delete figure.mark;
    figure.value = value;
    figure.at = source;
    addBeside(figure, at.beside);
    return;
  }
  const equal = figure.value === value;
  if (equal) figure.alsoAt = [...(figure.alsoAt ?? []), source];
  reportTwice(slot, at, { other: figure.at, equal });
}

/** Puts the reason for a missing value into its figure. */
export function putReason(slot: FigureSlot, at: FigureCell, reason: MissingReason): void {
  const { figure } = at;
  if (isOpen(figure)) {
    figure.reason = reason;
    const mark = firstCharacters(at.cell.text.trim(), 100);
    if (mark !== '') figure.mark = mark;
    if (figure.at === undefined || reason !== 'not-reported') figure.at = sourceIn(slot, at);
    addBeside(figure, at.beside);
    return;
  }
  if (reason === 'not-reported') return;
  reportTwice(slot, at, { other: figure.at, equal: figure.reason === reason });
}

function addBeside(figure: Figure, beside: FigureRemarks | undefined): void {
  if (beside?.source !== undefined) figure.source = beside.source;
  if (beside?.note !== undefined) figure.note = beside.note;
}

const HEADERS: Record<FigureField, string> = {
  value: '完成值',
  target: '目标值',
  previous: '上年值',
};

/** The same cell twice: equal ones are listed, different ones are an error. */
export function reportTwice(
  slot: FigureSlot,
  at: FigureCell,
  { other, equal }: { other: Source | undefined; equal: boolean },
): void {
  if (equal && namedOtherwise(slot, at, other)) return;
  const code = equal ? 'duplicate-value' : 'conflicting-value';
  const params = {
    field: slot.field,
    header: HEADERS[slot.field],
    other: other ? placeText(other) : undefined,
  };
  reportAt(slot, at, { level: equal ? 'warning' : 'error', code, text: code, params }, other);
}
