import type { VetoItem, VetoWhen } from '../../model/scheme.ts';
import type { VetoCause } from '../../model/scores.ts';
import { type Column, rowsByUnit } from '../column.ts';
import { formulaRows } from '../formula/formula-rows.ts';
import { compareExact, roundHalfUp } from '../round.ts';
import { reached } from '../rules/threshold.ts';
import type { Run } from '../run.ts';
import type { Level } from './aggregate.ts';
import type { Branch } from './tree.ts';

/** A veto that follows from the figures (`when`), with those figures. */
export interface AutomaticVeto {
  item: VetoItem;
  cause: VetoCause;
}

/** What automatic vetoes are judged by. */
export interface Judged {
  run: Run;
  columns: readonly Column[];
  branches: readonly Branch[];
  /** Levels after difficulty and before any veto, by the place of their branch. */
  levels: () => readonly Level[];
}

type CauseOf = (unit: number) => VetoCause | undefined;

const never: CauseOf = () => undefined;

/** The automatic vetoes of each unit, by its place, in the order of the scheme. */
export function automaticVetoes(judged: Judged): AutomaticVeto[][] {
  const { scheme, units } = judged.run.assessment;
  const found: AutomaticVeto[][] = units.map(() => []);
  for (const item of scheme.vetoes) {
    if (item.when === undefined) continue;
    const causeOf = judge(judged, item.when);
    found.forEach((list, unit) => {
      const cause = causeOf(unit);
      if (cause !== undefined) list.push({ item, cause });
    });
  }
  return found;
}

function judge(judged: Judged, when: VetoWhen): CauseOf {
  const { indicator, category, missed, 'score-below': line } = when;
  if (indicator !== undefined && missed) return missedBy(judged, indicator);
  if (line === undefined) return never;
  if (indicator !== undefined) return indicatorBelow(judged, indicator, line);
  return category === undefined ? never : categoryBelow(judged, category, line);
}

/** A figure, given or computed, that does not reach the unit's target, else that of its row. */
function missedBy({ run: { assessment } }: Judged, written: string): CauseOf {
  const { rows, codeOf } = formulaRows(assessment);
  const code = codeOf(written) ?? '';
  const ofCode = rows.get(code) ?? [];
  const rowOf = rowsByUnit(assessment.units, ofCode);
  const figures = assessment.figures.get(code);
  return (unit) => {
    const row = ofCode[rowOf[unit] ?? -1];
    const figure = figures?.[unit];
    const target = figure?.target ?? row?.settings.target;
    if (row === undefined || figure?.broken || figure?.reason !== undefined) return undefined;
    const value = figure?.value;
    if (typeof value !== 'number' || target === undefined) return undefined;
    if (reached(value, target, row.direction === 'reverse')) return undefined;
    const { name, unit: measure } = row;
    const cause = { by: 'missed', code, name, value, target } as const;
    return measure === undefined ? cause : { ...cause, unit: measure };
  };
}

/** A rounded indicator score on 0–100 below a line; filled ones too. */
function indicatorBelow({ run, columns }: Judged, written: string, line: number): CauseOf {
  const { assessment } = run;
  const wanted = formulaRows(assessment).codeOf(written);
  const column = columns.find(({ code }) => code === wanted);
  if (column === undefined) return never;
  return (unit) => {
    const exact = column.exact[unit] ?? Number.NaN;
    const row = column.rows[column.rowOf[unit] ?? -1];
    if (Number.isNaN(exact) || row === undefined || row.settings.into !== undefined) {
      return undefined;
    }
    const score = roundHalfUp(exact, assessment.scheme.rounding.indicator);
    if (compareExact(score, line) >= 0) return undefined;
    return { by: 'indicator', code: column.code, name: row.name, score, line };
  };
}

/** A rounded category score on 0–100, after difficulty and before any veto, below a line. */
function categoryBelow({ run, branches, levels }: Judged, id: string, line: number): CauseOf {
  const place = branches.findIndex((branch, at) => at > 0 && branch.id === id);
  const branch = branches[place];
  if (branch === undefined) return never;
  const decimals = run.assessment.scheme.rounding.category;
  return (unit) => {
    const exact = levels()[place]?.exact[unit] ?? Number.NaN;
    if (Number.isNaN(exact)) return undefined;
    const score = roundHalfUp(exact, decimals);
    if (compareExact(score, line) >= 0) return undefined;
    return { by: 'category', code: id, name: branch.name, score, line };
  };
}
