import type { Ballot, Figure } from '../../model/dataset.ts';
import { TARGET_RULES } from '../../model/rules.ts';
import type { IndicatorEntry, Reading } from '../tables/reading.ts';

/**
 * Figures that were delivered, but could not be attributed because of an error already reported.
 * That they are absent is then no news.
 */
export interface LostFigures {
  /** A whole file, table or column is lost: any figure may have stood there. */
  all: boolean;
  /** Indicators of which some unit’s figure is lost. */
  entries: Set<IndicatorEntry>;
  /** Places of units of which some indicator’s figure is lost. */
  units: Set<number>;
  /** A whole column or row of an indicator with an unknown name is lost. */
  anIndicator: boolean;
}

/** What one error makes unknown. */
export type Lost =
  | { lost: 'all' }
  | { lost: 'an-indicator' }
  | { lost: 'of-indicator'; entry: IndicatorEntry }
  | { lost: 'of-unit'; unit: number }
  | { lost: 'figure'; entry: IndicatorEntry; unit: number };

export function noLostFigures(): LostFigures {
  return { all: false, entries: new Set(), units: new Set(), anIndicator: false };
}

export function noteLoss(losses: LostFigures, loss: Lost): void {
  if (loss.lost === 'all') losses.all = true;
  else if (loss.lost === 'an-indicator') losses.anIndicator = true;
  else if (loss.lost === 'of-indicator') losses.entries.add(loss.entry);
  else if (loss.lost === 'of-unit') losses.units.add(loss.unit);
  else loss.entry.figures[loss.unit] = { ...loss.entry.figures[loss.unit], broken: true };
}

/** Marks the figures as broken whose absence follows from an error already reported. */
export function markLosses(reading: Reading, ballots: readonly Ballot[]): void {
  const { all, entries, units, anIndicator } = reading.losses;
  if (!all && !anIndicator && entries.size === 0 && units.size === 0) return;
  const counted = new Set(ballots.map(({ unit, indicator }) => `${unit}\n${indicator}`));
  for (const entry of reading.entries) {
    const isEmpty = entry.figures.every((figure) => figure === undefined);
    const whole = all || entries.has(entry) || (anIndicator && isEmpty);
    for (const [place, unit] of reading.units.entries()) {
      if (!whole && !units.has(place)) continue;
      if (entry.byUnit[place] === undefined || counted.has(`${unit.code}\n${entry.code}`)) continue;
      const figure = entry.figures[place];
      if (isAbsent(figure) || lacksReference(entry, place)) {
        entry.figures[place] = { ...figure, broken: true };
      }
    }
  }
}

function isAbsent(figure: Figure | undefined): boolean {
  return figure === undefined || (figure.at === undefined && figure.periods === undefined);
}

/** Whether a row needs a target, or last year's value, that its figure does not have. */
function lacksReference({ byUnit, figures }: IndicatorEntry, place: number): boolean {
  const settings = byUnit[place]?.settings;
  const figure = figures[place];
  if (!settings || !figure) return false;
  const byTarget = settings.rule === 'efficacy' && settings.bounds === 'target';
  if (!byTarget && !TARGET_RULES.has(settings.rule)) return false;
  if (figure.target === undefined && settings.target === undefined) return true;
  return byTarget && figure.previous === undefined && settings.unallowable === undefined;
}
