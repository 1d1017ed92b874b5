import type { Confirmation, Figure } from '../../../model/dataset.ts';
import type { Problem } from '../../../model/problem.ts';
import { findName } from '../../cells/find-name.ts';
import { locatedProblem } from '../../cells/located-problem.ts';
import type { Reading } from '../../tables/reading.ts';

/** Rows of 核实 that confirm another number than the one that is there, or one that is not there. */
export function otherConfirmed(reading: Reading, rows: readonly Confirmation[]): Problem[] {
  return rows.flatMap((row) => {
    const unit = findName(reading.unitNames, row.unit);
    const entry = findName(reading.entryNames, row.indicator);
    if (unit === undefined || entry === undefined) return [];
    const whole = entry.figures[unit];
    const figure = row.period === undefined ? whole : whole?.periods?.get(row.period);
    const number = numberOf(figure, row, entry.byUnit[unit]?.settings.target);
    if (number === row.value || figure?.broken) return [];
    const { place, row: line, column } = row.at;
    return [
      locatedProblem(
        {
          level: 'error',
          code: 'confirmed-other',
          text: number === undefined ? 'confirmed-nothing' : 'confirmed-other',
          params: {
            unit: reading.units[unit]?.name,
            indicator: entry.name,
            field: row.field,
            period: row.period,
            value: number === undefined ? undefined : String(number),
          },
        },
        {
          assessment: reading.id,
          ...place,
          ...(line === undefined ? {} : { row: line }),
          ...(column === undefined ? {} : { column }),
          found: String(row.value),
        },
      ),
    ];
  });
}

function numberOf(
  figure: Figure | undefined,
  { field }: Confirmation,
  target: number | undefined,
): number | undefined {
  if (field === 'target') return figure?.target ?? target;
  if (field === 'previous') return figure?.previous;
  return typeof figure?.value === 'number' ? figure.value : undefined;
}
