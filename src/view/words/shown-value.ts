import type { Indicator } from '../../model/dataset.ts';
import type { Rule } from '../../model/settings.ts';

/** Rules whose value is a mean or a sum, not a figure from a cell. */
const WORKED_OUT: ReadonlySet<Rule> = new Set<Rule>(['votes', 'ratings', 'deduction', 'linked']);

export const isWorkedOut = ({ settings }: Indicator): boolean => WORKED_OUT.has(settings.rule);

/** Decimals that a value is shown with. */
export const shownDecimals = (indicator: Indicator): number =>
  isWorkedOut(indicator) ? Math.max(2, indicator.decimals) : indicator.decimals;

/** What a value is counted in: of votes it is a score, in whatever they were delivered. */
export const valueUnit = ({ unit, settings }: Indicator): string | undefined =>
  settings.rule === 'votes' ? undefined : unit;

/** Whether the smaller value is the better one: so it is with points taken off. */
export const isLessBetter = ({ direction, settings }: Indicator): boolean =>
  direction === 'reverse' || settings.rule === 'deduction';
