import type { Indicator } from '../../model/dataset.ts';
import { TABLE_RULES } from '../../model/rules.ts';

/** Whether the value is a mean or a sum, not a figure from a cell. */
export const isWorkedOut = ({ settings }: Indicator): boolean => TABLE_RULES.has(settings.rule);

/** Decimals that a value is shown with. */
export const shownDecimals = (indicator: Indicator): number =>
  isWorkedOut(indicator) ? Math.max(2, indicator.decimals) : indicator.decimals;

/** What a value is counted in: of votes it is a score, in whatever they were delivered. */
export const valueUnit = ({ unit, settings }: Indicator): string | undefined =>
  settings.rule === 'votes' ? undefined : unit;

/** Whether the smaller value is the better one: so it is with points taken off. */
export const isLessBetter = ({ direction, settings }: Indicator): boolean =>
  direction === 'reverse' || settings.rule === 'deduction';
