import type { LineageRow } from '../../model/dataset.ts';
import type { Problem } from '../../model/problem.ts';
import { suggestions } from '../cells/find-name.ts';
import { locatedProblem } from '../cells/located-problem.ts';
import { codeOf } from '../tables/lineage.ts';
import type { Read } from './upper.ts';

/**
 * Looks up the former names of this year's lineage rows in last year's tables, and puts their codes
 * in the place of names; those that are not there are reported.
 */
export function checkLineage({ reading, assessment }: Read, before: Read | undefined): Problem[] {
  if (!before || before.reading.units.length === 0 || before.reading.entries.length === 0)
    return [];
  return assessment.lineage.flatMap((row) => {
    if (row.year !== reading.scheme.year || row.from === '') return [];
    const code = codeOf(before.reading, row.table, row.from);
    if (code === undefined) return [unknownFormer(reading.id, before, row)];
    row.from = code;
    return [];
  });
}

function unknownFormer(id: string, { reading }: Read, from: LineageRow): Problem {
  const isUnits = from.table === 'units';
  const names = isUnits ? reading.unitNames : reading.entryNames;
  const { place, row, column } = from.at;
  return locatedProblem(
    {
      level: 'error',
      code: isUnits ? 'unknown-unit' : 'unknown-indicator',
      text: isUnits ? 'unknown-former-unit' : 'unknown-former-indicator',
      params: { before: reading.id, nearest: suggestions(names, from.from) },
    },
    {
      assessment: id,
      file: place.file,
      sheet: place.sheet,
      ...(row !== undefined && column !== undefined && { row, column }),
      found: from.from,
    },
  );
}
