import type { Assessment, Indicator } from '../../model/dataset.ts';
import type { Problem } from '../../model/problem.ts';
import type { Source } from '../../model/source.ts';
import { findName, isRefused, suggestions } from '../cells/find-name.ts';
import { type Finding, locatedProblem } from '../cells/located-problem.ts';
import type { Reading } from '../tables/reading.ts';

/** An assessment that was read, and the names of all there are. */
export interface Read {
  reading: Reading;
  assessment: Assessment;
}

/** Checks what assessments say of each other: `upper`, linked indicators, owners. */
export function checkUppers(
  read: readonly Read[],
  all: { ids: ReadonlySet<string>; lowerOf: (id: string) => readonly string[] },
): Problem[] {
  const byId = new Map(read.map((one) => [one.reading.id, one]));
  return read.flatMap((one) => {
    const lower = all.lowerOf(one.reading.id).map((id) => byId.get(id));
    return [
      ...upperProblems(one, all.ids, byId),
      ...(lower.includes(undefined)
        ? []
        : ownerProblems(
            one,
            lower.filter((l) => l !== undefined),
          )),
    ];
  });
}

const UPPER: Finding = { level: 'error', code: 'upper-assessment', text: '', params: {} };

function atScheme(one: Read, finding: Finding): Problem {
  return locatedProblem(finding, { assessment: one.reading.id, file: 'scheme.yaml' });
}

function upperProblems(
  one: Read,
  ids: ReadonlySet<string>,
  byId: ReadonlyMap<string, Read>,
): Problem[] {
  const { id, scheme } = one.reading;
  if (scheme.upper == null) return [];
  if (!ids.has(scheme.upper)) {
    const params = { upper: scheme.upper, known: [...ids].filter((other) => other !== id) };
    return [atScheme(one, { ...UPPER, text: 'upper-not-found', params })];
  }
  const passed = new Set([id]);
  for (let above: string | null | undefined = scheme.upper; above; ) {
    if (passed.has(above)) {
      return [
        atScheme(one, { ...UPPER, text: 'upper-in-circle', params: { upper: scheme.upper } }),
      ];
    }
    passed.add(above);
    above = byId.get(above)?.reading.scheme.upper;
  }
  return [];
}

function atCell(one: Read, row: Indicator, at: Source, finding: Finding): Problem {
  const { place, row: line, column } = at;
  return locatedProblem(
    { ...finding, params: { indicator: row.name, ...finding.params } },
    {
      assessment: one.reading.id,
      ...place,
      ...(line === undefined ? {} : { row: line }),
      ...(column === undefined ? {} : { column }),
    },
  );
}

function notAssessed(
  one: Read,
  row: Indicator,
  { role, text, lower }: { role: 'lead' | 'support'; text: string; lower: readonly Read[] },
): Problem {
  const nearest = lower.flatMap(({ reading }) => suggestions(reading.unitNames, text)).slice(0, 3);
  const params = { owner: text, nearest };
  const at = one.reading.cellsOf.get(row)?.[role] ?? row.at;
  const finding = {
    level: 'warning',
    code: 'owner-not-assessed',
    text: 'owner-not-assessed',
  } as const;
  return { ...atCell(one, row, at, { ...finding, params }), found: text };
}

/** Lead and supporting units are looked up in the assessments below. */
function ownerProblems(one: Read, lower: readonly Read[]): Problem[] {
  if (lower.length === 0 || lower.some(({ reading }) => reading.units.length === 0)) return [];
  const problems: Problem[] = [];
  for (const { rows } of one.reading.entries) {
    const [first] = rows;
    if (!first || first.settings.rule === 'none') continue;
    for (const role of ['lead', 'support'] as const) {
      for (const { text } of first[role]) {
        const isKnown = lower.some(
          ({ reading: { unitNames } }) =>
            findName(unitNames, text) !== undefined || isRefused(unitNames, text),
        );
        if (!isKnown) problems.push(notAssessed(one, first, { role, text, lower }));
      }
    }
    if (first.kind === 'figure' && first.lead.length === 0) {
      problems.push(
        atCell(one, first, first.at, {
          level: 'warning',
          code: 'indicator-without-owner',
          text: 'indicator-without-owner',
          params: {},
        }),
      );
    }
  }
  return problems;
}
