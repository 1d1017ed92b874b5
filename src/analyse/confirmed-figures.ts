import type { Assessment, Confirmation } from '../model/dataset.ts';

/** The confirmed figures of an assessment, with the names of unit and indicator in place of codes. */
export function confirmedFigures({
  units,
  indicators,
  confirmed = [],
}: Assessment): Confirmation[] {
  const unitNames = new Map(units.map(({ code, name }) => [code, name]));
  const names = new Map([...indicators].reverse().map(({ code, name }) => [code, name]));
  return confirmed.map((one) => ({
    ...one,
    unit: unitNames.get(one.unit) ?? one.unit,
    indicator: names.get(one.indicator) ?? one.indicator,
  }));
}
