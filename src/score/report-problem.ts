import type { Assessment, Figure } from '../model/dataset.ts';
import { firstCharacters } from '../model/first-characters.ts';
import type { Param, Problem, ProblemCode } from '../model/problem.ts';
import type { Place, Source } from '../model/source.ts';
import { address } from './trace/address.ts';

/** Of the text of a cell so many characters are kept. */
const FOUND_LENGTH = 100;

/** A problem as scoring states it; the place is a cell, or a table of which no row is to blame. */
export interface Finding {
  code: ProblemCode;
  text: string;
  params: Record<string, Param>;
  at?: Source | undefined;
  place?: Place | undefined;
  found?: string | null;
}

/** Where scoring leaves what it finds wrong. The same text at the same place is reported once. */
export type Report = (finding: Finding) => void;

/** The text of a figure's cell as far as it is known: before normalising, else the value or the mark for none. */
export function foundIn(figure: Figure | undefined): string | null {
  const before = figure?.changes?.[0]?.from;
  if (before !== undefined) return before;
  if (figure?.value !== undefined) return String(figure.value);
  return figure?.mark ?? null;
}

export function problemCollector(assessment: Assessment): { problems: Problem[]; report: Report } {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const report: Report = (finding) => {
    const place = finding.at?.place ?? finding.place;
    const cell = address(finding.at);
    const found = cell === null ? null : (finding.found ?? null);
    const key = JSON.stringify([finding.text, finding.params, place, cell]);
    if (seen.has(key)) return;
    seen.add(key);
    problems.push({
      level: 'error',
      code: finding.code,
      text: finding.text,
      params: finding.params,
      assessment: assessment.id,
      file: place?.file ?? null,
      sheet: place?.sheet ?? null,
      cell,
      found: found === null ? null : firstCharacters(found, FOUND_LENGTH),
      also: [],
    });
  };
  return { problems, report };
}
