import type { UnitScore } from '../../model/scores.ts';
import type { Part } from '../page.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import type { Scale } from '../site/scale.ts';
import { isWorkedOut } from '../words/shown-value.ts';
import { hasWhatIf } from './what-if-data.ts';

/** The section in which a reader tries figures out. */
export interface WhatIfPart extends Part {
  /** Code of the unit. */
  unit: string;
  /** What opens it. */
  open: string;
  /** Script with the figures of all units, beside the year's scripts. */
  dataFile: string;
  scale: Scale;
  needsScript: string;
  failed: string;
}

/** None where no figure of the unit is scored, or the edition shows no others' figures. */
export function unitWhatIf(of: AssessmentView, unit: UnitScore): WhatIfPart | undefined {
  const figures = unit.indicators.filter(({ indicator }) => !isWorkedOut(indicator));
  if (!hasWhatIf(of) || figures.length === 0) return undefined;
  const { head, open, needsScript, failed } = of.words.whatIf;
  return {
    id: 'part.what-if',
    title: head,
    unit: unit.unit.code,
    open,
    dataFile: `${of.name}/what-if-data.js`,
    scale: of.scale,
    needsScript,
    failed,
  };
}
