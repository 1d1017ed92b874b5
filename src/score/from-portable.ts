import type { Assessment, Figure, Indicator } from '../model/dataset.ts';
import { noRows } from '../model/no-rows.ts';
import type { MissingReason } from '../model/scheme.ts';
import type { Source } from '../model/source.ts';
import { FAILED, type Outcome } from './cell.ts';
import type { Portable, PortableFigure, PortableIndicator, PortableOutcome } from './portable.ts';
import type { Finished } from './run.ts';
import { workOut } from './score-assessment.ts';
import type { Workings } from './trace/workings.ts';

/** Scores an assessment that came as `portableOf` made it. */
export function workingsFrom(portable: Portable): Workings {
  const { draft } = portable;
  return workOut(assessmentFrom(portable), { draft, finished: finishedFrom(portable) }).workings;
}

/** Cells are not known any more. */
const NOWHERE: Source = { place: { file: '', sheet: null } };

function assessmentFrom(portable: Portable): Assessment {
  const { id, rules, absenceExplained, scheme, inputs } = portable;
  return {
    ...noRows(),
    id,
    scheme,
    ...(rules === undefined ? {} : { rules }),
    absenceExplained,
    units: portable.units.map((unit) => ({ ...unit, aliases: [], predecessors: [], at: NOWHERE })),
    indicators: portable.indicators.map(indicatorFrom),
    ...(inputs.length > 0 && { inputs: inputs.map(indicatorFrom) }),
    figures: new Map(portable.figures.map(([code, cells]) => [code, cells.map(figureFrom)])),
    bands: portable.bands.map((row) => ({ ...row, standardsAt: [], at: NOWHERE })),
    deductions: portable.deductions.map((row) => ({ ...row, at: NOWHERE })),
    adjustments: portable.adjustments.map((row) => ({ ...row, at: NOWHERE })),
    vetoes: portable.vetoes.map((row) => ({ ...row, at: NOWHERE })),
  };
}

function indicatorFrom(row: PortableIndicator): Indicator {
  return { ...row, settingsAt: {}, lead: [], support: [], public: true, at: NOWHERE };
}

function figureFrom(portable: PortableFigure): Figure | undefined {
  if (portable === null) return undefined;
  if (typeof portable !== 'object') return { value: portable };
  const { periods, ...rest } = portable;
  if (periods === undefined) return rest;
  const known = periods.map(([name, one]) => [name, figureFrom(one) ?? {}] as const);
  return { ...rest, periods: new Map(known) };
}

function finishedFrom({ finished }: Portable): Finished {
  const byCode = new Map(
    finished.map(([code, period, outcomes]) => [JSON.stringify([code, period]), outcomes]),
  );
  return (code, period = '', unit) =>
    outcomeFrom(byCode.get(JSON.stringify([code, period]))?.[unit] ?? null);
}

function outcomeFrom(portable: PortableOutcome): Outcome {
  if (portable === null) return FAILED;
  if (typeof portable === 'number') return { kind: 'scored', score: portable };
  const [reason, always] = portable;
  return always === 1
    ? { kind: 'unrated', reason, always: true }
    : { kind: 'unrated', reason: reason as MissingReason, always: false };
}
