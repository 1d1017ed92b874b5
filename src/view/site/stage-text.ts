import type { AssessmentView } from './assessment-view.ts';
import type { SiteView } from './site-view.ts';

/** How far an assessment has got. A draft is one whatever stage the scheme names; sealed years are none. */
export function stageText(view: SiteView, of: AssessmentView): string {
  const { stage } = view.words;
  const isDraft = view.report.draft && view.fresh.includes(of);
  return isDraft ? stage.draftMark : stage.stages[of.scheme.stage];
}
