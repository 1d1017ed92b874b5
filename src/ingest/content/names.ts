import type { Assessment, Dataset, Indicator, Unit } from '../../model/dataset.ts';
import { type NameIndex, nameIndex } from '../cells/find-name.ts';

/** The names that the attributes of components may use, of one assessment. */
export interface AssessmentNames {
  assessment: Assessment;
  units: NameIndex<Unit>;
  indicators: NameIndex<Indicator>;
  groups: NameIndex<string>;
}

export type Names = ReadonlyMap<string, AssessmentNames>;

export function namesOf({ assessments }: Dataset): Names {
  return new Map(assessments.map((one) => [one.id, namesOfOne(one)]));
}

function namesOfOne(assessment: Assessment): AssessmentNames {
  const first = new Map<string, Indicator>();
  for (const row of assessment.indicators) if (!first.has(row.code)) first.set(row.code, row);
  return {
    assessment,
    units: nameIndex(
      assessment.units.map((unit) => ({
        item: unit,
        code: unit.code,
        name: unit.name,
        short: unit.short,
        aliases: unit.aliases,
      })),
    ),
    indicators: nameIndex(
      [...first.values()].map((one) => ({ item: one, code: one.code, name: one.name })),
    ),
    groups: nameIndex(
      assessment.scheme.groups.map(({ id, name }) => ({ item: id, code: id, name })),
    ),
  };
}
