import type { Assessment } from '../model/dataset.ts';
import { unitFinder } from '../score/find-unit.ts';

/** Code of the publisher where it is one of the units; the scheme may name it in any way. */
export function selfCode(assessment: Assessment | undefined): string | undefined {
  const self = assessment?.scheme.self;
  if (!assessment || self === null || self === undefined) return undefined;
  return assessment.units[unitFinder(assessment.units)(self) ?? -1]?.code;
}
