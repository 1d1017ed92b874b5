import { formatOf } from '../../i18n/format.ts';
import { roundHalfUp } from '../../score/round.ts';
import { words } from '../words.ts';
import type { CompareData } from './data.ts';
import type { Pick } from './picks.ts';

const format = formatOf(document.documentElement.lang === 'en' ? 'en' : 'zh-CN');

export interface Mark {
  /** Out of 100. */
  at: number;
  text: string;
  own: boolean;
  /** Of an earlier year. */
  earlier: boolean;
}

/** A category, or the total. */
export interface Row {
  head: string;
  marks: Mark[];
  /** How far each of the others lies from the first. */
  differences: string[];
}

export const pickName = ({ years }: CompareData, { unit, year }: Pick): string =>
  year === 0 ? unit.name : words.compareThen(unit.name, years[year]?.year ?? '');

function markOf(data: CompareData, pick: Pick, i: number): Mark | undefined {
  const score = pick.unit.scores[pick.year]?.[i];
  if (score === null || score === undefined) return undefined;
  const full = i === 0 ? (data.years[pick.year]?.full ?? 100) : 100;
  const digits = i === 0 ? data.digits.total : data.digits.category;
  return {
    at: (score * 100) / full,
    text: `${pickName(data, pick)} ${format.number(score, digits)}`,
    own: pick.unit.own,
    earlier: pick.year > 0,
  };
}

/** Differences of what is printed, so that the reader can check them. */
function differencesOf(data: CompareData, picks: readonly Pick[], i: number): string[] {
  const digits = i === 0 ? data.digits.total : data.digits.category;
  const printed = ({ unit, year }: Pick) => {
    const score = unit.scores[year]?.[i];
    return score === null || score === undefined ? undefined : roundHalfUp(score, digits);
  };
  const [first, ...others] = picks;
  const own = first && printed(first);
  return others.map((pick) => {
    const other = printed(pick);
    const isKnown = own !== undefined && other !== undefined;
    const text = isKnown ? format.signed(roundHalfUp(own - other, digits), digits) : '–';
    return words.compareTo(pickName(data, pick), text);
  });
}

export const rowsOf = (data: CompareData, picks: readonly Pick[]): Row[] =>
  data.heads.map((head, i) => ({
    head: i === 0 && data.years[0]?.full !== 100 ? words.ofHundred(head) : head,
    marks: picks.flatMap((pick) => markOf(data, pick, i) ?? []),
    differences: differencesOf(data, picks, i),
  }));
