import type { Figure } from '../../model/dataset.ts';
import { type FigureCell, type FigureSeries, sourceIn } from './figure-series.ts';
import { reportTwice } from './put-figure.ts';

type EarlierTarget = NonNullable<Figure['earlierTargets']>[number];

/** Puts the value of the year before into its figure. */
export function putPrevious(series: FigureSeries, at: FigureCell, previous: number): void {
  const { figure } = at;
  if (figure.previous === undefined) {
    figure.previous = previous;
    figure.previousAt = sourceIn(series, at);
  } else reportTwice(series, at, { other: figure.previousAt, equal: figure.previous === previous });
}

/** Puts the word of the year before into its figure. */
export function putPreviousWord(series: FigureSeries, at: FigureCell, word: string): void {
  const { figure } = at;
  if (figure.previousWord === undefined) {
    figure.previousWord = word;
    figure.previousAt = sourceIn(series, at);
  } else reportTwice(series, at, { other: figure.previousAt, equal: figure.previousWord === word });
}

/** Puts a target into its figure. With dates on both, the later one replaces the earlier; both are kept. */
export function putTarget(series: FigureSeries, at: FigureCell, target: number): void {
  const { figure, remarks } = at;
  const given = {
    target,
    date: remarks?.date ?? '',
    ...(remarks?.document === undefined ? {} : { document: remarks.document }),
    at: sourceIn(series, at),
  };
  const present = presentTarget(figure);
  if (!present) setTarget(figure, given);
  else if (given.date === '' || present.date === '' || given.date === present.date) {
    reportTwice(series, at, { other: figure.targetAt, equal: present.target === target });
  } else {
    const isLater = given.date > present.date;
    if (isLater) setTarget(figure, given);
    figure.earlierTargets ??= [];
    putByDate(figure.earlierTargets, isLater ? present : given);
  }
}

/** Into its place in a list by date, behind those of the same day. */
function putByDate(targets: EarlierTarget[], given: EarlierTarget): void {
  let [from, to] = [0, targets.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((targets[middle]?.date ?? '') <= given.date) from = middle + 1;
    else to = middle;
  }
  targets.splice(from, 0, given);
}

/** The target of a figure; its date is '' where it has none. */
function presentTarget(figure: Figure): EarlierTarget | undefined {
  const { target, targetDate, targetDocument, targetAt } = figure;
  if (target === undefined || targetAt === undefined) return undefined;
  return {
    target,
    date: targetDate ?? '',
    ...(targetDocument === undefined ? {} : { document: targetDocument }),
    at: targetAt,
  };
}

function setTarget(figure: Figure, { target, date, document, at }: EarlierTarget): void {
  figure.target = target;
  figure.targetAt = at;
  delete figure.targetDate;
  delete figure.targetDocument;
  if (date !== '') figure.targetDate = date;
  if (document !== undefined) figure.targetDocument = document;
}
