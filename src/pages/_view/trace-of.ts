import { html, type Markup } from '../../components/html.ts';
import type { IndicatorScore, UnitScore } from '../../model/scores.ts';
import type { AssessmentView } from './assessment-view.ts';
import type { SiteView } from './site-view.ts';

export function indicatorTrace(
  _view: SiteView,
  _of: AssessmentView,
  _unit: UnitScore,
  _one: IndicatorScore,
): Markup {
  return html``;
}

export function totalTrace(_view: SiteView, _of: AssessmentView, _unit: UnitScore): Markup {
  return html``;
}
