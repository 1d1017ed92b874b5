import { kindName } from '../../i18n/kind-name.ts';
import type { VetoLine } from '../../model/scores.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';

/** 等次不高于良好: what a veto does. */
export function vetoEffect(
  { words, scheme, categoryName }: AssessmentFacts,
  veto: VetoLine,
): string {
  const item = scheme.vetoes.find(({ id }) => id === veto.item);
  const { site, stage } = words;
  switch (item?.effect) {
    case 'cap-grade':
      return site.vetoCapGrade(item.grade ?? '');
    case 'drop-grade':
      return site.vetoDropGrade(item.by ?? 1);
    case 'zero-category':
      return site.vetoZero(categoryName(item.category ?? ''));
    default:
      return stage.vetoEffects['void-total'];
  }
}

/** 加分, 扣分, or the scheme's own name of a kind of adjustment. */
export const adjustmentKind = ({ words, scheme }: AssessmentFacts, kind: string): string =>
  kindName(scheme, kind, words.method);
