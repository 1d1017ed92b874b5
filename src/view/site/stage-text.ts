import type { AssessmentView } from './assessment-view.ts';

/** How far an assessment has got. A draft is one whatever stage the scheme names; sealed years are none. */
export function stageText(of: AssessmentView): string {
  const { stage } = of.words;
  const isDraft = of.report.draft && of.site.fresh.includes(of);
  return isDraft ? stage.draftMark : stage.stages[of.scheme.stage];
}
