import type {
  Findings,
  Gap,
  Link,
  MethodRanks,
  ProgressFinding,
  RankInterval,
  UnitFindings,
} from '../model/findings.ts';

/** How firm the ranks are: under other weights, and by other methods. */
export interface FirmRanks {
  intervals: readonly RankInterval[];
  methods: readonly MethodRanks[];
}

/**
 * The output of `findings --format json`, piece by piece: a unit at a time.
 *
 * @param units codes of the units wanted, in this order
 * @param firmness of the whole assessment, where all of it is wanted
 */
export function* findingsJson(
  findings: Findings,
  units: readonly string[],
  firmness?: FirmRanks,
): Generator<string> {
  const { assessment, asOf, daysLeft, lastYear } = findings;
  yield `${JSON.stringify({ assessment, asOf, daysLeft, lastYear }).slice(0, -1)},"units":[`;
  let between = '\n';
  for (const code of units) {
    yield between + JSON.stringify(unitEntry(findings.unit(code), findings.links.units.get(code)));
    between = ',\n';
  }
  const { counts, standingIn, standing, official, withoutOwner } = findings;
  const rest = { counts, standingIn, standing, official, withoutOwner, firmness };
  yield `\n],${JSON.stringify(rest).slice(1)}\n`;
}

/** Keys of undefined values are left out when the text is made. */
function unitEntry(
  { code, lost, gaps, change, progress, owned, strong }: UnitFindings,
  link: Link | undefined,
) {
  return {
    code,
    lineage: link?.kind === undefined ? undefined : link,
    lost,
    gaps: gaps.map(gapEntry),
    change,
    progress: progress.map(progressEntry),
    owned,
    strong,
  };
}

const gapEntry = ({ to, rank, grade, points, by }: Gap) => ({ to, rank, grade, points, by });

/** `pace` is that of a day. */
function progressEntry({ unit: _unit, pace, ...finding }: ProgressFinding) {
  return { ...finding, pace: pace?.perDay, pacePerMonth: pace?.perMonth };
}
