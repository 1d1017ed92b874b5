import type { Indicator, Owner } from '../../model/dataset.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import type { Wording } from '../site/wording.ts';

export const ownersText = (view: Wording, owners: readonly Owner[]): string | undefined =>
  owners.length === 0 ? undefined : view.format.list(owners.map(({ text }) => text));

/** 责任单位: the units that are assessed by a task, of all its rows; undefined where all are. */
export function responsibleText(of: AssessmentView, { code, kind }: Indicator): string | undefined {
  if (kind !== 'task') return undefined;
  const units = of.scores.assessment.indicators
    .filter((row) => row.code === code)
    .flatMap((row) => row.units ?? []);
  const names = [...new Set(units)].map((unit) => of.unit(unit)?.unit.name ?? unit);
  return names.length === 0 ? undefined : of.format.list(names);
}

/** Several names in one cell, which offices part with ; or 、, as a list. */
export const namesText = (view: Wording, text: string): string =>
  view.format.list(text.split(/[;；、]/).flatMap((name) => name.trim() || []));
