import type { Messages } from '../../../src/i18n/messages.ts';
import type { VetoItem } from '../../../src/model/scheme.ts';
import type { Sheet, UnitJson } from './example.ts';
import { categoriesOf } from './groups-worked.ts';

/** The computed grade of the JSON, and the one that the leading group decided. */
export function grades(
  { input }: Sheet,
  unit: UnitJson,
): { computed: string | undefined; decided: string | undefined } {
  const lines = input.decisions.filter((one) => one.unit === unit.code && one.grade !== undefined);
  return { computed: unit.grade ?? undefined, decided: lines.at(-1)?.grade };
}

/** What a veto does, in the words of its setting. */
export function vetoEffect(item: VetoItem, { input }: Sheet, { site, stage }: Messages): string {
  const category = categoriesOf(input.scheme.categories).find(({ id }) => id === item.category);
  if (item.effect === 'cap-grade') return site.vetoCapGrade(item.grade ?? '');
  if (item.effect === 'drop-grade') return site.vetoDropGrade(item.by ?? 1);
  if (item.effect === 'zero-category') return site.vetoZero(category?.name ?? '');
  return stage.vetoEffects['void-total'];
}

/** What each kind of line of 加减分 is called. */
export function kindName(kind: string, { input }: Sheet, { method }: Messages): string {
  const known = input.scheme.adjustments[kind] as { name?: string } | undefined;
  const usual: Record<string, string> = method.usualKinds;
  return known?.name ?? usual[kind] ?? kind;
}

/** Plus or minus: what the scheme says of the kind, else a deduction is taken off. */
export function signOf(kind: string, { input }: Sheet): 1 | -1 {
  const known = input.scheme.adjustments[kind] as { sign?: string } | undefined;
  return (known?.sign ?? (kind === 'deduction' ? 'minus' : 'plus')) === 'plus' ? 1 : -1;
}
