import type { NamedNumbers, SegmentPoints, Tiers } from '../../model/setting-fields.ts';
import { foldWidth } from './fold-width.ts';
import { parseList } from './parse-cell-words.ts';
import { parsePlainNumber } from './parse-number.ts';
import { trimText } from './trim-text.ts';

/** A number as it may stand in a list; 15% is 15. */
function numberIn(text: string): number | undefined {
  const figure = parsePlainNumber({ text }, true);
  return figure.kind === 'value' ? figure.value : undefined;
}

/** `name=number` of a list; undefined where a part is not of that form or a name comes twice. */
function parsePairs(text: string): { name: string; text: string }[] | undefined {
  const pairs = parseList(text).map((part) => {
    const [name = '', value, ...more] = foldWidth(part).split('=');
    return {
      name: trimText(name),
      text: trimText(value ?? ''),
      whole: value !== undefined && more.length === 0,
    };
  });
  const names = new Set(pairs.map(({ name }) => name));
  const good = pairs.every(({ name, whole }) => name !== '' && whole);
  return good && pairs.length > 0 && names.size === pairs.length ? pairs : undefined;
}

/** `q1=15;q2=25` in the order written; undefined where it is not such a list. */
export function parseNamedNumbers(text: string): NamedNumbers | undefined {
  const named = parsePairs(text)?.map((pair) => ({ name: pair.name, value: numberIn(pair.text) }));
  return named?.every((pair): pair is NamedNumbers[number] => pair.value !== undefined)
    ? named
    : undefined;
}

/** `完成=100;未完成=0;弃权=` in the order written; a tier without a number has the score null. */
export function parseTiers(text: string): Tiers | undefined {
  const tiers = parsePairs(text)?.map(({ name, text: score }) => ({
    name,
    score: score === '' ? null : numberIn(score),
  }));
  return tiers?.every((tier): tier is Tiers[number] => tier.score !== undefined)
    ? tiers
    : undefined;
}

/** `50=20;60=24` as thresholds with their scores, in the order written. */
export function parsePoints(text: string): SegmentPoints | undefined {
  const points = parsePairs(text)?.map((pair) => ({
    at: numberIn(pair.name),
    score: numberIn(pair.text),
  }));
  return points?.every(
    (point): point is SegmentPoints[number] => point.at !== undefined && point.score !== undefined,
  )
    ? points
    : undefined;
}

/** `1;0.8;0.6` as numbers; undefined where one of them is none. */
export function parseNumbers(text: string): number[] | undefined {
  const numbers = parseList(text).map(numberIn);
  return numbers.every((number) => number !== undefined) ? numbers : undefined;
}
