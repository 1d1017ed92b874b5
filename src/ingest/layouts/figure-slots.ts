import { type FigureField, type FigureSlot, figureSlot } from '../cells/figure-slot.ts';
import { reportMixedPercent } from '../cells/mixed-percent.ts';
import type { IndicatorEntry, Reading } from '../tables/reading.ts';
import type { TableLog } from '../tables/table-log.ts';

/** The slots of one table: one for each indicator, field and stated unit of measure. */
export interface FigureSlots {
  reading: Reading;
  log: TableLog;
  made: Map<IndicatorEntry, FigureSlot[]>;
}

export function openSlots(reading: Reading, log: TableLog): FigureSlots {
  return { reading, log, made: new Map() };
}

export function slotFor(
  slots: FigureSlots,
  entry: IndicatorEntry,
  field: FigureField,
  statedUnit: string | undefined,
): FigureSlot {
  const made = slots.made.get(entry) ?? [];
  const known = made.find((s) => s.field === field && s.options.statedUnit === statedUnit);
  if (known) return known;
  const slot = figureSlot(slots.reading, slots.log, { entry, field, statedUnit });
  slots.made.set(entry, [...made, slot]);
  return slot;
}

/** Whole tables are looked at once more at their end. */
export function closeSlots(slots: FigureSlots): void {
  for (const made of slots.made.values()) for (const slot of made) reportMixedPercent(slot);
}
