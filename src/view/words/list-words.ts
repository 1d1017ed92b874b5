import { kindName } from '../../i18n/kind-name.ts';
import type { VetoLine } from '../../model/scores.ts';
import type { AssessmentView } from '../site/assessment-view.ts';

/** 等次受限：不高于良好. */
export function vetoEffect(of: AssessmentView, veto: VetoLine): string {
  const item = of.scheme.vetoes.find(({ id }) => id === veto.item);
  const category = of.scheme.categories.find(({ id }) => id === item?.category)?.name;
  const { site, stage } = of.words;
  if (item?.effect === 'cap-grade') return site.vetoCapGrade(item.grade ?? '');
  if (item?.effect === 'drop-grade') return site.vetoDropGrade(item.by ?? 1);
  if (item?.effect === 'zero-category') return site.vetoZero(category ?? item.category ?? '');
  return stage.vetoEffects['void-total'];
}

/** A public edition may name the items alone: columns that would be empty are left out. */
export const givesReasons = (vetoes: readonly VetoLine[]): boolean =>
  vetoes.some(
    ({ reason, document, cause }) =>
      reason !== undefined || document !== undefined || cause !== undefined,
  );

export const givesDates = (vetoes: readonly VetoLine[]): boolean =>
  vetoes.some(({ date }) => date !== undefined);

export const adjustmentKind = (of: AssessmentView, kind: string): string =>
  kindName(of.scheme, kind, of.words.method);
