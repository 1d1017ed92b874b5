import type { CompareData, Unit } from './data.ts';

/** A unit in one of its years. */
export interface Pick {
  unit: Unit;
  /** Place in the list of years; 0 is this year. */
  year: number;
}

export const MOST = 6;

const nameOf = ({ years }: CompareData, { unit, year }: Pick): string =>
  year === 0 ? unit.id : `${unit.id}@${years[year]?.year}`;

/** As an address names them: `qinglan,baisha,qinglan@2023`. */
export const picksText = (data: CompareData, picks: readonly Pick[]): string =>
  picks.map((pick) => nameOf(data, pick)).join(',');

export const isSame = (a: Pick, b: Pick): boolean => a.unit === b.unit && a.year === b.year;

/** The picks that an address names; whatever there is not is passed over. */
export function picksOf(data: CompareData, text: string): Pick[] {
  const picks: Pick[] = [];
  for (const part of text.split(',')) {
    const [id, named] = part.split('@');
    const unit = data.units.find((one) => one.id === id);
    const year = named === undefined ? 0 : data.years.findIndex((one) => one.year === named);
    if (!unit?.scores[year]) continue;
    const pick = { unit, year };
    if (!picks.some((one) => isSame(one, pick))) picks.push(pick);
  }
  return picks.slice(0, MOST);
}

/** The unit before another in the ranking, the one behind it for the first. */
export function neighbour({ units }: CompareData, unit: Unit): Unit | undefined {
  const at = units.indexOf(unit);
  return at > 0 ? units[at - 1] : units[at + 1];
}

/** To begin with: the own unit or the first, and the one before it. */
export function firstPicks(data: CompareData): Pick[] {
  const unit = data.units.find(({ own }) => own) ?? data.units[0];
  const other = unit && neighbour(data, unit);
  return [unit, other].flatMap((one) => (one ? [{ unit: one, year: 0 }] : []));
}
