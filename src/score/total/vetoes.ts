import type { Veto } from '../../model/dataset.ts';
import type { Grade, Scheme, VetoItem } from '../../model/scheme.ts';
import type { VetoLine } from '../../model/scores.ts';
import type { AutomaticVeto } from './automatic-vetoes.ts';

/** The scheme's item of a veto row, by id or name. */
export function vetoItem(scheme: Scheme, item: string): VetoItem | undefined {
  return scheme.vetoes.find(({ id, name }) => id === item || name === item);
}

/**
 * Vetoes of one unit as they are shown: in the order of the scheme, then of the table, then the
 * automatic one.
 */
export function vetoLines(
  scheme: Scheme,
  rows: readonly Veto[],
  automatic: readonly AutomaticVeto[] = [],
): VetoLine[] {
  return scheme.vetoes.flatMap((item) => {
    const named = { item: item.id, name: item.name, effect: item.effect };
    const listed = rows
      .filter((row) => vetoItem(scheme, row.item) === item)
      .map(({ unit: _unit, item: _item, at: _at, ...row }) => ({ ...row, ...named }));
    const found = automatic.filter((one) => one.item === item);
    return [...listed, ...found.map(({ cause }) => ({ ...named, cause }))];
  });
}

/** What the vetoes of one unit do. */
export interface VetoEffects {
  /** The item that voids the total, if one does. */
  voidBy: VetoItem | undefined;
  /** Category id and the item that sets it to zero. */
  zeroed: Map<string, VetoItem>;
  /** Grades to go down, added up. */
  drop: number;
  /** Not above these grades. */
  caps: string[];
}

export function vetoEffects(items: readonly VetoItem[]): VetoEffects {
  const effects: VetoEffects = { voidBy: undefined, zeroed: new Map(), drop: 0, caps: [] };
  for (const item of items) {
    if (item.effect === 'void-total') effects.voidBy ??= item;
    else if (item.effect === 'drop-grade') effects.drop += item.by ?? 1;
    else if (item.effect === 'cap-grade') effects.caps.push(item.grade ?? '');
    else if (item.category !== undefined && !effects.zeroed.has(item.category)) {
      effects.zeroed.set(item.category, item);
    }
  }
  return effects;
}

/**
 * Place of the grade after vetoes: first down by `drop`, then not above the caps, never below
 * the last grade. A freed place is not given to others.
 */
export function gradeAfterVetoes(
  grades: readonly Grade[],
  place: number,
  effects: VetoEffects,
): number {
  let result = Math.min(place + effects.drop, grades.length - 1);
  for (const name of effects.caps) {
    result = Math.max(
      result,
      grades.findIndex((grade) => grade.name === name),
    );
  }
  return result;
}
