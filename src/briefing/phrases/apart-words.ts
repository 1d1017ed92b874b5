import { vetoReason } from '../../i18n/veto-reason.ts';
import type { UnitScore } from '../../model/scores.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';

/** 加减分：获评省级先进开发区（+1.00分）…: each with its reason, and their sum after caps. */
export function adjustmentsText({ words, format }: AssessmentFacts, unit: UnitScore): string {
  const { papers } = words;
  if (unit.adjustments.length === 0) return '';
  const list = unit.adjustments.map(({ reason, sign, points, counted, kind }) =>
    counted
      ? papers.adjustment(reason ?? kind, format.signed(sign * points, 2))
      : papers.adjustmentSame(reason ?? kind),
  );
  const net = format.signed(unit.adjustment, 2);
  const [only] = unit.adjustments;
  // One line that counts in full is its own sum.
  const isSum =
    unit.adjustments.length === 1 && only && format.signed(only.sign * only.points, 2) === net;
  return papers.adjustments({ list: format.list(list), net: isSum ? undefined : net });
}

/** 一票否决：安全生产（…）: each item with what happened. */
export function vetoesText({ words, format }: AssessmentFacts, unit: UnitScore): string {
  const { papers } = words;
  if (unit.vetoes.length === 0) return '';
  const list = unit.vetoes.map((veto) => {
    const reason = vetoReason(veto, words.method, format);
    return papers.veto({ item: veto.name, reason, document: veto.document });
  });
  return papers.vetoes(format.list(list));
}
